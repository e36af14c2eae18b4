import type { MultiPolygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { geometryMeets, polygonsMeet, toRightHanded } from '@/lib/geo/polygon.ts';

const surfaces = (...coordinates: Position[][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

// A ring round a lake, and an island on the other side of the antimeridian.
const land = surfaces(
  [box(0, 0, 10, 10), box(4, 4, 6, 6)],
  [box(-180, 20, -178, 22)],
  [box(178, 20, 180, 22)],
);

describe('a box', () => {
  it.each<[string, Bbox, boolean]>([
    ['has all of it', [-20, -20, 20, 20], true],
    ['lies inside', [1, 1, 2, 2], true],
    ['lies in its hole', [4.5, 4.5, 5.5, 5.5], false],
    ['crosses the edge of its hole', [5, 5, 7, 7], true],
    ['crosses it without a corner in it', [-5, 2, 15, 3], true],
    ['only touches it', [10, 10, 12, 12], true],
    ['lies beside it', [11, 0, 12, 10], false],
    ['lies beside it at the same latitude', [-5, 2, -1, 3], false],
    ['is a point in it', [1, 1, 1, 1], true],
    ['is a point beside it', [5, 5, 5, 5], false],
    ['crosses the antimeridian', [179, 19, -179, 23], true],
    ['crosses the antimeridian elsewhere', [170, -10, -170, 10], false],
    ['crosses the antimeridian and goes nearly round', [5, 1, 2, 2], true],
    ['lies at the pole', [-180, 90, 180, 90], false],
    ['is the world', [-180, -90, 180, 90], true],
  ])('that %s', (_name, bbox, meets) => {
    expect(polygonsMeet(bbox, land)).toBe(meets);
    expect(geometryMeets(bbox, land)).toBe(meets);
  });

  it('holds a point or not', () => {
    expect(geometryMeets([0, 0, 1, 1], { type: 'Point', coordinates: [1, 1] })).toBe(true);
    expect(geometryMeets([0, 0, 1, 1], { type: 'Point', coordinates: [1, 2] })).toBe(false);
  });

  it('meets nothing where there is nothing', () => {
    expect(polygonsMeet([-180, -90, 180, 90], surfaces())).toBe(false);
  });
});

describe('right-handed surfaces', () => {
  it('have outer rings counterclockwise and holes clockwise, whichever way they were', () => {
    const [outer, hole] = [box(0, 0, 10, 10), box(4, 4, 6, 6)];
    const wanted = [[outer, hole.toReversed()]];
    expect(toRightHanded(surfaces([outer, hole])).coordinates).toEqual(wanted);
    expect(toRightHanded(surfaces([outer.toReversed(), hole.toReversed()])).coordinates).toEqual(wanted);
  });
});
