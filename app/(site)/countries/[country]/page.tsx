import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CountryPanel } from '@/components/countries/country-panel.tsx';
import { CountryTakeAway } from '@/components/countries/country-take-away.tsx';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { idsAtBuild } from '@/lib/catalog/build-budget.ts';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { countryPage } from '@/lib/catalog/country-page.ts';
import { exploreView } from '@/lib/catalog/explore.ts';
import { countryJsonLd } from '@/lib/export/json-ld.ts';
import { publicBase, reportErrorsTo } from '@/lib/export/site.ts';
import { versionOf } from '@/lib/export/work.ts';
import { words } from '@/lib/text/en.ts';

interface Props {
  readonly params: Promise<{ readonly country: string }>;
}

export function generateStaticParams() {
  const catalog = openCatalog();
  const entries = catalog.countries().map((code) => ({ id: code.toLowerCase() }));
  return idsAtBuild(catalog, entries).map((country) => ({ country }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { country } = await params;
  const page = countryPage(openCatalog(), country);
  if (!page) return {};
  const description = words.country.description(page.name);
  return {
    title: page.name,
    description,
    alternates: { canonical: `/countries/${country}` },
    openGraph: { title: page.name, description, url: `/countries/${country}` },
  };
}

export default async function CountryRoute({ params }: Props) {
  const catalog = openCatalog();
  const page = countryPage(catalog, (await params).country);
  if (!page) notFound();
  const view =
    page.casesActedIn.length > 0 ? exploreView(catalog, new URLSearchParams({ acts: page.code })) : null;
  return (
    <>
      <CountryPanel
        {...page}
        countryName={catalog.countryName}
        dataVersion={catalog}
        reportTo={reportErrorsTo()}
      />
      <CountryTakeAway page={page} view={view} base={publicBase()} dataVersion={versionOf(catalog)} />
      <JsonLd data={countryJsonLd(catalog, page.code)} />
    </>
  );
}
