import { expect, it } from 'vitest';
import { fitBbox, worldSize } from '@/lib/drawing/map-view.ts';
import { toPathData, toTracks } from '@/lib/drawing/paths.ts';

const square = [
  [0, 0],
  [40, 0],
  [40, 40],
  [0, 40],
  [0, 0],
];
/** A view one of whose pixels is a 256th of the world. */
const world = { zoom: 0, left: 0, top: 0, width: 256, height: 256 };

it('draws a ring in pixels, each step from the last', () => {
  expect(toPathData(toTracks([square]), world, true)).toBe('M128 128l28.4 0 0 -31.1 -28.4 0 0 31.1Z');
});

it('cuts off what lies outside the view', () => {
  const inside = fitBbox([10, 10, 20, 20], { width: 200, height: 200 });
  const numbers = toPathData(toTracks([square]), inside, true).match(/-?[\d.]+/g) ?? [];
  let [x, y] = [0, 0];
  numbers.map(Number).forEach((step, index) => {
    if (index % 2 === 0) x += step;
    else y += step;
    expect(Math.max(Math.abs(x - 100), Math.abs(y - 100))).toBeLessThanOrEqual(108.1);
  });
  expect(toPathData(toTracks([square]), fitBbox([100, 10, 120, 20], world), true)).toBe('');
});

it('draws the world again where the view goes on beyond it', () => {
  const twice = { ...world, left: -worldSize(0), width: 512 };
  expect(toPathData(toTracks([square]), twice, true).match(/M[\d.]+/g)).toEqual(['M128', 'M384']);
});
