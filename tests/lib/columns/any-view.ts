import fc from 'fast-check';
import type { PlacedEvent } from '@/lib/columns/event-columns.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import { bboxContains } from '@/lib/geo/bbox.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';

const degrees = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most * 1000, max: most * 1000 }).map((thousandths) => thousandths / 1000),
    fc.double({ min: -most, max: most, noNaN: true }),
    fc.constantFrom(-most, 0, most),
  );

const bbox = fc
  .tuple(degrees(180), degrees(90), degrees(180), degrees(90))
  .map(([west, a, east, b]) => [west, Math.min(a, b), east, Math.max(a, b)] as const);

const day = fc
  .tuple(
    fc.integer({ min: 1995, max: 2030 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const days = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));

/** Any view; about half of its conditions are left out, so that some views meet something. */
export const anyView = (countries: readonly string[]): fc.Arbitrary<EventView> =>
  fc.record(
    {
      bbox: fc.option(bbox, { nil: undefined }),
      days: fc.option(days, { nil: undefined }),
      kinds: fc.option(fc.subarray([...eventKinds], { maxLength: 5 }), { nil: undefined }),
      statuses: fc.option(fc.subarray([...stages], { maxLength: 5 }), { nil: undefined }),
      acts: fc.option(fc.subarray([...countries], { maxLength: countries.length }), { nil: undefined }),
    },
    { requiredKeys: [] },
  );

const allows = <T>(chosen: readonly T[] | undefined, values: readonly T[]) =>
  chosen === undefined || chosen.length === 0 || values.some((value) => chosen.includes(value));

/** What a view means, said as plainly as can be. */
export function isInView({ bbox, days, kinds, statuses, acts }: EventView, event: PlacedEvent): boolean {
  return (
    (bbox === undefined || bboxContains(bbox, [event.lng, event.lat])) &&
    (days === undefined || (event.days[0] <= days[1] && days[0] <= event.days[1])) &&
    allows(kinds, [event.kind]) &&
    allows(statuses, event.statuses) &&
    allows(acts, [event.acts])
  );
}
