import { describe, expect, it } from 'vitest';
import { smallestArc, unwrapLongitude } from '@/lib/geo/antimeridian.ts';

describe('unwrapLongitude', () => {
  it('moves Vladivostok to the turn nearest to a centre in the Pacific', () => {
    expect(unwrapLongitude(131.9, -170)).toBeCloseTo(-228.1);
  });
  it('leaves what is near where it is', () => {
    expect(unwrapLongitude(27.5, 84)).toBe(27.5);
    expect(unwrapLongitude(-180, -180)).toBe(-180);
  });
  it('works on any turn of the globe', () => {
    expect(unwrapLongitude(10, 730)).toBe(730);
    expect(unwrapLongitude(10, -1000)).toBe(-1070);
  });
  it('passes on what is no number', () => {
    expect(unwrapLongitude(Number.NaN, 0)).toBeNaN();
  });
});

describe('smallestArc', () => {
  it('crosses the antimeridian where that is shorter', () => {
    const [west, east] = smallestArc([139.7, -157.9]) ?? [];
    expect(west).toBeCloseTo(139.7);
    expect(east).toBeCloseTo(202.1);
  });
  it('keeps to one side where that is shorter', () => {
    expect(smallestArc([139.5, 27.5, 49.5])).toEqual([27.5, 139.5]);
  });
  it('knows 180 and -180 as one meridian', () => {
    expect(smallestArc([180, -180])).toEqual([-180, -180]);
  });
  it('is a point for one longitude and nothing for none', () => {
    expect(smallestArc([27.5])).toEqual([27.5, 27.5]);
    expect(smallestArc([])).toBeNull();
  });
  it('passes over what is no number', () => {
    expect(smallestArc([Number.NaN, 10])).toEqual([10, 10]);
    expect(smallestArc([Number.NaN])).toBeNull();
  });
  it('does not cross where both ways are as long', () => {
    expect(smallestArc([-90, 90])).toEqual([-90, 90]);
  });
});
