import { describe, expect, it } from 'vitest';
import { boxOfMark, moveBox } from '@/lib/drawing/marker-labels.ts';
import { overlaps, Placement, worldCopies } from '@/lib/drawing/placement.ts';

const box = (left: number, top: number, width = 10, height = 10) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

it('a box that marks have taken is free for no name, even where they overlap', () => {
  const placement = new Placement();
  placement.take(box(0, 0, 20));
  placement.take(box(10, 0, 20));
  expect(placement.place([box(25, 0, 20)])).toBeUndefined();
  expect(placement.place([box(25, 0, 20), box(31, 0, 20)])).toEqual(box(31, 0, 20));
});

it('what a mark covers moves with the layer by whole pixels', () => {
  const covered = boxOfMark({ x: 100, y: 50, size: 18, width: 40 });
  expect(moveBox(covered, 10.4, -20.6)).toEqual({ left: 101, top: 20, right: 119, bottom: 38 });
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
