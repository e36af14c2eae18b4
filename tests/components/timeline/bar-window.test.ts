import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstWindow,
  isInPeriod,
  moveNearest,
  moveThumb,
  nextWindow,
  openPeriodOf,
  periodOf,
  windowOf,
} from '@/components/timeline/bar-window.ts';

const bars = (...periods: string[]) => periods.map((period) => ({ period, events: 1, cases: 1 }));
const years = bars('2020', '2021', '2022', '2023');
const months = bars('2023-11', '2023-12', '2024-01');

describe('the bars of a period', () => {
  it.each([
    [null, null, 0, 3],
    ['2021-01', '2022-12', 1, 2],
    ['2021-12', '2022-01', 1, 2], // a part of a year is that year
    ['2022-01', null, 2, 3],
    [null, '2020-06', 0, 0],
    ['2030-01', null, 3, 3],
    [null, '1999-12', 0, 0],
  ])('from %s to %s are %s to %s', (from, to, start, end) => {
    expect(windowOf(years, { from, to })).toEqual({ start, end });
  });

  it('are those that have a month of it', () => {
    const chosen = (from: string | null, to: string | null) =>
      [...years, ...months].map(({ period }) => period).filter((bar) => isInPeriod(bar, { from, to }));
    expect(chosen('2022-12', '2023-11')).toEqual(['2022', '2023', '2023-11']);
    expect(chosen('2024-01', null)).toEqual(['2024-01']);
    expect(chosen('2030-01', '2031-01')).toEqual([]);
  });
});

describe('the period of bars', () => {
  it('is all of their months', () => {
    expect(periodOf(years, { start: 1, end: 2 })).toEqual({ from: '2021-01', to: '2022-12' });
    expect(periodOf(months, { start: 1, end: 1 })).toEqual({ from: '2023-12', to: '2023-12' });
  });

  it('is open at the edge of the strip', () => {
    expect(openPeriodOf(years, { start: 0, end: 2 })).toEqual({ from: null, to: '2022-12' });
    expect(openPeriodOf(years, { start: 1, end: 3 })).toEqual({ from: '2021-01', to: null });
    expect(openPeriodOf(years, { start: 0, end: 3 })).toEqual({ from: null, to: null });
  });
});

describe('a thumb', () => {
  it('goes where it is moved, and stops at the other', () => {
    expect(moveThumb({ start: 1, end: 2 }, 'start', 0)).toEqual({ start: 0, end: 2 });
    expect(moveThumb({ start: 1, end: 2 }, 'start', 3)).toEqual({ start: 2, end: 2 });
    expect(moveThumb({ start: 1, end: 2 }, 'end', 0)).toEqual({ start: 1, end: 1 });
  });

  it.each([
    [0.4, { start: 0, end: 2 }],
    [3.9, { start: 1, end: 3 }],
    [1.6, { start: 1, end: 2 }],
    [2.4, { start: 1, end: 2 }],
    [4, { start: 1, end: 3 }], // the very end of the track
  ])('that is nearer comes to %s', (position, expected) => {
    expect(moveNearest({ start: 1, end: 2 }, position, 4)).toEqual(expected);
  });

  it('comes from the far side into the bar that was pointed at', () => {
    expect(moveNearest({ start: 0, end: 3 }, 2.5, 4)).toEqual({ start: 0, end: 2 });
    expect(moveNearest({ start: 0, end: 3 }, 1.5, 4)).toEqual({ start: 1, end: 3 });
  });

  it('never crosses the other nor leaves the strip', () => {
    const moves = fc.array(fc.double({ min: -1, max: 9, noNaN: true }));
    fc.assert(
      fc.property(moves, (positions) => {
        let window = { start: 0, end: 7 };
        for (const position of positions) {
          window = moveNearest(window, position, 8);
          expect(window.start).toBeGreaterThanOrEqual(0);
          expect(window.start).toBeLessThanOrEqual(window.end);
          expect(window.end).toBeLessThan(8);
        }
      }),
    );
  });
});

describe('playing', () => {
  const play = (start: number, end: number) => {
    const shown = [];
    let window: { start: number; end: number } | null = firstWindow({ start, end }, 4);
    for (; window; window = nextWindow(window, 4)) shown.push(`${window.start}-${window.end}`);
    return shown;
  };

  it.each([
    ['all bars', 0, 3, ['0-0', '1-1', '2-2', '3-3']],
    ['a chosen bar', 1, 1, ['2-2', '3-3']],
    ['a window of two', 0, 1, ['1-2', '2-3']],
    ['a window at the end', 2, 3, ['0-1', '1-2', '2-3']],
  ])('from %s goes a bar at a time to the end', (_name, start, end, expected) => {
    expect(play(start, end)).toEqual(expected);
  });
});
