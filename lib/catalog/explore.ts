import type { Explored, FilterOption, Loosening } from '@/lib/model/explored.ts';
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
import { exploredList } from './explored-list.ts';
import { type Option, type OptionIndex, optionIndex } from './filter-options.ts';
import { type NumberedMarks, numberedMarks, toPlaceMarks } from './numbered-marks.ts';
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
    cases: counts.get(value) ?? 0,
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
      cases: casesOf(catalog.columns(), catalog.meant(without(filter, group))).length,
    }))
    .filter(({ cases }) => cases > 0)
    .sort((a, b) => b.cases - a.cases);
}

/** What is the same on every page of the list. */
type Shown = Omit<Explored, 'filter' | 'ignored' | 'marks' | 'list'> & { readonly marks: NumberedMarks };

const known = new WeakMap<Catalog, (filter: Filter) => Shown>();

function show(catalog: Catalog, filter: Filter): Shown {
  const index = optionIndex(catalog);
  return {
    counts: countMeant(catalog.columns(), catalog.meant(filter)),
    options: byGroup((name) => optionsOf(catalog, index, name, filter)),
    timeline: catalog.timeline(filter),
    marks: numberedMarks(catalog, filter),
    loosen: loosenings(catalog, filter),
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
 * the time strip, all from the same events. `parameters` are those of an address; what is not understood is left
 * out and named in `ignored`. Null beyond the last page.
 */
export function explore(catalog: Catalog, parameters: URLSearchParams, page = 1): Explored | null {
  const index = optionIndex(catalog);
  const parsed = parseFilter(parameters);
  const { filter, ignored } = toKnown(parsed.filter, index);
  const listed = parseListOptions(parameters);
  const { counts, options, timeline, marks, loosen } = shownOf(catalog)(filter);
  const list = exploredList(catalog, { filter, counts, marks }, listed.options, page);
  return (
    list && {
      filter,
      ignored: [...parsed.ignored, ...ignored, ...listed.ignored],
      counts,
      options,
      timeline,
      marks: toPlaceMarks(catalog, marks),
      loosen,
      list,
    }
  );
}
