import { quotesOfCase } from '@/lib/model/case-places.ts';
import type { CaseEvent } from '@/lib/model/event.ts';
import type { Place } from '@/lib/model/place.ts';
import type { CaseRow, Sources } from '@/lib/model/row.ts';
import { inReadingOrder } from '@/lib/model/status.ts';
import type { Catalog } from './catalog.ts';
import { sourcesOf, toCaseRow } from './rows.ts';

export interface PlacePage {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly countryName: string | null;
  /** The cases here, each with what happened here, oldest first. */
  readonly cases: readonly { readonly row: CaseRow; readonly events: readonly CaseEvent[] }[];
  readonly sources: Sources;
  /** The articles that name the place, each with the words it uses for it. */
  readonly namedIn: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: string;
    readonly toponyms: readonly string[];
  }[];
}

/** What the page of a place shows; null where there is no such place. */
export function placePage(catalog: Catalog, id: string): PlacePage | null {
  const place = catalog.place(id);
  if (!place) return null;
  const entries = catalog.casesAt(id);
  return {
    id,
    name: place.names.en ?? id,
    place,
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
