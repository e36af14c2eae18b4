import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverOf } from '@/lib/columns/cover.ts';
import { bboxOfCell, columnOf, fromKey, keyOfCell, rowOf, toKey } from '@/lib/columns/morton.ts';
import { type Bbox, bboxContains } from '@/lib/geo/bbox.ts';

const cell = fc.integer({ min: 0, max: 2 ** 20 - 1 });
// Millionths of a degree, as the columns have them.
const degrees = (most: number) =>
  fc.oneof(
    fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((micro) => micro / 1e6),
    fc.constantFrom(-most, 0, most),
  );
const [lng, lat] = [degrees(180), degrees(90)];

describe('a Morton key', () => {
  it('takes the bits of column and row in turn', () => {
    expect(keyOfCell(0b11, 0b00)).toBe(0b0101);
    expect(keyOfCell(0b00, 0b11)).toBe(0b1010);
    expect(keyOfCell(2 ** 20 - 1, 2 ** 20 - 1)).toBe(2 ** 40 - 1);
    expect(keyOfCell(2 ** 19, 0)).toBe(2 ** 38);
  });

  it('goes back to its column and row', () => {
    fc.assert(
      fc.property(cell, cell, (column, row) => {
        expect(fromKey(keyOfCell(column, row))).toEqual([column, row]);
      }),
    );
  });

  it('puts the ends of the world into its outer cells', () => {
    expect([columnOf(-180), columnOf(180), rowOf(-90), rowOf(90)]).toEqual([0, 2 ** 20 - 1, 0, 2 ** 20 - 1]);
    expect(toKey(180, 90)).toBe(2 ** 40 - 1);
    expect(toKey(200, -95)).toBe(toKey(180, -90));
  });

  it('lies in the cell of every level that its first bits name', () => {
    fc.assert(
      fc.property(lng, lat, fc.integer({ min: 0, max: 20 }), (x, y, level) => {
        expect(bboxContains(bboxOfCell(toKey(x, y), level), [x, y])).toBe(true);
      }),
    );
    expect(bboxOfCell(toKey(27.56, 53.9), 2)).toEqual([0, 45, 90, 90]);
  });
});

const isCovered = (bbox: Bbox, x: number, y: number) =>
  coverOf(bbox).some(([first, last]) => first <= toKey(x, y) && toKey(x, y) <= last);

describe('the cover of a box', () => {
  it('is one range for the world and none for a box upside down', () => {
    expect(coverOf()).toEqual([[0, 2 ** 40 - 1]]);
    expect(coverOf([-180, -90, 180, 90])).toEqual([[0, 2 ** 40 - 1]]);
    expect(coverOf([0, 10, 10, 0])).toEqual([]);
  });

  it('is the cell itself where the box is one', () => {
    expect(coverOf([-180, -90, -90.001, -45.001])).toEqual([[0, 2 ** 36 - 1]]);
  });

  it('holds both sides of the antimeridian', () => {
    const fiji: Bbox = [177, -20, -178, -15];
    expect(isCovered(fiji, 178.44, -18.14)).toBe(true);
    expect(isCovered(fiji, -179.2, -17.3)).toBe(true);
    expect(isCovered(fiji, 0, -18)).toBe(false);
  });

  it('holds every position of the box in at most sixteen ranges that ascend', () => {
    fc.assert(
      fc.property(
        lng,
        lat,
        lng,
        lat,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (west, a, east, b, share) => {
          const [south, north] = [Math.min(a, b), Math.max(a, b)];
          const bbox: Bbox = [west, south, east, north];
          const ranges = coverOf(bbox);
          expect(ranges.length).toBeLessThanOrEqual(16);
          const ends = ranges.flat();
          expect(ends).toEqual([...ends].sort((one, other) => one - other));
          const span = west <= east ? east - west : east - west + 360;
          const x = west + share * span;
          const inside = [x > 180 ? x - 360 : x, south + share * (north - south)] as const;
          if (bboxContains(bbox, [...inside])) expect(isCovered(bbox, ...inside)).toBe(true);
          expect(isCovered(bbox, west, south) && isCovered(bbox, east, north)).toBe(true);
        },
      ),
    );
  });
});
