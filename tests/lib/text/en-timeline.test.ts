import { expect, it } from 'vitest';
import { timelineWords as words } from '@/lib/text/en-timeline.ts';

it.each([
  ['2020-01', '2026-01', 'January 2020 to January 2026'],
  ['2020-01', '2024-12', '2020 to 2024'],
  ['2024-01', '2024-12', '2024'],
  ['2024-03', '2024-03', 'March 2024'],
  ['2024-03', null, 'Since March 2024'],
  [null, '2024-03', 'Until March 2024'],
  [null, null, 'No dates'],
])('says the period from %s to %s', (from, to, expected) => {
  expect(words.period(from, to)).toBe(expected);
});

it('counts what a bar holds', () => {
  expect([words.barCounts(3, 2), words.barCounts(1, 1), words.barCounts(0, 0)]).toEqual([
    '3 events in 2 cases',
    '1 event in 1 case',
    'no events',
  ]);
});
