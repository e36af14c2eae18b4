import { quotesOfCase } from '@/lib/model/case-places.ts';
import type { PlacePage } from '@/lib/model/place-page.ts';
import { inReadingOrder } from '@/lib/model/status.ts';
import type { Catalog } from './catalog.ts';
import { historyOf } from './corrections-page.ts';
import { sourcesOf, toCaseRow } from './rows.ts';

/** What the page of a place shows; null where there is no such place. */
export function placePage(catalog: Catalog, id: string): PlacePage | null {
  const place = catalog.place(id);
  if (!place) return null;
  const entries = catalog.casesAt(id);
  return {
    id,
    name: place.names.en ?? id,
    place,
    ...historyOf(catalog, 'place', id),
    countryName: place.country === 'none' ? null : catalog.countryName(place.country),
    cases: entries.map((entry) => ({
      row: toCaseRow(entry),
      events: inReadingOrder(entry.value.events.filter((event) => event.place === id)),
    })),
    sources: sourcesOf(
      catalog,
      entries.flatMap(({ value }) => quotesOfCase(value)),
    ),
    namedIn: catalog.namingsOf(id).flatMap(({ article, toponyms }) => {
      const value = catalog.article(article);
      return value ? [{ id: article, title: value.title, lang: value.lang, toponyms }] : [];
    }),
  };
}
