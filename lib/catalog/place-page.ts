import { quotesOfCase } from '@/lib/model/case-places.ts';
import { hasPage, pagesFor, rowsOnPage } from '@/lib/model/paged.ts';
import type { PlacePage } from '@/lib/model/place-page.ts';
import { inReadingOrder } from '@/lib/model/status.ts';
import type { Catalog } from './catalog.ts';
import { historyOf } from './corrections-page.ts';
import { sourcesOf } from './rows.ts';

const casesOnPage = 50;
const namingsOnPage = 100;

/** How many pages a place has. */
export function countPlacePages(catalog: Catalog, id: string): number {
  return Math.max(
    pagesFor(catalog.casesAt(id).length, casesOnPage),
    pagesFor(catalog.namingsOf(id).length, namingsOnPage),
  );
}

/** What page `page`, from 1, of a place shows; null where there is no such place or page. */
export function placePage(catalog: Catalog, id: string, page = 1): PlacePage | null {
  const place = catalog.place(id);
  const pages = countPlacePages(catalog, id);
  if (!place || !hasPage(page, pages)) return null;
  const all = catalog.casesAt(id);
  const entries = rowsOnPage(all, page, casesOnPage);
  return {
    id,
    name: place.names.en ?? id,
    place,
    page,
    pages,
    caseCount: all.length,
    ...historyOf(catalog, 'place', id),
    countryName: place.country === 'none' ? null : catalog.countryName(place.country),
    cases: entries.flatMap(({ id: caseId, value }) => {
      const row = catalog.row(caseId);
      return row ? [{ row, events: inReadingOrder(value.events.filter((event) => event.place === id)) }] : [];
    }),
    sources: sourcesOf(
      catalog,
      entries.flatMap(({ value }) => quotesOfCase(value)),
    ),
    namedIn: rowsOnPage(catalog.namingsOf(id), page, namingsOnPage).flatMap(({ article, toponyms }) => {
      const value = catalog.articleHead(article);
      return value ? [{ id: article, title: value.title, lang: value.lang, toponyms }] : [];
    }),
  };
}
