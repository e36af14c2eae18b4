import { stages } from '@/lib/model/event-kinds.ts';
import type { ExploredList, PlaceMark, TableRow } from '@/lib/model/explored.ts';
import type { ListOptions, ListSort } from '@/lib/model/list-options.ts';
import { hasPage, pagesFor, rowsOnPage } from '@/lib/model/paged.ts';
import type { Match } from '@/lib/stats/matches.ts';
import type { Catalog } from './catalog.ts';
import { entriesOf, placeGroups, toCaseRows } from './rows.ts';

/** Places on one page of the list, or cases; also cases that are not on the map. */
const pageSize = 100;

const pagesOf = (rows: number) => pagesFor(rows, pageSize);
const slice = <T>(rows: readonly T[], page: number) => rowsOnPage(rows, page, pageSize);

const collator = new Intl.Collator('en');

const stageOrder = ['several', ...stages];

const comparers: Readonly<Record<ListSort, (a: TableRow, b: TableRow) => number>> = {
  place: (a, b) => collator.compare(a.places[0]?.name ?? '\uFFFF', b.places[0]?.name ?? '\uFFFF'),
  // The rows come with the newest first.
  newest: () => 0,
  oldest: () => 0,
  title: (a, b) => collator.compare(a.title, b.title),
  status: (a, b) => stageOrder.indexOf(a.stage ?? '') - stageOrder.indexOf(b.stage ?? ''),
};

function tableRows(catalog: Catalog, matches: readonly Match[], sort: ListSort): TableRow[] {
  const byId = new Map(matches.map((match) => [match.item.id, match]));
  const rows = toCaseRows(entriesOf(catalog, [...byId.keys()])).flatMap((row): TableRow[] => {
    const match = byId.get(row.id);
    if (!match) return [];
    const { item, events } = match;
    const places = [...new Set(events.flatMap(({ place }) => (place === null ? [] : [place])))];
    return [
      {
        ...row,
        places: places.map((id) => ({ id, name: catalog.place(id)?.names.en ?? id })),
        acts: { code: item.acts, name: catalog.countryName(item.acts) },
      },
    ];
  });
  return sort === 'oldest' ? rows.reverse() : rows.sort(comparers[sort]);
}

/** One page of the list, from 1. Null beyond the last. */
export function exploredList(
  catalog: Catalog,
  matches: readonly Match[],
  marks: readonly PlaceMark[],
  options: ListOptions,
  page: number,
): ExploredList | null {
  const isByPlace = options.view === 'list' && options.sort === 'place';
  const offMap = matches.filter(({ events }) => events.every(({ place }) => place === null));
  const pages = Math.max(...(isByPlace ? [marks.length, offMap.length] : [matches.length]).map(pagesOf));
  if (!hasPage(page, pages)) return null;
  const shared = { ...options, page, pages };
  if (!isByPlace) {
    return {
      ...shared,
      groups: [],
      notOnMap: [],
      rows: slice(tableRows(catalog, matches, options.sort), page),
    };
  }
  // What is not on the map ends the list: its last row stands on the last page.
  const pagesBefore = pages - pagesOf(offMap.length);
  const rows = toCaseRows(
    entriesOf(
      catalog,
      offMap.map(({ item }) => item.id),
    ),
  );
  return {
    ...shared,
    groups: placeGroups(catalog, marks, page, pageSize),
    notOnMap: page > pagesBefore ? slice(rows, page - pagesBefore) : [],
    rows: [],
  };
}
