import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRange } from '@/lib/model/edtf.ts';
import { daysInMonth } from '@/lib/model/edtf.ts';
import { timelineOf as timelineOfEvents } from '@/lib/stats/timeline.ts';
import { timedColumns } from './timed-columns.ts';

interface TimedEvent {
  readonly caseId: string;
  readonly days: DayRange;
}

const at = (caseId: string, first: string, last = first): TimedEvent => ({ caseId, days: [first, last] });

function timelineOf(events: readonly TimedEvent[]) {
  const ids = new Set(events.map(({ caseId }) => caseId));
  const cases = [...ids].map((id) => events.filter(({ caseId }) => caseId === id));
  return timelineOfEvents(...timedColumns(cases));
}

const barsOf = (events: readonly TimedEvent[]) =>
  timelineOf(events).bars.map(({ period, events: count, cases }) => `${period}: ${count} in ${cases}`);

describe('the timeline', () => {
  it('has a bar for every month from the first to the last', () => {
    expect(timelineOf([at('a', '2023-11-30'), at('b', '2024-01-01'), at('b', '2024-01-31')])).toEqual({
      unit: 'month',
      bars: [
        { period: '2023-11', events: 1, cases: 1 },
        { period: '2023-12', events: 0, cases: 0 },
        { period: '2024-01', events: 2, cases: 1 },
      ],
    });
  });

  it('counts an event wherever it may have been, and its case once in each bar', () => {
    const events = [
      at('a', '2020-01-01', '2022-12-31'),
      at('a', '2021-06-01'),
      at('b', '2021-01-01', '2021-12-31'),
      at('c', '2023-01-01'),
    ];
    expect(barsOf(events)).toEqual(['2020: 1 in 1', '2021: 3 in 2', '2022: 1 in 1', '2023: 1 in 1']);
  });

  it('lets an open end reach to the edge, and no further', () => {
    const events = [
      at('a', '0001-01-01', '2024-02-29'),
      at('b', '2024-03-01', '9999-12-31'),
      at('c', '2024-01-15'),
      at('c', '2024-04-15'),
    ];
    expect(barsOf(events)).toEqual([
      '2024-01: 2 in 2',
      '2024-02: 1 in 1',
      '2024-03: 1 in 1',
      '2024-04: 2 in 2',
    ]);
  });

  it.each([
    ['2021-01-31', '2023-12-01', 'month'],
    ['2021-01-31', '2024-01-01', 'year'],
  ])('from %s to %s is told by %s', (first, last, unit) => {
    expect(timelineOf([at('a', first), at('a', last)]).unit).toBe(unit);
  });

  it.each([
    ['there is nothing', []],
    ['nothing has a date', [at('a', '0001-01-01', '9999-12-31')]],
  ])('has no bars where %s', (_name, events) => {
    expect(timelineOf(events).bars).toEqual([]);
  });

  it('has in each bar what choosing its period shows', () => {
    const pad = (number: number, length = 2) => String(number).padStart(length, '0');
    const day = (number: number) =>
      `${pad(2000 + Math.floor(number / 372), 4)}-${pad((Math.floor(number / 31) % 12) + 1)}-${pad((number % 28) + 1)}`;
    const days = (most: number) =>
      fc
        .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most / 4 }), fc.nat(9))
        .map(([start, length, kind]): DayRange => {
          const [first = '', last = ''] = [day(start), day(start + length)].sort();
          return [kind === 0 ? '0001-01-01' : first, kind < 2 ? '9999-12-31' : last];
        });
    const corpora = fc
      .constantFrom(300, 1500, 9000)
      .chain((most) =>
        fc.array(fc.record({ days: days(most), caseId: fc.constantFrom('a', 'b', 'c', 'd') })),
      );
    const dayRange = (period: string): DayRange =>
      period.length === 4
        ? [`${period}-01-01`, `${period}-12-31`]
        : [`${period}-01`, `${period}-${daysInMonth(Number(period.slice(0, 4)), Number(period.slice(5)))}`];
    fc.assert(
      fc.property(corpora, (events) => {
        for (const bar of timelineOf(events).bars) {
          const [first, last] = dayRange(bar.period);
          const inside = events.filter(({ days: [start, end] }) => start <= last && end >= first);
          expect(bar).toEqual({
            period: bar.period,
            events: inside.length,
            cases: new Set(inside.map(({ caseId }) => caseId)).size,
          });
        }
      }),
    );
  });
});
