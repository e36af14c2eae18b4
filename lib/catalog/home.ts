import type { CaseRow, PlaceGroup } from '@/lib/model/row.ts';
import type { Catalog } from './catalog.ts';
import { placeGroups, toCaseRows } from './rows.ts';

/** Places on one page of the list. */
export const pageSize = 200;

export interface HomePage {
  readonly countries: readonly string[];
  readonly groups: readonly PlaceGroup[];
  readonly notOnMap: readonly CaseRow[];
  readonly alsoNamed: readonly { readonly id: string; readonly name: string }[];
  readonly page: number;
  readonly pages: number;
}

/** How many pages the list has; at least one. */
export function countPages(catalog: Catalog): number {
  return Math.max(1, Math.ceil(catalog.counts.places / pageSize));
}

/** One page of the list of places, from 1. Null beyond the last. */
export function homePage(catalog: Catalog, page: number): HomePage | null {
  const pages = countPages(catalog);
  if (!Number.isInteger(page) || page < 1 || page > pages) return null;
  const acting = new Set(catalog.cases().map(({ value }) => value.jurisdiction));
  const collator = new Intl.Collator('en');
  return {
    countries: [...acting].map(catalog.countryName).sort(collator.compare),
    groups: placeGroups(catalog, page, pageSize),
    notOnMap: toCaseRows(catalog.casesNotOnMap()),
    alsoNamed:
      page === 1
        ? catalog.features.places
            .features({})
            .filter(({ properties }) => properties.caseCount === 0)
            .map(({ id, properties }) => ({ id: String(id), name: properties.name }))
            .sort((a, b) => collator.compare(a.name, b.name))
        : [],
    page,
    pages,
  };
}
