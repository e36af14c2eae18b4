import { describe, expect, it } from 'vitest';
import { type Bbox, bboxContains } from '@/lib/geo/bbox.ts';

const inside = (bbox: Bbox, ...positions: number[][]) =>
  positions.map((position) => bboxContains(bbox, position));

describe('bboxContains', () => {
  it('holds its edges and corners', () => {
    const bbox: Bbox = [10, 20, 30, 40];
    expect(inside(bbox, [10, 20], [30, 40], [10, 40], [20, 30])).toEqual([true, true, true, true]);
    expect(inside(bbox, [9.999, 30], [30.001, 30], [20, 19.999], [20, 40.001])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('keeps points on both sides of the antimeridian', () => {
    const fiji: Bbox = [177, -20, -178, -15];
    expect(inside(fiji, [178.44, -18.14], [-179.2, -17.3], [180, -18], [-180, -18])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(inside(fiji, [0, -18], [176.9, -18], [-177.9, -18], [179, -21])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it('holds the whole world and its poles', () => {
    expect(inside([-180, -90, 180, 90], [0, 90], [0, -90], [-180, 0], [180, 0])).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('takes longitude first: Tokyo with swapped axes is nowhere', () => {
    const japan: Bbox = [122, 24, 146, 46];
    expect(inside(japan, [139.69, 35.69], [35.69, 139.69])).toEqual([true, false]);
  });

  it('holds nothing that is no position', () => {
    expect(inside([-180, -90, 180, 90], [], [1], [Number.NaN, 0], [0, Number.NaN])).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
