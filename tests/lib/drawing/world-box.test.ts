import { describe, expect, it } from 'vitest';
import { boxOfBbox, fitInto, isWide } from '@/lib/drawing/world-box.ts';

describe('boxOfBbox', () => {
  it('measures in parts of the world', () => {
    const box = boxOfBbox([-90, 0, 90, 66.51326]);
    expect([box.left, box.width]).toEqual([0.25, 0.5]);
    expect(box.top).toBeCloseTo(0.25, 5);
    expect(box.height).toBeCloseTo(0.25, 5);
  });

  it.each([
    ['west greater than east', [150, -10, -170, 10]],
    ['east beyond 180', [150, -10, 190, 10]],
  ] as const)('goes over the antimeridian with %s', (_, bbox) => {
    const { left, width } = boxOfBbox(bbox, 170);
    expect(left).toBeCloseTo(0.5 + 150 / 360, 10);
    expect(width).toBeCloseTo(40 / 360, 10);
  });

  it('lies on the turn of the globe nearest to the map', () => {
    expect(boxOfBbox([150, -10, 190, 10], -170).left).toBeCloseTo(0.5 + 150 / 360 - 1, 10);
  });

  it('has a single place in its middle', () => {
    const { left, top, width, height } = boxOfBbox([0, 0, 0, 0]);
    expect([left + width / 2, top + height / 2]).toEqual([0.5, 0.5]);
    expect([width, height]).toEqual([0.001, 0.001]);
  });
});

describe('fitInto', () => {
  const room = { left: 100, top: 50, right: 612, bottom: 562 };

  it('finds the zoom at which the longer side just has room', () => {
    expect(fitInto({ left: 0.25, top: 0.4, width: 0.5, height: 0.1 }, room).zoom).toBe(2);
    expect(fitInto({ left: 0.4, top: 0.25, width: 0.1, height: 0.25 }, room).zoom).toBe(3);
  });

  it('comes no nearer to a single place than a country is wide', () => {
    expect(fitInto(boxOfBbox([27.57, 53.9, 27.57, 53.9]), room).zoom).toBe(6);
  });

  it('tells the middle of the box, beyond the antimeridian too', () => {
    const { middle } = fitInto({ left: 0.9, top: 0.25, width: 0.5, height: 0.25 }, room);
    expect([middle.x, middle.y]).toEqual([1.15, 0.375]);
  });
});

it('calls wide what is larger below the legend than beside it', () => {
  expect(isWide({ left: 0, top: 0, width: 0.3, height: 0.1 })).toBe(true);
  expect(isWide({ left: 0, top: 0, width: 0.1, height: 0.1 })).toBe(false);
});
