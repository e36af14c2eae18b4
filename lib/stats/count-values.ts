import type { Filter, FilterName } from '@/lib/model/filter.ts';
import { oncePer } from '@/lib/model/once.ts';
import { type CaseColumns, type PersonGroup, personGroups } from './case-columns.ts';
import { casesOf, type MeantEvents, standingTest } from './meant.ts';

/** How many cases have each value of a group; of very many values only a few are ever asked for. */
export interface ValueCounts {
  /** Zero for what is no value of the group. */
  get(value: string): number;
  /** The values that a case has. */
  values(): string[];
}

const numbersOf = (values: readonly string[]): ReadonlyMap<string, number> =>
  oncePer('numbers of values', values, () => new Map(values.map((value, number) => [value, number])));

/** Adds up the cases that have a value, each once, however often the value comes in a case. */
class CaseCounter implements ValueCounts {
  readonly #values: readonly string[];
  readonly #counts: Uint32Array;
  /** By value: the case that was last counted, from 1. */
  readonly #counted: Uint32Array;

  constructor(values: readonly string[]) {
    this.#values = values;
    this.#counts = new Uint32Array(values.length);
    this.#counted = new Uint32Array(values.length);
  }

  add(value: number, caseNumber: number): void {
    if (this.#counted[value] === caseNumber + 1) return;
    this.#counted[value] = caseNumber + 1;
    this.#counts[value] = (this.#counts[value] ?? 0) + 1;
  }

  get(value: string): number {
    return this.#counts[numbersOf(this.#values).get(value) ?? this.#counts.length] ?? 0;
  }

  values(): string[] {
    return this.#values.filter((_, number) => (this.#counts[number] ?? 0) > 0);
  }
}

/** Counts what is said of those people whom the events concern and whom the other groups leave. */
function countPeople(columns: CaseColumns, meant: MeantEvents, name: PersonGroup, filter: Filter) {
  const { caseOf } = columns;
  const { first, members } = columns.concerned;
  const { values, lists } = columns.listed[name];
  const listOf = columns[name];
  const others = personGroups.filter((other) => other !== name && filter[other].length > 0);
  const isLeft = others.length > 0 ? standingTest(columns, others, filter) : null;
  const counter = new CaseCounter(values);
  /** By standing: 1 where it is counted. */
  const isCounted = new Uint8Array(listOf.length);
  for (const row of meant) {
    const end = first[row + 1] ?? 0;
    for (let at = first[row] ?? 0; at < end; at += 1) {
      const standing = members[at] ?? 0;
      if (isCounted[standing] === 1) continue;
      isCounted[standing] = 1;
      if (isLeft && !isLeft(standing)) continue;
      for (const value of lists[listOf[standing] ?? 0] ?? []) counter.add(value, caseOf[row] ?? 0);
    }
  }
  return counter;
}

function countKinds({ values, kind, caseOf }: CaseColumns, meant: MeantEvents) {
  const counter = new CaseCounter(values.event);
  for (const row of meant) counter.add(kind[row] ?? 0, caseOf[row] ?? 0);
  return counter;
}

function countActs(columns: CaseColumns, meant: MeantEvents) {
  const counter = new CaseCounter(columns.values.acts);
  for (const number of casesOf(columns, meant)) counter.add(columns.acts[number] ?? 0, number);
  return counter;
}

function countSources(columns: CaseColumns, meant: MeantEvents) {
  const { first, members } = columns.sources;
  const counter = new CaseCounter(columns.values.source);
  for (const number of casesOf(columns, meant)) {
    const end = first[number + 1] ?? 0;
    for (let at = first[number] ?? 0; at < end; at += 1) counter.add(members[at] ?? 0, number);
  }
  return counter;
}

/**
 * For each value of a group, the number of cases that choosing it alone in that group would show. The events are
 * those that the filter without that group means.
 */
export function countValues(
  columns: CaseColumns,
  meant: MeantEvents,
  name: FilterName,
  filter: Filter,
): ValueCounts {
  switch (name) {
    case 'acts':
      return countActs(columns, meant);
    case 'event':
      return countKinds(columns, meant);
    case 'source':
      return countSources(columns, meant);
    default:
      return countPeople(columns, meant, name, filter);
  }
}
