import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Corrections, LastChanged } from '@/components/corrections/record-history.tsx';
import { StatisticFacts } from '@/components/countries/statistic-panel.tsx';
import { EmbedFrame } from '@/components/embeds/embed-frame.tsx';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { statisticPage } from '@/lib/catalog/statistic-page.ts';
import { type PageParameters, parseEmbedRequest, toSearchParams } from '@/lib/export/embed-request.ts';
import { statisticPath } from '@/lib/export/work.ts';
import { sourceInWords } from '@/lib/text/en-picture.ts';

interface Props {
  readonly params: Promise<{ readonly statistic: string }>;
  readonly searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { statistic: id } = await params;
  const statistic = openCatalog().statistic(id);
  if (!statistic) return {};
  const canonical = `/countries/${statistic.country.toLowerCase()}`;
  return { title: statistic.title, robots: { index: false }, alternates: { canonical } };
}

export default async function StatisticEmbedPage({ params, searchParams }: Props) {
  const catalog = openCatalog();
  const { statistic: id } = await params;
  const page = statisticPage(catalog, id);
  if (!page) notFound();
  return (
    <EmbedFrame
      title={page.statistic.title}
      note={catalog.countryName(page.statistic.country)}
      href={statisticPath(id, page.statistic.country)}
      source={sourceInWords(catalog)}
      theme={parseEmbedRequest(toSearchParams(await searchParams)).theme}
    >
      <StatisticFacts {...page} countryName={catalog.countryName} />
      <LastChanged {...page} id="corrections" />
      <Corrections {...page} id="corrections" />
    </EmbedFrame>
  );
}
