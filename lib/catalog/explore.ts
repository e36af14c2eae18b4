import type { Explored, FilterOption, Loosening, PlaceMark } from '@/lib/model/explored.ts';
import {
  byGroup,
  type Filter,
  type FilterName,
  filterNames,
  type IgnoredValue,
  parseFilter,
  without,
} from '@/lib/model/filter.ts';
import { parseListOptions } from '@/lib/model/list-options.ts';
import { commonStage } from '@/lib/model/status.ts';
import { countMatches } from '@/lib/stats/counts.ts';
import { countValues, type Match } from '@/lib/stats/matches.ts';
import { timelineOf } from '@/lib/stats/timeline.ts';
import type { Catalog } from './catalog.ts';
import { exploredList } from './explored-list.ts';
import { type OptionIndex, optionIndex } from './filter-options.ts';
import { headsOf } from './rows.ts';

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
  const counts = countValues(catalog.heads(), name, filter);
  return [...index[name]].flatMap(([value, { label, lang }], at): FilterOption[] => {
    const isChosen = filter[name].includes(value);
    if (at >= mostOptions && !isChosen) return [];
    return [{ value, label, ...(lang ? { lang } : {}), cases: counts.get(value) ?? 0, isChosen }];
  });
}

function marksOf(catalog: Catalog, matches: readonly Match[]): PlaceMark[] {
  const byPlace = new Map<string, { cases: string[]; isInferred: boolean }>();
  for (const { item, events } of matches) {
    for (const { place, isPlaceInferred } of events) {
      if (place === null) continue;
      const here = byPlace.get(place) ?? { cases: [], isInferred: true };
      byPlace.set(place, here);
      if (!isPlaceInferred) here.isInferred = false;
      if (here.cases.at(-1) !== item.id) here.cases.push(item.id);
    }
  }
  return [...byPlace]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { cases, isInferred }]) => ({
      id,
      cases,
      isInferred,
      stage: commonStage(headsOf(catalog, cases).flatMap(({ row }) => row.stage ?? [])),
    }));
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

function timelineOfMatches(matches: readonly Match[]) {
  return timelineOf(
    matches.flatMap(({ item, events }) => events.map(({ days }) => ({ days, caseId: item.id }))),
  );
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
  const matches = catalog.matches(filter);
  const marks = marksOf(catalog, matches);
  const list = exploredList(catalog, matches, marks, listed.options, page);
  return (
    list && {
      filter,
      ignored: [...parsed.ignored, ...ignored, ...listed.ignored],
      counts: countMatches(matches, catalog.heads().length),
      options: byGroup((name) => optionsOf(catalog, index, name, filter)),
      timeline: timelineOfMatches(catalog.matches(without(filter, 'period'))),
      marks,
      list,
      loosen: loosenings(catalog, filter, matches),
    }
  );
}
