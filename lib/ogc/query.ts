import type { ItemFeature } from '@/lib/model/feature.ts';
import { filterParameters } from '@/lib/model/filter.ts';
import type { View } from '@/lib/model/view.ts';
import { parseBbox } from './bbox-parameter.ts';
import type { Collection } from './collections.ts';
import { parseDatetime } from './datetime.ts';
import { parseReadersFilter } from './filter-parameters.ts';
import { ProblemError, quote } from './problem.ts';
import type { ApiSource } from './source.ts';

export const maximumLimit = 10_000;
export const defaultLimit = 1000;
// Beyond it, offset + limit is no longer exact.
const maximumOffset = 1e15;

/** Parameters of a collection that say which features are meant; the others only cut them into pages. */
const selecting = ({ filters, isFiltered, isSearched }: Collection): readonly string[] => [
  'bbox',
  'datetime',
  ...(isSearched ? ['q'] : []),
  ...filters,
  ...(isFiltered ? filterParameters : []),
];

export const paging = ['limit', 'offset', 'cursor'] as const;

/** Refuses what is not known, and what is given twice. Throws ProblemError. */
export function refuseOthers(parameters: URLSearchParams, known: readonly string[]): void {
  for (const name of parameters.keys()) {
    if (!known.includes(name)) {
      const list = known.length > 0 ? `known are ${known.join(', ')}` : 'there are none here';
      throw new ProblemError(
        400,
        `unknown parameter ${quote(name)} with value ${quote(parameters.get(name) ?? '')}; ${list}`,
        name.slice(0, 80),
      );
    }
    const values = parameters.getAll(name);
    if (values.length > 1) {
      throw new ProblemError(
        400,
        `${name} is given twice: ${values.slice(0, 4).map(quote).join(', ')}`,
        name,
      );
    }
  }
}

function parseWhole(name: string, text: string, minimum: number, maximum: number): number {
  if (!/^\d+$/.test(text) || Number(text) < minimum) {
    throw new ProblemError(400, `${name} ${quote(text)} is no whole number from ${minimum}`, name);
  }
  return Math.min(Number(text), maximum);
}

function parseFilter({ properties }: Collection, name: string, text: string): string {
  const { enum: values, pattern } = properties[name] ?? {};
  const refuse = (why: string) => new ProblemError(400, `${name} ${quote(text)} ${why}`, name);
  if (values && !values.includes(text)) throw refuse(`is none of ${values.join(', ')}`);
  if (pattern && !new RegExp(pattern).test(text)) throw refuse(`does not match ${pattern}`);
  return text;
}

/** The longest text that can be looked for, in UTF-16 units. */
export const longestSearch = 200;

function parseWords(text: string): string {
  if (text.length > longestSearch || text.trim() === '' || text.includes('\0')) {
    throw new ProblemError(400, `q ${quote(text)} is no text of 1 to ${longestSearch} characters`, 'q');
  }
  return text;
}

/** Reads which features of a collection are meant. Throws ProblemError. */
export function parseView(parameters: URLSearchParams, collection: Collection): View {
  const bbox = parameters.get('bbox');
  const datetime = parameters.get('datetime');
  const words = collection.isSearched ? parameters.get('q') : null;
  const equal = collection.filters.flatMap((name) => {
    const text = parameters.get(name);
    return text === null ? [] : [[name, parseFilter(collection, name, text)]];
  });
  const filter = collection.isFiltered ? parseReadersFilter(parameters) : null;
  return {
    ...(bbox === null ? {} : { bbox: parseBbox(bbox) }),
    ...(datetime === null ? {} : { days: parseDatetime(datetime) }),
    ...(equal.length === 0 ? {} : { equal: Object.fromEntries(equal) }),
    ...(words === null ? {} : { words: parseWords(words) }),
    ...(filter === null ? {} : { filter }),
  };
}

/** What a page of a collection's items is asked to be. */
interface Paging {
  readonly limit: number;
  readonly offset: number | null;
  readonly cursor: string | null;
}

/** Reads how the features are cut into pages; a limit that is too high is lowered. Throws ProblemError. */
export function parsePaging(parameters: URLSearchParams): Paging {
  const [limit, offset, cursor] = paging.map((name) => parameters.get(name));
  if (typeof cursor === 'string' && typeof offset === 'string') {
    throw new ProblemError(400, `offset ${quote(offset)} cannot stand beside a cursor`, 'offset');
  }
  return {
    limit: typeof limit === 'string' ? parseWhole('limit', limit, 1, maximumLimit) : defaultLimit,
    offset: typeof offset === 'string' ? parseWhole('offset', offset, 0, maximumOffset) : null,
    cursor: cursor ?? null,
  };
}

/** The view that a request's parameters select; `others` are those that the caller reads itself. Throws ProblemError. */
export function selectView(
  parameters: URLSearchParams,
  collection: Collection,
  others: readonly string[] = [],
): View {
  refuseOthers(parameters, [...selecting(collection), ...others]);
  return parseView(parameters, collection);
}

/**
 * All features that a request's parameters select, by ascending id: what /items shows page by page. `others` are
 * parameters that the caller reads itself. Throws ProblemError.
 */
export function selectFeatures(
  parameters: URLSearchParams,
  collection: Collection,
  source: ApiSource,
  others: readonly string[] = [],
): readonly ItemFeature[] {
  return source.collection(collection.id).features(selectView(parameters, collection, others));
}
