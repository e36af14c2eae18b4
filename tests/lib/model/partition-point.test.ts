import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partitionPoint } from '@/lib/model/partition-point.ts';
import { sortedBy } from '@/lib/model/sorted-by.ts';

it('finds where a number belongs among sorted ones, before its equals', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(20), (numbers, wanted) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      const before = sorted.filter((number) => number < wanted).length;
      expect(partitionPoint(sorted.length, (index) => (sorted[index] ?? 0) < wanted)).toBe(before);
    }),
  );
});

it('sorts by keys, and leaves equals in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(99)), (numbers) => {
      const keyOf = (number: number) => number % 7;
      expect([...sortedBy(numbers, keyOf, 7)]).toEqual([...numbers].sort((a, b) => keyOf(a) - keyOf(b)));
    }),
  );
});
