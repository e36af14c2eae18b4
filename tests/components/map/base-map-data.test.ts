import { describe, expect, it } from 'vitest';
import { levelOf, toOutline } from '@/components/map/base-map-data';
import { toNames } from '@/components/map/base-map-names';
import { overlaps, Placement, worldCopies } from '@/components/map/base-map-placement';

const box = (left: number, top: number, width = 10, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('levels of detail', () => {
  it('draws the world coarse, a continent finer, a country with its regions', () => {
    expect([1, 2, 3, 4, 5, 7].map(levelOf)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe('worldCopies', () => {
  it('shows a place again on every world in view', () => {
    expect(worldCopies(139, -300, 300)).toEqual([-221, 139]);
  });

  it('finds Vladivostok west of a view centred at 170 degrees west', () => {
    expect(worldCopies(131.9, -240, -100)).toEqual([-228.1]);
  });

  it('finds nothing outside the view', () => {
    expect(worldCopies(0, 10, 20)).toEqual([]);
  });

  it('keeps a place on the very edge', () => {
    expect(worldCopies(180, -180, -170)).toEqual([-180]);
  });
});

describe('Placement', () => {
  it('keeps the first of two names on the same ground', () => {
    const placement = new Placement();
    expect(placement.place([box(0, 0)])).toEqual(box(0, 0));
    expect(placement.place([box(5, 5)])).toBeUndefined();
    expect(placement.place([box(20, 0)])).toEqual(box(20, 0));
  });

  it('takes the other side when the first is taken', () => {
    const placement = new Placement();
    placement.place([box(0, 0)]);
    expect(placement.place([box(5, 5), box(-20, 5)])).toEqual(box(-20, 5));
  });

  it('sees a name that reaches over many cells', () => {
    const placement = new Placement();
    placement.place([box(-400, -2, 800, 20)]);
    expect(placement.place([box(390, 10)])).toBeUndefined();
    expect(placement.place([box(401, 10)])).toEqual(box(401, 10));
  });

  it('lets boxes touch', () => {
    expect(overlaps(box(0, 0), box(10, 0))).toBe(false);
    expect(overlaps(box(0, 0), box(9, 9))).toBe(true);
  });
});

describe('toOutline', () => {
  it('leaves out the edge along which a shape was cut', () => {
    const ring = [
      [170, 0],
      [180, 0],
      [180, 10],
      [170, 10],
      [170, 0],
    ];
    expect(toOutline([[ring]])).toEqual([
      [
        [170, 0],
        [180, 0],
      ],
      [
        [180, 10],
        [170, 10],
        [170, 0],
      ],
    ]);
  });

  it('keeps a ring that meets no cut whole', () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 0],
    ];
    expect(toOutline([[ring]])).toEqual([ring]);
  });
});

describe('toNames', () => {
  it('puts countries before cities, in capital letters', () => {
    const column = { lng: [27.5], lat: [53.9], zoom: [3] };
    const names = toNames({
      cities: { ...column, name: ['Brest'] },
      countries: { ...column, name: ['Belarus'] },
    });
    expect(names.map(({ text }) => text)).toEqual(['BELARUS', 'Brest']);
  });

  it('takes a file without names', () => {
    expect(toNames({})).toEqual([]);
  });
});
