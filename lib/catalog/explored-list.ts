import { stages } from '@/lib/model/event-kinds.ts';
import type { ExploredList, PlaceMark, TableRow } from '@/lib/model/explored.ts';
import type { ListOptions, ListSort } from '@/lib/model/list-options.ts';
import { hasPage, pagesFor, rowsOnPage } from '@/lib/model/paged.ts';
import type { Match } from '@/lib/stats/matches.ts';
import type { Catalog } from './catalog.ts';
import type { CaseHead } from './heads.ts';
import { placeGroups, toCaseRows } from './rows.ts';

/** Places on one page of the list, or cases; also cases that are not on the map. */
const pageSize = 100;

const pagesOf = (rows: number) => pagesFor(rows, pageSize);
const slice = <T>(rows: readonly T[], page: number) => rowsOnPage(rows, page, pageSize);

const collator = new Intl.Collator('en');

const stageOrder = ['several', ...stages];

type Listed = Match<CaseHead>;

const firstPlace = ({ events }: Listed) => events.find(({ place }) => place !== null)?.place ?? null;

/** The place of each name in the order of all names that are asked for; no name comes last. */
function orderOfPlaces(catalog: Catalog, matches: readonly Listed[]): (match: Listed) => number {
  const ids = new Set(matches.flatMap((match) => firstPlace(match) ?? []));
  const names = new Map([...ids].map((id) => [id, catalog.place(id)?.names.en ?? id]));
  const sorted = [...new Set(names.values())].sort(collator.compare);
  const ranks = new Map<string, number>();
  for (const [index, name] of sorted.entries()) {
    const before = sorted[index - 1];
    const isEqual = before !== undefined && collator.compare(before, name) === 0;
    ranks.set(name, isEqual ? (ranks.get(before) ?? index) : index);
  }
  return (match) => ranks.get(names.get(firstPlace(match) ?? '') ?? '') ?? Number.MAX_SAFE_INTEGER;
}

/** What a sort goes by, before the newest status. */
function keyOf(catalog: Catalog, matches: readonly Listed[], sort: ListSort): (match: Listed) => number {
  switch (sort) {
    case 'place':
      return orderOfPlaces(catalog, matches);
    case 'title':
      return ({ item }) => item.alphabetical;
    case 'status':
      return ({ item }) => stageOrder.indexOf(item.row.stage ?? '');
    default:
      return () => 0;
  }
}

function sortMatches(catalog: Catalog, matches: readonly Listed[], sort: ListSort): Listed[] {
  const rank = keyOf(catalog, matches, sort);
  const keyed = matches.map((match, index) => ({ match, index, key: rank(match) }));
  keyed.sort((a, b) => a.key - b.key || a.match.item.newest - b.match.item.newest || a.index - b.index);
  if (sort === 'oldest') keyed.reverse();
  return keyed.map(({ match }) => match);
}

function toTableRow(catalog: Catalog, { item, events }: Listed): TableRow {
  const places = [...new Set(events.flatMap(({ place }) => (place === null ? [] : [place])))];
  return {
    ...item.row,
    places: places.map((id) => ({ id, name: catalog.place(id)?.names.en ?? id })),
    acts: { code: item.acts, name: catalog.countryName(item.acts) },
  };
}

/** One page of the list, from 1. Null beyond the last. */
export function exploredList(
  catalog: Catalog,
  matches: readonly Listed[],
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
      rows: slice(sortMatches(catalog, matches, options.sort), page).map((match) =>
        toTableRow(catalog, match),
      ),
    };
  }
  // What is not on the map ends the list: its last row stands on the last page.
  const pagesBefore = pages - pagesOf(offMap.length);
  const rows = toCaseRows(offMap.map(({ item }) => item));
  return {
    ...shared,
    groups: placeGroups(catalog, marks, page, pageSize),
    notOnMap: page > pagesBefore ? slice(rows, page - pagesBefore) : [],
    rows: [],
  };
}
