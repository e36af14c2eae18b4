import { describe, expect, it } from 'vitest';
import { centreOf, fitBbox, fitPositions, toPixels, worldSize } from '@/lib/drawing/map-view.ts';

const size = { width: 800, height: 500 };
const tokyo = [139.69, 35.69] as const;
const honolulu = [-157.86, 21.31] as const;
const minsk = [27.57, 53.9] as const;

/** Where places lie in the view, on the turn of the globe nearest to its middle. */
const turn = (lng: number, centre: number) => lng + Math.round((centre - lng) / 360) * 360;

describe('fitPositions', () => {
  it('takes the short way over the antimeridian', () => {
    const view = fitPositions([[...tokyo], [...honolulu]], size);
    expect(centreOf(view)).toBeCloseTo(170.9, 1);
    for (const [lng, lat] of [tokyo, honolulu]) {
      const { x, y } = toPixels(view, turn(lng, centreOf(view)), lat);
      expect([x > 89.9 && x < 710.1, y > 59.9 && y < 440.1]).toEqual([true, true]);
    }
  });

  it('comes no nearer to one place than the interactive map', () => {
    const view = fitPositions([[...minsk]], size);
    expect(view.zoom).toBe(6);
    const { x, y } = toPixels(view, ...minsk);
    expect([Math.round(x), Math.round(y)]).toEqual([400, 250]);
  });

  it('shows the world where there is nothing to show', () => {
    const view = fitPositions([], size);
    expect(centreOf(view)).toBeCloseTo(10, 5);
    expect(view.width / worldSize(view.zoom)).toBeGreaterThan(0.99);
  });

  it('shows no sky beyond the poles', () => {
    const view = fitPositions([[15, 78]], size);
    expect(view.top).toBeGreaterThanOrEqual(0);
    expect(fitPositions([[15, 84.9]], size).top).toBe(0);
  });
});

describe('fitBbox', () => {
  it('shows a box whole, also over the antimeridian', () => {
    const fiji = fitBbox([177, -20, -178, -15], size);
    expect(centreOf(fiji)).toBeCloseTo(179.5, 5);
    const west = toPixels(fiji, 177, -15);
    const east = toPixels(fiji, 182, -20);
    expect([west.x >= -0.01, west.y >= -0.01, east.x <= 800.01, east.y <= 500.01]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('takes a box that is a point for no more than that', () => {
    const view = fitBbox([27.57, 53.9, 27.57, 53.9], size);
    expect([view.zoom, Math.round(centreOf(view) * 100) / 100]).toEqual([9, 27.57]);
  });
});
