import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersIn, levelOf } from '@/lib/columns/clusters.ts';
import {
  type EventColumns,
  fromMask,
  type PlacedEvent,
  toColumns,
  toMicro,
} from '@/lib/columns/event-columns.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import { casesIn, facetsIn } from '@/lib/columns/facets.ts';
import { featuresIn } from '@/lib/columns/features.ts';
import { bboxOfCell, cellSize } from '@/lib/columns/morton.ts';
import { timelineIn } from '@/lib/columns/timeline.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { timelineOf } from '@/lib/stats/timeline.ts';
import { timedColumns } from '../stats/timed-columns.ts';
import { anyView, isInView } from './any-view.ts';
import { generateEvents } from './generate-events.ts';

const events = [...generateEvents(2000, 7)];
const byId = new Map(events.map((event) => [event.id, event]));
const countries = [...new Set(events.map(({ acts }) => acts))].sort();
const { columns, ids } = toColumns(events);

const inView = (view: EventView) => events.filter((event) => isInView(view, event));
const countOf = (values: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

const holds = (view: fc.Arbitrary<EventView>, check: (view: EventView) => void) =>
  fc.assert(fc.property(view, check), { numRuns: 300 });

const two: readonly PlacedEvent[] = [
  {
    id: 'b.e1',
    case: 'b',
    lng: 131.885,
    lat: 43.115,
    days: ['2022-09-26', '2022-09-26'],
    kind: 'detained',
    statuses: ['expelled'],
    acts: 'RU',
  },
  {
    id: 'a.e1',
    case: 'a',
    lng: 27.5667,
    lat: 53.9,
    days: ['2025-03-01', '2025-03-31'],
    kind: 'sentenced',
    statuses: ['convicted'],
    acts: 'BY',
  },
];

describe('columns', () => {
  it('hold each event in the order of the Morton keys', () => {
    const { columns: own, ids: ownIds } = toColumns(two);
    expect(ownIds).toEqual(['b.e1', 'a.e1']);
    expect([...own.lng]).toEqual([131_885_000, 27_566_700]);
    expect([...own.lat]).toEqual([43_115_000, 53_900_000]);
    expect([...own.startDay]).toEqual([19_261, 20_148]);
    expect([...own.endDay]).toEqual([19_261, 20_178]);
    expect([...own.kind].map((kind) => eventKinds[kind])).toEqual(['detained', 'sentenced']);
    expect([...own.statuses].map((mask) => fromMask(mask, stages))).toEqual([['expelled'], ['convicted']]);
    expect([...own.caseNumber]).toEqual([0, 1]);
  });

  it('of nothing answer nothing', () => {
    const none: EventColumns = toColumns([]).columns;
    expect(featuresIn(none, {}, 10)).toEqual({ rows: [], matched: 0 });
    expect(clustersIn(none, {}, 3)).toEqual([]);
    expect(facetsIn(none, {})).toEqual({ events: 0, kinds: {}, statuses: {}, acts: {} });
    expect(casesIn(none, {})).toBe(0);
    expect(timelineIn(none, {})).toEqual({ unit: 'year', bars: [] });
  });
});

describe('the events of a view', () => {
  it('are those that going through all of them finds', () => {
    holds(anyView(countries), (view) => {
      const { rows, matched } = featuresIn(columns, view, events.length);
      const expected = inView(view).map(({ id }) => id);
      expect(rows.map((row) => ids[row]).sort()).toEqual(expected.sort());
      expect(matched).toBe(expected.length);
    });
  });

  it('are cut, but counted whole', () => {
    const all = featuresIn(columns, {}, 2000);
    expect(featuresIn(columns, {}, 3)).toEqual({ rows: all.rows.slice(0, 3), matched: 2000 });
  });

  it('come with the edges of the box', () => {
    const { columns: own } = toColumns(two);
    expect(featuresIn(own, { bbox: [27.5667, 53.9, 27.5667, 53.9] }, 9).rows).toEqual([1]);
    expect(featuresIn(own, { bbox: [27.56670001, 53, 28, 54] }, 9).rows).toEqual([]);
  });

  it('may have been in the period, however their date is known', () => {
    const { columns: own } = toColumns(two);
    const rowsIn = (first: string, last: string) => featuresIn(own, { days: [first, last] }, 9).rows;
    expect(rowsIn('2025-03-31', '2025-12-31')).toEqual([1]);
    expect(rowsIn('2025-04-01', '2025-12-31')).toEqual([]);
    expect(rowsIn('2022-09-26', '2022-09-26')).toEqual([0]);
  });
});

describe('clusters', () => {
  /** Whether a cell, whose eastern and northern edge belong to the next one but at the end of the world, meets a box. */
  function meets(box: Bbox, [left, bottom, right, top]: Bbox): boolean {
    // What is too little to be seen beside 180 degrees is nothing.
    const [west = 0, south = 0, east = 0, north = 0] = box.map((degrees) => degrees + 180 - 180);
    const isWestOfEnd = west < right || right === 180;
    const isEastOfStart = east >= left;
    const isBetween = box[0] <= box[2] ? isWestOfEnd && isEastOfStart : isWestOfEnd || isEastOfStart;
    return isBetween && north >= bottom && (south < top || top === 90);
  }

  it('have every event that the view means once, in the cell where it lies, whole cells where the box ends', () => {
    holds(anyView(countries), (view) => {
      const { bbox, ...others } = view;
      for (const zoom of [0, 3, 8]) {
        const size = cellSize(levelOf(zoom));
        const expected = new Map<number, PlacedEvent[]>();
        for (const row of featuresIn(columns, others, events.length).rows) {
          const event = byId.get(ids[row] ?? '');
          const cell = Math.floor((columns.key[row] ?? 0) / size);
          if (bbox && !meets(bbox, bboxOfCell(cell * size, levelOf(zoom)))) continue;
          if (event) expected.set(cell, [...(expected.get(cell) ?? []), event]);
        }
        const mean = (values: readonly number[]) =>
          Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);
        expect(clustersIn(columns, view, zoom)).toEqual(
          [...expected].map(([cell, here]) => ({
            cell,
            row: ids.indexOf(here[0]?.id ?? ''),
            events: here.length,
            lng: mean(here.map(({ lng }) => toMicro(lng))),
            lat: mean(here.map(({ lat }) => toMicro(lat))),
            statuses: here
              .flatMap(({ statuses }) => statuses)
              .reduce((mask, stage) => mask | (1 << stages.indexOf(stage)), 0),
          })),
        );
      }
    });
  });
});

