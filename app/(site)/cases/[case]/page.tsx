import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaseCard } from '@/components/cases/case-card.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { PageOnPaper } from '@/components/ui/on-paper.tsx';
import { PageLink } from '@/components/ui/page-link.tsx';
import { PanelHead } from '@/components/ui/panel-head.tsx';
import { TakeAway } from '@/components/ui/take-away.tsx';
import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { casePage } from '@/lib/catalog/case-page.ts';
import { type Catalog, openCatalog } from '@/lib/catalog/catalog.ts';
import { caseJsonLd } from '@/lib/export/json-ld.ts';
import { publicBase, siteAddress } from '@/lib/export/site.ts';
import { recordAsWork } from '@/lib/export/work.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { statusOf } from '@/lib/model/status.ts';
import { words } from '@/lib/text/en.ts';
import { statusInWords } from '@/lib/text/en-status.ts';
import { takeAwayWords } from '@/lib/text/en-take-away.ts';

interface Props {
  readonly params: Promise<{ readonly case: string }>;
}

export function generateStaticParams() {
  const catalog = openCatalog();
  return idsAtBuild(catalog, catalog.cases()).map((id) => ({ case: id }));
}

function describe(catalog: Catalog, file: CaseFile): string {
  const status = statusOf(file);
  return status
    ? words.case.descriptionOf(statusInWords(status, file, catalog.countryName), status.event.assertedBy.name)
    : words.description;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { case: id } = await params;
  const catalog = openCatalog();
  const file = catalog.case(id);
  if (!file) return {};
  const description = describe(catalog, file);
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
      <TakeAway
        path={`/cases/${id}`}
        query=""
        base={publicBase()}
        downloads={[{ collection: 'events', query: `case=${id}` }]}
        record={{ path: `/cases/${id}`, work: recordAsWork(id, page.file.title, `/cases/${id}`, catalog) }}
        embeds={[
          {
            label: takeAwayWords.embedCard,
            path: `/embed/cases/${id}`,
            title: takeAwayWords.embedTitle(page.file.title),
          },
        ]}
      />
      <JsonLd data={caseJsonLd(catalog, id, describe(catalog, page.file))} />
      <p className="note on-screen">
        {words.home.updated(catalog.builtOn)} · <code translate="no">{id}</code>
      </p>
      <PageOnPaper
        address={siteAddress(`/cases/${id}`)}
        version={catalog.version}
        builtOn={catalog.builtOn}
      />
    </>
  );
}
