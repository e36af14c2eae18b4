import fc from 'fast-check';
import { allegations } from '@/lib/model/allegations.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import type { Filter } from '@/lib/model/filter.ts';

const some = (values: fc.Arbitrary<string>) =>
  fc.uniqueArray(values, { maxLength: 4 }).map((list) => [...list].sort());
const country = fc.constantFrom('BY', 'JP', 'RU', 'QM', 'XZ');
const month = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`);

/** Any filter, of values that are in a corpus and of others. */
export const anyFilter: fc.Arbitrary<Filter> = fc
  .record({
    acts: some(country),
    nationality: some(country),
    event: some(fc.constantFrom(...eventKinds)),
    status: some(fc.constantFrom(...stages)),
    alleged: some(fc.constantFrom(...allegations)),
    source: some(fc.constantFrom('minsk-sentence-2025', 'a', '0-1')),
    from: fc.option(month),
    to: fc.option(month),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);
