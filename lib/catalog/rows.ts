import type { CaseFile } from '@/lib/model/case.ts';
import { placesOfCase } from '@/lib/model/case-places.ts';
import type { PlaceFeature } from '@/lib/model/feature.ts';
import { rowsOnPage } from '@/lib/model/paged.ts';
import { type Quote, wordsOf } from '@/lib/model/quote.ts';
import type { CaseRow, PlaceGroup, PlaceRow, Sources } from '@/lib/model/row.ts';
import { rowOf } from './case-index.ts';
import { ranksOf } from './case-ranks.ts';
import type { Catalog } from './catalog.ts';
import { casesOfMark, type NumberedMarks, stageOfMark } from './numbered-marks.ts';
import { perCatalog } from './per-catalog.ts';

const collator = new Intl.Collator('en');

/** Cases as a list shows them, the newest status first; of very many the first `most`. */
export function newestRows(
  catalog: Catalog,
  ids: readonly string[],
  most = Number.POSITIVE_INFINITY,
): CaseRow[] {
  const { ages, newestFirst } = ranksOf(catalog);
  const sorted = Uint32Array.from(ids, (id) => ages[catalog.numberOf(id) ?? 0] ?? 0).sort();
  return Array.from(sorted.subarray(0, Math.min(most, sorted.length)), (age) =>
    rowOf(catalog.index, newestFirst[age] ?? 0),
  );
}

/** So many cases stand under a place in the list; its own page has all of them. */
const casesUnderPlace = 5;

function toPlaceRow(
  catalog: Catalog,
  { id, properties }: PlaceFeature,
  marks: NumberedMarks,
  index: number,
): PlaceRow {
  const { ages, newestFirst } = ranksOf(catalog);
  const here = casesOfMark(marks, index).map((number) => ages[number] ?? 0);
  const shown = [...here.sort().subarray(0, casesUnderPlace)];
  return {
    id,
    name: properties.name,
    precision: properties.precision,
    stage: stageOfMark(marks, index),
    isInferred: marks.isInferred[index] === 1,
    cases: shown.map((age) => rowOf(catalog.index, newestFirst[age] ?? 0)),
    moreCases: Math.max(0, here.length - casesUnderPlace),
  };
}

const precisionOrder = ['city', 'region', 'country', 'area'];

function comparePlaces(a: PlaceFeature, b: PlaceFeature): number {
  return (
    collator.compare(a.properties.countryName ?? '', b.properties.countryName ?? '') ||
    precisionOrder.indexOf(a.properties.precision) - precisionOrder.indexOf(b.properties.precision) ||
    collator.compare(a.properties.name, b.properties.name)
  );
}

/** Where each place stands in the list of all: by country, cities first. */
const orderOfPlaces = perCatalog('order of places', (catalog): ReadonlyMap<string, number> => {
  const sorted = [...catalog.features.places.features({})].sort(comparePlaces);
  return new Map(sorted.map(({ id }, index) => [id, index]));
});

/** The marked places by country, cities first: page `page` (from 1) of `size` places. */
export function placeGroups(
  catalog: Catalog,
  marks: NumberedMarks,
  page: number,
  size: number,
): PlaceGroup[] {
  const order = orderOfPlaces(catalog);
  const { places } = catalog.index;
  const sorted = Array.from(marks.numbers, (at, index) => ({ id: places[at] ?? '', index }))
    .flatMap((mark) => {
      const at = order.get(mark.id);
      return at === undefined ? [] : [{ at, ...mark }];
    })
    .sort((a, b) => a.at - b.at);
  const groups = new Map<string, PlaceRow[]>();
  for (const { id, index } of rowsOnPage(sorted, page, size)) {
    const feature = catalog.features.places.feature(id);
    if (!feature) continue;
    const heading = feature.properties.countryName ?? '';
    const rows = groups.get(heading) ?? [];
    rows.push(toPlaceRow(catalog, feature, marks, index));
    groups.set(heading, rows);
  }
  return [...groups].map(([heading, rows]) => ({ heading, rows }));
}

/** The articles that some quotations point at. */
export function sourcesOf(catalog: Catalog, quotes: readonly Quote[]): Sources {
  const ids = new Set(quotes.map(({ article }) => article));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const article = catalog.articleHead(id);
      if (!article) return [];
      const { title, publisher, publishedOn, lang, url } = article;
      const passages = quotes.flatMap((quote) => {
        const address = quote.article === id ? catalog.passage(quote) : null;
        return address === null ? [] : [[wordsOf(quote), address] as const];
      });
      return [[id, { title, publisher, publishedOn, lang, url, passages: Object.fromEntries(passages) }]];
    }),
  );
}

/** The places of a case by id, with name and country, for its events to name. */
export function placeNames(catalog: Catalog, ids: readonly (string | undefined)[]): Record<string, string> {
  return Object.fromEntries(ids.flatMap((id) => (id ? [[id, catalog.place(id)?.names.en ?? id]] : [])));
}

/** Names of the places that a case is drawn at. */
export function placesOf(catalog: Catalog, file: CaseFile): { readonly id: string; readonly name: string }[] {
  return placesOfCase(file).map((id) => ({ id, name: catalog.place(id)?.names.en ?? id }));
}
