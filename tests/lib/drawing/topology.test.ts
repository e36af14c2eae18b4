import { describe, expect, it } from 'vitest';
import { levelOf, toOutline } from '@/lib/drawing/topology.ts';

describe('levels of detail', () => {
  it('draws the world coarse, a continent finer, a country with its regions', () => {
    expect([1, 2, 3, 4, 5, 7].map(levelOf)).toEqual([0, 0, 1, 1, 2, 2]);
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
