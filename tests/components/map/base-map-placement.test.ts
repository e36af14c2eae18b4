import { expect, it } from 'vitest';
import { Placement } from '@/components/map/base-map-placement.ts';
import { boxOfMark, moveBox } from '@/components/map/marker-labels.ts';

const box = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 10 });

it('a box that marks have taken is free for no name, even where they overlap', () => {
  const placement = new Placement();
  placement.take(box(0, 0));
  placement.take(box(10, 0));
  expect(placement.place([box(25, 0)])).toBeUndefined();
  expect(placement.place([box(25, 0), box(31, 0)])).toEqual(box(31, 0));
});

it('what a mark covers moves with the layer by whole pixels', () => {
  const covered = boxOfMark({ x: 100, y: 50, size: 18, width: 40 });
  expect(moveBox(covered, 10.4, -20.6)).toEqual({ left: 101, top: 20, right: 119, bottom: 38 });
});
