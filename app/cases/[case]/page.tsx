import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseCard } from '@/components/cases/case-card.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { casePage } from '@/lib/catalog/case-page.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { statusOf } from '@/lib/model/status.ts';
import { words } from '@/lib/text/en.ts';
import { statusInWords } from '@/lib/text/en-status.ts';

interface Props {
  readonly params: Promise<{ readonly case: string }>;
}

export function generateStaticParams() {
  return idsAtBuild(openCatalog().cases()).map((id) => ({ case: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { case: id } = await params;
  const catalog = openCatalog();
  const file = catalog.case(id);
  if (!file) return {};
  const status = statusOf(file);
  const description = status
    ? words.case.descriptionOf(statusInWords(status, file, catalog.countryName), status.event.assertedBy.name)
    : words.description;
  const { title } = file;
  return {
    title,
    description,
    alternates: { canonical: `/cases/${id}` },
    openGraph: { title, description, url: `/cases/${id}`, type: 'article' },
  };
}

export default async function CasePage({ params }: Props) {
  const catalog = openCatalog();
  const { case: id } = await params;
  const page = casePage(catalog, id);
  if (!page) notFound();
  const { jurisdiction } = page.file;
  return (
    <>
      <PanelHead
        crumbs={
          <>
            {page.places.map((place) => (
              <span key={place.id} data-place={place.id}>
                {' · '}
                <PageLink href={`/places/${place.id}`}>{place.name}</PageLink>
              </span>
            ))}
            {' · '}
            <PageLink href={`/countries/${jurisdiction.toLowerCase()}`}>
              {words.case.jurisdiction(catalog.countryName(jurisdiction))}
            </PageLink>
          </>
        }
        title={page.file.title}
      />
      <CaseCard {...page} countryName={catalog.countryName} />
      <p className="note">
        {words.home.updated(catalog.builtOn)} · <code translate="no">{id}</code>
      </p>
    </>
  );
}
