import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestDay, monthOfDay } from '@/lib/columns/day-number.ts';
import { allMonths, runsBetween, runsWith } from '@/lib/columns/month-runs.ts';

const lastMonth = monthOfDay(latestDay);
const months = fc.integer({ min: 0, max: lastMonth });
const periods = fc.tuple(months, months).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
// Close together: most events last a few months, and most that are asked for are near them.
const closePeriods = fc
  .tuple(fc.integer({ min: 24_000, max: 24_400 }), fc.integer({ min: 0, max: 40 }))
  .map(([first, length]) => [first, first + length] as const);

const common = (runs: readonly number[], others: readonly number[]) =>
  runs.filter((run) => others.includes(run)).length;

describe('runs of months', () => {
  it('are numbered by what is before them and how long they are', () => {
    expect(runsBetween(0, 3)).toEqual([1]);
    expect(runsBetween(3, 4)).toEqual([48, 64]);
    expect(runsBetween(2024 * 12, 2024 * 12 + 11)).toEqual([97_153, 97_169, 97_185]);
    expect(runsWith(0)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(runsWith(7)).toEqual([112, 17, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('hold each month of a period once, and none beside it', () => {
    fc.assert(
      fc.property(fc.oneof(periods, closePeriods), months, ([first, last], month) => {
        const near = [month, first - 1, first, last, last + 1].filter((at) => at >= 0);
        for (const at of near)
          expect(common(runsBetween(first, last), runsWith(at))).toBe(at >= first && at <= last ? 1 : 0);
      }),
    );
  });

  it('are few, however long the period', () => {
    fc.assert(
      fc.property(periods, ([first, last]) => {
        expect(runsBetween(first, last).length).toBeLessThanOrEqual(6 * 9);
      }),
    );
    expect(runsBetween(12, lastMonth).length).toBeLessThanOrEqual(6 * 9);
    expect(runsBetween(5, 4)).toEqual([]);
  });

  it('find an event once in each period that it may have been in: where it begins, or where it lasts', () => {
    fc.assert(
      fc.property(closePeriods, closePeriods, ([begins, ends], [first, last]) => {
        const begun = common(runsBetween(first, last), runsWith(begins));
        const lasting = common(runsWith(first), runsBetween(begins + 1, ends));
        expect(begun + lasting).toBe(begins <= last && ends >= first ? 1 : 0);
      }),
    );
  });

  it('have one that holds every month', () => {
    expect(runsWith(lastMonth).at(-1)).toBe(allMonths);
    expect(runsWith(0).at(-1)).toBe(allMonths);
  });
});
