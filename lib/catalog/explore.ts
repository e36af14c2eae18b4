import { viewOfFilter } from '@/lib/columns/readers-view.ts';
import type {
  ChosenOption,
  Explored,
  ExploredAnswer,
  ExploredPage,
  FilterOption,
  Loosening,
  PlaceMark,
} from '@/lib/model/explored.ts';
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
import { markOfPlace, numberedMarks, toDrawnMarks, toPlaceMarks } from './numbered-marks.ts';
import { perCatalog } from './per-catalog.ts';
import { isCrowded } from './place-register.ts';
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

type Options = ReadonlyMap<string, Option>;

/** Those that are chosen, in their order. */
const chosenOf = (options: Options, chosen: readonly string[]): Option[] =>
  chosen.flatMap((value) => options.get(value) ?? []).sort((a, b) => a.at - b.at);

/** The options of a group that are shown, in their order. */
function* shownOptions(options: Options, chosen: readonly string[]): Generator<Option> {
  for (const option of options.values()) {
    if (option.at === mostOptions) break;
    yield option;
  }
  yield* chosenOf(options, chosen).filter(({ at }) => at >= mostOptions);
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
type Shown = Omit<Explored, 'filter' | 'ignored' | 'marks' | 'list'>;

function show(catalog: Catalog, filter: Filter): Shown {
  const index = optionIndex(catalog);
  return {
    counts: countMeant(catalog.index, catalog.meant(filter)),
    options: byGroup((name) => optionsOf(catalog, index, name, filter)),
    timeline: catalog.timeline(filter),
    loosen: loosenings(catalog, filter),
  };
}

const shownOf = perCatalog('shown', (catalog) =>
  remembered(printFilter, (filter: Filter) => show(catalog, filter)),
);

const marksOf = perCatalog('marks', (catalog) =>
  remembered(printFilter, (filter: Filter) => numberedMarks(catalog.index, catalog.meant(filter))),
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

/** What titles say of a filter: what is chosen, and how much it shows. */
export type ExploredView = Pick<Explored, 'filter' | 'ignored' | 'counts'> & {
  /** Only those that are chosen. */
  readonly options: Readonly<Record<FilterName, readonly ChosenOption[]>>;
};

function viewOf(catalog: Catalog, { filter, ignored }: ReturnType<typeof readAddress>): ExploredView {
  const index = optionIndex(catalog);
  const options = byGroup((name) =>
    chosenOf(index[name], filter[name]).map(({ label }) => ({ label, isChosen: true })),
  );
  return { filter, ignored, counts: countMeant(catalog.index, catalog.meant(filter)), options };
}

/** What a filter shows without its list, its map and what else could be chosen. */
export const exploreView = (catalog: Catalog, parameters: URLSearchParams): ExploredView =>
  viewOf(catalog, readAddress(catalog, parameters));

/** The same with its list. */
export type ExploredLists = ExploredView & Pick<Explored, 'list'>;

/** The first page of what a filter lists. */
export function exploreLists(catalog: Catalog, parameters: URLSearchParams): ExploredLists {
  const address = readAddress(catalog, parameters);
  const view = viewOf(catalog, address);
  const { filter, options } = address;
  const marks = marksOf(catalog)(filter);
  const list = listsOf(catalog)({ filter, options, page: 1, marks, counts: view.counts });
  if (list === null) throw new Error('the list of a filter has no first page');
  return { ...view, list };
}

/** The marks of the map under a filter that was understood. */
const exploreMarks = (catalog: Catalog, filter: Filter): PlaceMark[] =>
  toPlaceMarks(catalog.index, marksOf(catalog)(filter));

/** The same for a picture, with the numbers of the cases for their ids. */
export const drawnMarks = (catalog: Catalog, filter: Filter): PlaceMark<number>[] =>
  toDrawnMarks(catalog.index, marksOf(catalog)(filter));

/** Everything that a filter shows but the marks of the map. Null beyond the last page. */
export function explorePage(catalog: Catalog, parameters: URLSearchParams, page = 1): ExploredPage | null {
  const { filter, ignored, options } = readAddress(catalog, parameters);
  const shown = shownOf(catalog)(filter);
  const marks = marksOf(catalog)(filter);
  const list = listsOf(catalog)({ filter, options, page, marks, counts: shown.counts });
  return list && { filter, ignored, ...shown, list };
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

const isLarge = perCatalog('is crowded', isCrowded);

/**
 * What the scripts of a page are answered. A large register sends no marks that its map finds in its columns; `at`
 * asks for them nevertheless: the id of a place for its own mark, or nothing for all of them. Null beyond the last
 * page.
 */
export function answerExplored(
  catalog: Catalog,
  parameters: URLSearchParams,
  page: number,
): ExploredAnswer | null {
  const explored = explorePage(catalog, parameters, page);
  if (explored === null) return null;
  const { filter } = explored;
  const place = parameters.get('at');
  if (place) {
    const mark = markOfPlace(catalog.index, marksOf(catalog)(filter), place);
    return { ...explored, marks: mark === null ? [] : [mark] };
  }
  const isInColumns = place === null && isLarge(catalog) && viewOfFilter(filter) !== null;
  return { ...explored, marks: isInColumns ? null : exploreMarks(catalog, filter) };
}
