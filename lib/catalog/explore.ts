import type { Explored, FilterOption, Loosening, PlaceMark } from '@/lib/model/explored.ts';
import {
  byGroup,
  type Filter,
  type FilterName,
  filterNames,
  type IgnoredValue,
  noFilter,
  parseFilter,
  printFilter,
  without,
} from '@/lib/model/filter.ts';
import { parseListOptions } from '@/lib/model/list-options.ts';
import { countMatches } from '@/lib/stats/counts.ts';
import type { Match } from '@/lib/stats/matches.ts';
import type { Catalog } from './catalog.ts';
import { exploredList } from './explored-list.ts';
import { type OptionIndex, optionIndex } from './filter-options.ts';
import type { CaseHead } from './heads.ts';
import { remembered } from './remembered.ts';

/** Drops values that no case of the register has: an old or mistyped address shows more, and says so. */
function toKnown(filter: Filter, index: OptionIndex): { filter: Filter; ignored: IgnoredValue[] } {
  const ignored: IgnoredValue[] = [];
  const groups = byGroup((name) => {
    const known = filter[name].filter((value) => index[name].has(value));
    for (const value of filter[name]) if (!known.includes(value)) ignored.push({ name, value });
    return known;
  });
  return { filter: { ...filter, ...groups }, ignored };
}

// So many values of a group can be chosen from: those of most cases, and what is chosen already.
const mostOptions = 40;

function optionsOf(catalog: Catalog, index: OptionIndex, name: FilterName, filter: Filter): FilterOption[] {
  const counts = catalog.countsOf(name, filter);
  return [...index[name]].flatMap(([value, { label, lang }], at): FilterOption[] => {
    const isChosen = filter[name].includes(value);
    if (at >= mostOptions && !isChosen) return [];
    return [{ value, label, ...(lang ? { lang } : {}), cases: counts.get(value) ?? 0, isChosen }];
  });
}

interface Marked {
  readonly cases: string[];
  stage: PlaceMark['stage'];
  isInferred: boolean;
}

function addCase(here: Marked, { id, row: { stage } }: CaseHead): void {
  here.cases.push(id);
  if (stage !== null) here.stage = here.stage === null || here.stage === stage ? stage : 'several';
}

function marksOf(matches: readonly Match<CaseHead>[]): PlaceMark[] {
  const byPlace = new Map<string, Marked>();
  for (const { item, events } of matches) {
    for (const { place, isPlaceInferred } of events) {
      if (place === null) continue;
      let here = byPlace.get(place);
      if (!here) {
        here = { cases: [], stage: null, isInferred: true };
        byPlace.set(place, here);
      }
      if (!isPlaceInferred) here.isInferred = false;
      if (here.cases.at(-1) !== item.id) addCase(here, item);
    }
  }
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, here]) => ({ id, ...here }));
}

/** Which group to drop where nothing matches, the most helpful first; none where something does. */
function loosenings(catalog: Catalog, filter: Filter, matches: readonly Match[]): Loosening[] {
  if (matches.length > 0) return [];
  const isPeriodSet = filter.from !== null || filter.to !== null;
  const groups = [
    ...filterNames.filter((name) => filter[name].length > 0),
    ...(isPeriodSet ? ['period' as const] : []),
  ];
  return groups
    .map((group) => ({ group, cases: catalog.matches(without(filter, group)).length }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
}

/** What is the same on every page of the list. */
type Shown = Pick<Explored, 'counts' | 'options' | 'timeline' | 'marks' | 'loosen'>;

const known = new WeakMap<Catalog, (filter: Filter) => Shown>();

function show(catalog: Catalog, filter: Filter): Shown {
  const matches = catalog.matches(filter);
  const index = optionIndex(catalog);
  return {
    counts: countMatches(matches, catalog.heads().length),
    options: byGroup((name) => optionsOf(catalog, index, name, filter)),
    timeline: catalog.timeline(filter),
    marks: marksOf(matches),
    loosen: loosenings(catalog, filter, matches),
  };
}

function shownOf(catalog: Catalog): (filter: Filter) => Shown {
  const found = known.get(catalog) ?? remembered(printFilter, (filter) => show(catalog, filter));
  known.set(catalog, found);
  return found;
}

/** What the frame of every page shows: the time strip and the counts of the whole register. */
export function exploreAll(catalog: Catalog): Pick<Explored, 'timeline' | 'counts'> {
  const { timeline, counts } = shownOf(catalog)(noFilter);
  return { timeline, counts };
}

/**
 * Everything that a filter shows: the list (page `page`, from 1), the marks of the map, the counts, the options and
 * the time strip, all from the same matches. `parameters` are those of an address; what is not understood is left
 * out and named in `ignored`. Null beyond the last page.
 */
export function explore(catalog: Catalog, parameters: URLSearchParams, page = 1): Explored | null {
  const index = optionIndex(catalog);
  const parsed = parseFilter(parameters);
  const { filter, ignored } = toKnown(parsed.filter, index);
  const listed = parseListOptions(parameters);
  const shown = shownOf(catalog)(filter);
  const list = exploredList(catalog, catalog.matches(filter), shown.marks, listed.options, page);
  return (
    list && {
      filter,
      ignored: [...parsed.ignored, ...ignored, ...listed.ignored],
      ...shown,
      list,
    }
  );
}
