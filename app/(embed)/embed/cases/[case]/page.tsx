import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseCard } from '@/components/cases/case-card.tsx';
import { EmbedFrame } from '@/components/embeds/embed-frame.tsx';
import { casePage } from '@/lib/catalog/case-page.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { type PageParameters, parseEmbedRequest, toSearchParams } from '@/lib/export/embed-request.ts';
import { words } from '@/lib/text/en.ts';
import { sourceInWords } from '@/lib/text/en-picture.ts';

interface Props {
  readonly params: Promise<{ readonly case: string }>;
  readonly searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { case: id } = await params;
  const file = openCatalog().case(id);
  return file
    ? { title: file.title, robots: { index: false }, alternates: { canonical: `/cases/${id}` } }
    : {};
}

export default async function CaseEmbedPage({ params, searchParams }: Props) {
  const catalog = openCatalog();
  const { case: id } = await params;
  const page = casePage(catalog, id);
  if (!page) notFound();
  return (
    <EmbedFrame
      title={page.file.title}
      note={words.case.jurisdiction(catalog.countryName(page.file.jurisdiction))}
      href={`/cases/${id}`}
      source={sourceInWords(catalog)}
      theme={parseEmbedRequest(toSearchParams(await searchParams)).theme}
    >
      <CaseCard {...page} countryName={catalog.countryName} />
    </EmbedFrame>
  );
}