describe('facets', () => {
  it('count what choosing each value alone in its group would show', () => {
    holds(anyView(countries), (view) => {
      const meant = inView(view);
      const { kinds: _k, ...butKinds } = view;
      const { statuses: _s, ...butStatuses } = view;
      const { acts: _a, ...butActs } = view;
      expect(facetsIn(columns, view)).toEqual({
        events: meant.length,
        kinds: countOf(inView(butKinds).map(({ kind }) => kind)),
        statuses: countOf(inView(butStatuses).flatMap(({ statuses }) => statuses)),
        acts: countOf(inView(butActs).map(({ acts }) => acts)),
      });
      expect(casesIn(columns, view)).toBe(new Set(meant.map((event) => event.case)).size);
    });
  });
});

describe('the time strip', () => {
  it('has the bars that the pages have', () => {
    const period = fc
      .integer({ min: 2001, max: 2026 })
      .map((year) => [`${year}-02-01`, `${year}-10-15`] as const);
    const views = fc.oneof(
      anyView(countries),
      fc.tuple(anyView(countries), period).map(([view, days]) => ({ ...view, days })),
    );
    holds(views, (view) => {
      const cases = new Map<string, { readonly days: readonly [string, string] }[]>();
      for (const event of inView(view)) cases.set(event.case, [...(cases.get(event.case) ?? []), event]);
      expect(timelineIn(columns, view)).toEqual(timelineOf(...timedColumns([...cases.values()])));
    });
  });
});
