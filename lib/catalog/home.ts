import type { CaseRow, PlaceGroup } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { Catalog, Entry } from './catalog.ts';
import { placeGroups, toCaseRows } from './rows.ts';

/** Places on one page of the list; also cases that are not on the map, and places that are only named. */
const pageSize = 100;

/** So many published numbers head the list; the panels of the countries have them all. */
const mostHeadlines = 12;

export interface HomePage {
  readonly countries: readonly string[];
  readonly groups: readonly PlaceGroup[];
  readonly notOnMap: readonly CaseRow[];
  readonly alsoNamed: readonly { readonly id: string; readonly name: string }[];
  readonly page: number;
  readonly pages: number;
}

const pagesFor = (rows: number) => Math.ceil(rows / pageSize);

const slice = <T>(rows: readonly T[], page: number) => rows.slice((page - 1) * pageSize, page * pageSize);

function onlyNamed(catalog: Catalog) {
  return catalog.features.places.features({}).filter(({ properties }) => properties.caseCount === 0);
}

/** How many pages the list has; at least one. */
export function countPages(catalog: Catalog): number {
  const { places, notOnMap } = catalog.counts;
  return Math.max(1, ...[places, notOnMap, onlyNamed(catalog).length].map(pagesFor));
}

/** The numbers that head the list: all of them, or the largest. */
export function headlines(catalog: Catalog): readonly Entry<Statistic>[] {
  const all = catalog.statistics();
  if (all.length <= mostHeadlines) return all;
  const figure = ({ value }: Entry<Statistic>) => value.value ?? 0;
  return [...all].sort((a, b) => figure(b) - figure(a)).slice(0, mostHeadlines);
}

/** One page of the list of places, from 1. Null beyond the last. */
export function homePage(catalog: Catalog, page: number): HomePage | null {
  const pages = countPages(catalog);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const acting = new Set(catalog.cases().map(({ value }) => value.jurisdiction));
  const collator = new Intl.Collator('en');
  const named = onlyNamed(catalog)
    .map(({ id, properties }) => ({ id: String(id), name: properties.name }))
    .sort((a, b) => collator.compare(a.name, b.name));
  // What is not on the map ends the list: its last row stands on the last page.
  const pagesBefore = pages - pagesFor(catalog.counts.notOnMap);
  return {
    countries: [...acting].map(catalog.countryName).sort(collator.compare),
    groups: placeGroups(catalog, page, pageSize),
    notOnMap: page > pagesBefore ? slice(toCaseRows(catalog.casesNotOnMap()), page - pagesBefore) : [],
    alsoNamed: slice(named, page),
    page,
    pages,
  };
}
