import { allegations } from './allegations.ts';
import { type DayRange, daysInMonth } from './edtf.ts';
import { eventKinds, stages } from './event-kinds.ts';

/** Groups of values that can be chosen, in the order of an address: AND between groups, OR within one. */
export const filterNames = ['acts', 'nationality', 'event', 'status', 'alleged', 'source'] as const;

export type FilterName = (typeof filterNames)[number];

/**
 * What part of the register is meant. The same text says it in the address of a page, of its JSON, of the API, of
 * an export and of an embed. No value in a group means that the group does not narrow it.
 *
 * - acts: countries whose state acts; nationality: of the people (ISO 3166-1 alpha-2)
 * - event: kinds of events; status: where somebody stands on a charge; alleged: what they are alleged to have done
 * - source: ids of articles
 * - from, to: first and last month (YYYY-MM), both included; an event belongs to every month it may have been in
 */
export interface Filter extends Readonly<Record<FilterName, readonly string[]>> {
  readonly from: string | null;
  readonly to: string | null;
}

/** Something in an address that is not understood. */
export interface IgnoredValue {
  readonly name: string;
  readonly value: string;
}

/** Something for each group. */
export function byGroup<T>(make: (name: FilterName) => T): Record<FilterName, T> {
  return {
    acts: make('acts'),
    nationality: make('nationality'),
    event: make('event'),
    status: make('status'),
    alleged: make('alleged'),
    source: make('source'),
  };
}

export const noFilter: Filter = { ...byGroup(() => []), from: null, to: null };

/** Names of the parameters that say a filter. */
export const filterParameters = [...filterNames, 'from', 'to'] as const;

export const countryPattern = '^[A-Z]{2}$';
export const sourcePattern = '^[a-z0-9][a-z0-9-]{0,63}$';
export const periodPattern = '^[0-9]{4}(-(0[1-9]|1[0-2]))?$';

const patternOf = (pattern: string) => (value: string) => new RegExp(pattern).test(value);
const oneOf = (values: readonly string[]) => (value: string) => values.includes(value);

const isValue: Readonly<Record<FilterName, (value: string) => boolean>> = {
  acts: patternOf(countryPattern),
  nationality: patternOf(countryPattern),
  event: oneOf(eventKinds),
  status: oneOf(stages),
  alleged: oneOf(allegations),
  source: patternOf(sourcePattern),
};

// More values than any group of buttons has: an address cannot make the server work for long.
const mostValues = 64;

const isPeriod = patternOf(periodPattern);

/** "2024" is its first month as a beginning and its last as an end. Null for what is no month and no year. */
export function toMonth(text: string, end: 'from' | 'to'): string | null {
  if (!isPeriod(text) || text.startsWith('0000')) return null;
  return text.length === 4 ? `${text}-${end === 'from' ? '01' : '12'}` : text;
}

/** Reads a filter and says what it could not read. Parameters of other names are somebody else's. */
export function parseFilter(parameters: URLSearchParams): {
  readonly filter: Filter;
  readonly ignored: readonly IgnoredValue[];
} {
  const ignored: IgnoredValue[] = [];
  const groups = byGroup((name) => {
    const values = parameters
      .getAll(name)
      .flatMap((text) => text.split(','))
      .filter((value) => value !== '');
    const [kept, rest] = [values.filter(isValue[name]), values.filter((value) => !isValue[name](value))];
    const known = [...new Set(kept)].sort();
    for (const value of [...rest, ...known.slice(mostValues)]) ignored.push({ name, value });
    return known.slice(0, mostValues);
  });
  const [from = null, to = null] = (['from', 'to'] as const).map((name) => {
    const [text = '', ...more] = parameters.getAll(name);
    const month = toMonth(text, name);
    if (month === null && text !== '') ignored.push({ name, value: text });
    for (const value of more) ignored.push({ name, value });
    return month;
  });
  const isBackwards = from !== null && to !== null && from > to;
  if (isBackwards) ignored.push({ name: 'from', value: from }, { name: 'to', value: to });
  const period = isBackwards ? { from: null, to: null } : { from, to };
  return { filter: { ...groups, ...period }, ignored };
}

/** The filter as the query of an address, in canonical order, without its "?"; empty where nothing is narrowed. */
export function printFilter(filter: Filter): string {
  return [
    ...filterNames.flatMap((name) =>
      filter[name].length > 0 ? [`${name}=${[...filter[name]].sort().join(',')}`] : [],
    ),
    ...(['from', 'to'] as const).flatMap((name) =>
      filter[name] === null ? [] : [`${name}=${filter[name]}`],
    ),
  ].join('&');
}

export function isNarrowed(filter: Filter): boolean {
  return printFilter(filter) !== '';
}

/** The days of the filter's period; null where it has none. */
export function daysOfFilter({ from, to }: Filter): DayRange | null {
  if (from === null && to === null) return null;
  const lastDay = (month: string) =>
    `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))}`;
  return [from === null ? '0001-01-01' : `${from}-01`, to === null ? '9999-12-31' : lastDay(to)];
}

/** The filter with one value more or, where it is chosen already, one less. */
export function toggled(filter: Filter, name: FilterName, value: string): Filter {
  const values = filter[name];
  const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return { ...filter, [name]: [...next].sort() };
}

/** The filter without a group; "period" is from and to. */
export function without(filter: Filter, group: FilterName | 'period'): Filter {
  return group === 'period' ? { ...filter, from: null, to: null } : { ...filter, [group]: [] };
}
