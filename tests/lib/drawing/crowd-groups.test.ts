import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupSpots } from '@/lib/drawing/crowd-groups.ts';

const anySpots = fc
  .array(
    fc.record({
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 600 }),
      weight: fc.integer({ min: 1, max: 5000 }),
    }),
    { maxLength: 300 },
  )
  .map((spots) => spots.map((spot, place) => ({ ...spot, place })));

describe('groupSpots', () => {
  it('loses no place, doubles none, and keeps marks apart', () => {
    fc.assert(
      fc.property(anySpots, (spots) => {
        const groups = groupSpots(spots, 24);
        const places = groups.flatMap((group) => group.places);
        expect(places.toSorted((a, b) => a - b)).toEqual(spots.map(({ place }) => place));
        for (const [at, a] of groups.entries()) {
          for (const b of groups.slice(at + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(24);
        }
      }),
    );
  });

  it('stands where the heaviest place is, whatever the order', () => {
    const spots = [
      { place: 0, x: 10, y: 10, weight: 2 },
      { place: 1, x: 38, y: 10, weight: 9 },
      { place: 2, x: 300, y: 10, weight: 1 },
    ];
    const expected = [
      { x: 38, y: 10, places: [1, 0] },
      { x: 300, y: 10, places: [2] },
    ];
    expect(groupSpots(spots, 24)).toEqual(expected);
    expect(groupSpots(spots.toReversed(), 24)).toEqual(expected);
  });
});
