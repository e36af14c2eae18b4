import fc from 'fast-check';
import { allegations } from '@/lib/model/allegations.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import type { Filter, FilterName } from '@/lib/model/filter.ts';

const month = (years: { readonly min: number; readonly max: number }) =>
  fc
    .tuple(fc.integer(years), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`);

/** Filters of the values given; about half of the groups are empty, so that some filters meet something. */
export function filtersOver(
  values: Readonly<Record<FilterName, readonly string[]>>,
  years: { readonly min: number; readonly max: number },
): fc.Arbitrary<Filter> {
  const some = (name: FilterName) =>
    fc.oneof(
      fc.constant([]),
      fc
        .subarray([...values[name]], { maxLength: Math.min(4, values[name].length) })
        .map((list) => [...list].sort()),
    );
  return fc
    .record({
      acts: some('acts'),
      nationality: some('nationality'),
      event: some('event'),
      status: some('status'),
      alleged: some('alleged'),
      source: some('source'),
      from: fc.option(month(years), { freq: 2 }),
      to: fc.option(month(years), { freq: 2 }),
    })
    .filter(({ from, to }) => from === null || to === null || from <= to);
}

/** Any filter, of values that are in a corpus and of others. */
export const anyFilter = filtersOver(
  {
    acts: ['BY', 'JP', 'QF', 'QG', 'XZ'],
    nationality: ['JP', 'QG', 'QM', 'RU', 'XZ'],
    event: eventKinds,
    status: stages,
    alleged: allegations,
    source: ['0-1', 'a', 'gravia-report', 'minsk-sentence-2025'],
  },
  { min: 1, max: 9999 },
);
