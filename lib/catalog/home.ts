import type { ExploredPage } from '@/lib/model/explored.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { Catalog, Entry } from './catalog.ts';
import { explorePage } from './explore.ts';
import { perCatalog } from './per-catalog.ts';

/** So many published numbers head the list; the panels of the countries have them all. */
const mostHeadlines = 12;

export interface HomePage {
  readonly explored: ExploredPage;
  readonly alsoNamed: readonly { readonly id: string; readonly name: string }[];
  readonly statistics: readonly Entry<Statistic>[];
}

/** The numbers that head the list: all of them, or the largest. */
function headlines(catalog: Catalog): readonly Entry<Statistic>[] {
  const all = catalog.statistics();
  if (all.length <= mostHeadlines) return all;
  const figure = ({ value }: Entry<Statistic>) => value.value ?? 0;
  return [...all].sort((a, b) => figure(b) - figure(a)).slice(0, mostHeadlines);
}

type Named = HomePage['alsoNamed'];

/** The places that articles only name. */
const onlyNamed = perCatalog('only named', (catalog): Named => {
  const collator = new Intl.Collator('en');
  return catalog.features.places
    .features({})
    .filter(({ properties }) => properties.caseCount === 0)
    .map(({ id, properties }) => ({ id, name: properties.name }))
    .sort((a, b) => collator.compare(a.name, b.name));
});

/** A share of them on each page of the list. */
function namedOnPage(catalog: Catalog, page: number, pages: number): Named {
  const all = onlyNamed(catalog);
  const share = Math.ceil(all.length / pages);
  return all.slice((page - 1) * share, page * share);
}

/** One page of the list, from 1, for the parameters of an address. Null beyond the last. */
export function homePage(catalog: Catalog, parameters: URLSearchParams, page: number): HomePage | null {
  const explored = explorePage(catalog, parameters, page);
  if (explored === null) return null;
  return {
    explored,
    alsoNamed: namedOnPage(catalog, page, explored.list.pages),
    statistics: page === 1 ? headlines(catalog) : [],
  };
}

/** How many pages the whole list has; at least one. */
export function countPages(catalog: Catalog): number {
  return explorePage(catalog, new URLSearchParams())?.list.pages ?? 1;
}
