import type { Explored, ExploredPage, FilterOption, Loosening, PlaceMark } from '@/lib/model/explored.ts';
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
import { countMeant } from '@/lib/stats/counts.ts';
import { casesOf } from '@/lib/stats/meant.ts';
import type { Catalog } from './catalog.ts';
import { listsOf } from './explored-list.ts';
import { type Option, type OptionIndex, optionIndex } from './filter-options.ts';
import { type NumberedMarks, numberedMarks, toPlaceMarks } from './numbered-marks.ts';
import { perCatalog } from './per-catalog.ts';
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

/** The options of a group that are shown, in their order. */
function* shownOptions(options: ReadonlyMap<string, Option>, chosen: readonly string[]): Generator<Option> {
  for (const option of options.values()) {
    if (option.at === mostOptions) break;
    yield option;
  }
  const others = chosen.flatMap((value) => options.get(value) ?? []).filter(({ at }) => at >= mostOptions);
  yield* others.sort((a, b) => a.at - b.at);
}

function optionsOf(catalog: Catalog, index: OptionIndex, name: FilterName, filter: Filter): FilterOption[] {
  const counts = catalog.countsOf(name, filter);
  return Array.from(shownOptions(index[name], filter[name]), ({ value, label, lang }) => ({
    value,
    label,
    ...(lang ? { lang } : {}),
    cases: counts.get(value),
    isChosen: filter[name].includes(value),
  }));
}

/** Which group to drop where nothing matches, the most helpful first; none where something does. */
function loosenings(catalog: Catalog, filter: Filter): Loosening[] {
  if (catalog.meant(filter).length > 0) return [];
  const isPeriodSet = filter.from !== null || filter.to !== null;
  const groups = [
    ...filterNames.filter((name) => filter[name].length > 0),
    ...(isPeriodSet ? ['period' as const] : []),
  ];
  return groups
    .map((group) => ({
      group,
      cases: casesOf(catalog.index, catalog.meant(without(filter, group))).length,
    }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
}

/** What is the same on every page of the list. */
type Shown = Omit<Explored, 'filter' | 'ignored' | 'marks' | 'list'> & { readonly marks: NumberedMarks };

function show(catalog: Catalog, filter: Filter): Shown {
  const index = optionIndex(catalog);
  return {
    counts: countMeant(catalog.index, catalog.meant(filter)),
    options: byGroup((name) => optionsOf(catalog, index, name, filter)),
    timeline: catalog.timeline(filter),
    marks: numberedMarks(catalog.index, catalog.meant(filter)),
    loosen: loosenings(catalog, filter),
  };
}

const shownOf = perCatalog('shown', (catalog) =>
  remembered(printFilter, (filter: Filter) => show(catalog, filter)),
);

/** What the frame of every page shows: the time strip and the counts of the whole register. */
export function exploreAll(catalog: Catalog): Pick<Explored, 'timeline' | 'counts'> {
  const { timeline, counts } = shownOf(catalog)(noFilter);
  return { timeline, counts };
}

/** Reads an address, and leaves out and names what is not understood. */
function readAddress(catalog: Catalog, parameters: URLSearchParams) {
  const parsed = parseFilter(parameters);
  const { filter, ignored } = toKnown(parsed.filter, optionIndex(catalog));
  const listed = parseListOptions(parameters);
  return {
    filter,
    ignored: [...parsed.ignored, ...ignored, ...listed.ignored],
    options: listed.options,
  };
}

/** What a filter shows, in words and numbers, without the list and the map. */
export type ExploredView = Omit<Explored, 'marks' | 'list'>;

/** What a filter shows without the list and the map: for titles. */
export function exploreView(catalog: Catalog, parameters: URLSearchParams): ExploredView {
  const { filter, ignored } = readAddress(catalog, parameters);
  const { marks: _marks, ...view } = shownOf(catalog)(filter);
  return { filter, ignored, ...view };
}

/** The marks of the map under a filter that was understood. */
export const exploreMarks = (catalog: Catalog, filter: Filter): PlaceMark[] =>
  toPlaceMarks(catalog.index, shownOf(catalog)(filter).marks);

/** Everything that a filter shows but the marks of the map. Null beyond the last page. */
export function explorePage(catalog: Catalog, parameters: URLSearchParams, page = 1): ExploredPage | null {
  const { filter, options } = readAddress(catalog, parameters);
  const list = listsOf(catalog)({ ...shownOf(catalog)(filter), filter, options, page });
  return list && { ...exploreView(catalog, parameters), list };
}

/**
 * Everything that a filter shows: the list (page `page`, from 1), the marks of the map, the counts, the options and
 * the time strip, all from the same events. `parameters` are those of an address; what is not understood is left
 * out and named in `ignored`. Null beyond the last page.
 */
export function explore(catalog: Catalog, parameters: URLSearchParams, page = 1): Explored | null {
  const explored = explorePage(catalog, parameters, page);
  if (explored === null) return null;
  const { loosen, list, ...view } = explored;
  return { ...view, marks: exploreMarks(catalog, explored.filter), loosen, list };
}
