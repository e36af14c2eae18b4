import type { Explored, ExploredList, TableRow } from '@/lib/model/explored.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { keepNewest } from '@/lib/model/keep-newest.ts';
import { type ListOptions, type ListSort, printListOptions } from '@/lib/model/list-options.ts';
import { hasPage, pagesFor } from '@/lib/model/paged.ts';
import { partitionPoint } from '@/lib/model/partition-point.ts';
import { sortedBy } from '@/lib/model/sorted-by.ts';
import type { CaseColumns } from '@/lib/stats/case-columns.ts';
import { casesOf, type MeantEvents } from '@/lib/stats/meant.ts';
import { rowOf, stagesTogether } from './case-index.ts';
import { ranksOf } from './case-ranks.ts';
import type { Catalog } from './catalog.ts';
import type { NumberedMarks } from './numbered-marks.ts';
import { perCatalog } from './per-catalog.ts';
import { placeGroups } from './rows.ts';

/** Places on one page of the list, or cases; also cases that are not on the map. */
const pageSize = 100;

const pagesOf = (rows: number) => pagesFor(rows, pageSize);
const slice = (numbers: Uint32Array, page: number) => [
  ...numbers.subarray((page - 1) * pageSize, page * pageSize),
];

/** The events of one case that are meant. */
function eventsOf({ firstEvent }: CaseColumns, meant: MeantEvents, number: number): MeantEvents {
  const indexOf = (row: number) => partitionPoint(meant.length, (index) => (meant[index] ?? 0) < row);
  return meant.subarray(indexOf(firstEvent[number] ?? 0), indexOf(firstEvent[number + 1] ?? 0));
}

/** By the number of a case: that of the place where its first event with one happened, else nowhere. */
function firstPlaces({ caseCount, caseOf, place, places }: CaseColumns, meant: MeantEvents): Uint32Array {
  const found = new Uint32Array(caseCount).fill(places.length);
  for (const row of meant) {
    const number = caseOf[row] ?? 0;
    if (found[number] === places.length) found[number] = place[row] ?? places.length;
  }
  return found;
}

/** Cases in their order, by the newest status first. */
function byAge(catalog: Catalog, cases: Uint32Array): Uint32Array {
  const { ages, newestFirst } = ranksOf(catalog);
  const sorted = cases.map((number) => ages[number] ?? 0).sort();
  return sorted.map((age) => newestFirst[age] ?? 0);
}

/** The cases none of whose events that are meant has a place. */
function notOnMap(catalog: Catalog, meant: MeantEvents): Uint32Array {
  const { caseOf, place, places } = catalog.index;
  const found: number[] = [];
  let isOnMap = false;
  for (const [index, row] of meant.entries()) {
    isOnMap ||= place[row] !== places.length;
    const next = meant[index + 1];
    if (next !== undefined && caseOf[next] === caseOf[row]) continue;
    if (!isOnMap) found.push(caseOf[row] ?? 0);
    isOnMap = false;
  }
  return byAge(catalog, Uint32Array.from(found));
}

function sortCases(catalog: Catalog, meant: MeantEvents, sort: ListSort): Uint32Array {
  const newest = byAge(catalog, casesOf(catalog.index, meant));
  const { alphabetical, stage, caseCount } = catalog.index;
  const { placeNames } = ranksOf(catalog);
  switch (sort) {
    case 'place': {
      const names = firstPlaces(catalog.index, meant).map((place) => placeNames[place] ?? 0);
      return sortedBy(newest, (number) => names[number] ?? 0, placeNames.length);
    }
    case 'title':
      return sortedBy(newest, (number) => alphabetical[number] ?? 0, caseCount);
    case 'status':
      return sortedBy(newest, (number) => stage[number] ?? 0, stagesTogether.length);
    case 'oldest':
      return newest.reverse();
    default:
      return newest;
  }
}

function toTableRow(catalog: Catalog, meant: MeantEvents, number: number): TableRow {
  const { place, places, acts, values } = catalog.index;
  const code = values.acts[acts[number] ?? 0] ?? '';
  const at = [...eventsOf(catalog.index, meant, number)].flatMap((row) => places[place[row] ?? 0] ?? []);
  return {
    ...rowOf(catalog.index, number),
    places: [...new Set(at)].map((id) => ({ id, name: catalog.place(id)?.names.en ?? id })),
    acts: { code, name: catalog.countryName(code) },
  };
}

/** What a page of a list is made of. */
interface Listed extends Pick<Explored, 'filter' | 'counts'> {
  readonly marks: NumberedMarks;
  readonly options: ListOptions;
  /** From 1. */
  readonly page: number;
}

function toList(catalog: Catalog, { filter, counts, marks, options, page }: Listed): ExploredList | null {
  const meant = catalog.meant(filter);
  const isByPlace = options.view === 'list' && options.sort === 'place';
  const sizes = isByPlace ? [marks.numbers.length, counts.notOnMap] : [counts.cases];
  const pages = Math.max(...sizes.map(pagesOf));
  if (!hasPage(page, pages)) return null;
  const shared = { ...options, page, pages };
  if (!isByPlace) {
    const rows = slice(sortCases(catalog, meant, options.sort), page);
    return {
      ...shared,
      groups: [],
      notOnMap: [],
      rows: rows.map((number) => toTableRow(catalog, meant, number)),
    };
  }
  // What is not on the map ends the list: its last row stands on the last page.
  const pagesBefore = pages - pagesOf(counts.notOnMap);
  const ending = page > pagesBefore ? slice(notOnMap(catalog, meant), page - pagesBefore) : [];
  return {
    ...shared,
    groups: placeGroups(catalog, marks, page, pageSize),
    notOnMap: ending.map((number) => rowOf(catalog.index, number)),
    rows: [],
  };
}

// The head of a page asks for its list, and then the page itself.
const listsKept = 4;

const keyOf = ({ filter, options, page }: Listed) =>
  [printFilter(filter), printListOptions(options), page].join(' ');

/** Makes pages of lists; null for one beyond the last. */
export const listsOf = perCatalog('lists', (catalog) =>
  keepNewest(keyOf, (listed: Listed) => toList(catalog, listed), listsKept),
);
