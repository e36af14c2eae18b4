import fc from 'fast-check';
import { expect, it } from 'vitest';
import { earliestDay, latestDay, monthOfDay, toDay, toDayNumber } from '@/lib/columns/day-number.ts';

it('counts days from 1970', () => {
  const days = ['1970-01-01', '1969-12-31', '2000-02-29', '2025-03-17', '0001-01-01', '9999-12-31'];
  expect(days.map(toDayNumber)).toEqual([0, -1, 11_016, 20_164, -719_162, 2_932_896]);
  expect(days.map((day) => toDay(toDayNumber(day)))).toEqual(days);
});

it('goes back from every number to its day, which follows the one before', () => {
  fc.assert(
    fc.property(fc.integer({ min: earliestDay, max: latestDay }), (number) => {
      const day = toDay(number);
      expect(toDayNumber(day)).toBe(number);
      expect(monthOfDay(number)).toBe(Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
      if (number > earliestDay) expect(toDay(number - 1) < day).toBe(true);
    }),
  );
});
