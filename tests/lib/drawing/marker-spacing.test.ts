import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNear, nudge } from '@/lib/drawing/marker-spacing.ts';

describe('groupNear', () => {
  it('groups what is nearer than the distance, where the first one is', () => {
    const [a, b, c] = [
      { x: 0, y: 0 },
      { x: 23, y: 0 },
      { x: 24, y: 0 },
    ];
    expect(groupNear([a, b, c], 24)).toEqual([[a, b], [c]]);
  });
  it('does not chain: a group reaches no further than its first point', () => {
    const points = [0, 20, 40, 60].map((x) => ({ x, y: 0 }));
    expect(groupNear(points, 24).map((group) => group.map(({ x }) => x))).toEqual([
      [0, 20],
      [40, 60],
    ]);
  });
  it('joins the first group that is near enough, wherever the points are', () => {
    const coordinate = fc.integer({ min: -120, max: 120 });
    const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { maxLength: 60 });
    fc.assert(
      fc.property(points, fc.constantFrom(0, 1, 24, 64), (all, distance) => {
        const expected: { x: number; y: number }[][] = [];
        for (const point of all) {
          const near = expected.find(
            ([first = point]) => Math.hypot(first.x - point.x, first.y - point.y) < distance,
          );
          if (near) near.push(point);
          else expected.push([point]);
        }
        expect(groupNear(all, distance)).toEqual(expected);
      }),
    );
  });
  it('makes no group of nothing', () => {
    expect(groupNear([], 24)).toEqual([]);
  });
});

describe('nudge', () => {
  it('leaves a free point alone', () => {
    expect(nudge({ x: 5, y: 5 }, [{ x: 50, y: 5 }], 24, 1)).toEqual({ x: 5, y: 5 });
  });
  it('moves a covered point just far enough', () => {
    const taken = [{ x: 0, y: 0 }];
    const moved = nudge({ x: 3, y: 0 }, taken, 24, 1);
    const distance = Math.hypot(moved?.x ?? 0, moved?.y ?? 0);
    expect(distance).toBeGreaterThanOrEqual(24);
    expect(distance).toBeLessThan(32);
  });
  it('gives up where there is no room within the rings', () => {
    const taken = [
      { x: 0, y: 0 },
      ...[0, 60, 120, 180, 240, 300].map((angle) => ({
        x: 25 * Math.cos((angle * Math.PI) / 180),
        y: 25 * Math.sin((angle * Math.PI) / 180),
      })),
    ];
    expect(nudge({ x: 0, y: 0 }, taken, 24, 1)).toBeNull();
  });
  it('finds room for thirty points on one spot', () => {
    const taken: { x: number; y: number }[] = [];
    for (let n = 0; n < 30; n += 1) {
      const spot = nudge({ x: 0, y: 0 }, taken, 24, 4);
      if (spot) taken.push(spot);
    }
    expect(taken.length).toBe(30);
    const tooNear = taken.flatMap((a, index) =>
      taken.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 24),
    );
    expect(tooNear).toEqual([]);
  });
});
