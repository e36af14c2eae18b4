import type { ReactNode } from 'react';
import { ArticlePanel } from '@/components/articles/article-panel.tsx';
import { CaseCard } from '@/components/cases/case-card.tsx';
import { CountryPanel } from '@/components/countries/country-panel.tsx';
import { HomePanel } from '@/components/places/home-panel.tsx';
import { PlacePanel } from '@/components/places/place-panel.tsx';
import { articlePage } from '@/lib/catalog/article-page.ts';
import { casePage } from '@/lib/catalog/case-page.ts';
import type { Catalog } from '@/lib/catalog/catalog.ts';
import { countryPage } from '@/lib/catalog/country-page.ts';
import { homePage } from '@/lib/catalog/home.ts';
import { placePage } from '@/lib/catalog/place-page.ts';

function shown<T>(page: T | null, of: string): T {
  if (page === null) throw new Error(`there is no page of ${of}`);
  return page;
}

/** The panels as the routes put them together. */
export const casePanel = (catalog: Catalog, id: string): ReactNode => (
  <CaseCard {...shown(casePage(catalog, id), id)} countryName={catalog.countryName} />
);
export const placePanel = (catalog: Catalog, id: string): ReactNode => (
  <PlacePanel {...shown(placePage(catalog, id), id)} />
);
export const countryPanel = (catalog: Catalog, code: string, reportTo: string | null = null): ReactNode => (
  <CountryPanel
    {...shown(countryPage(catalog, code), code)}
    countryName={catalog.countryName}
    dataVersion={catalog}
    reportTo={reportTo}
  />
);
export const articlePanel = (catalog: Catalog, id: string): ReactNode => (
  <ArticlePanel {...shown(articlePage(catalog, id), id)} />
);
export const homePanel = (catalog: Catalog, query = ''): ReactNode => (
  <HomePanel
    query={query}
    page={1}
    builtOn={catalog.builtOn}
    {...shown(homePage(catalog, new URLSearchParams(query), 1), 'the list')}
  />
);

/** Every panel of a corpus. */
export function allPanels(catalog: Catalog): ReactNode[] {
  return [
    homePanel(catalog),
    ...catalog.cases().map(({ id }) => casePanel(catalog, id)),
    ...catalog.places().map(({ id }) => placePanel(catalog, id)),
    ...catalog.countries().map((code) => countryPanel(catalog, code.toLowerCase())),
    ...catalog.articles().map(({ id }) => articlePanel(catalog, id)),
  ];
}
