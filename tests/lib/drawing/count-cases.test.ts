import { expect, it } from 'vitest';
import { countCases } from '@/lib/drawing/count-cases.ts';
import { placeFeature } from '../../components/map/place-features.ts';

const placesWith = (...lists: (string | number)[][]) =>
  lists.map((cases, index) => {
    const place = placeFeature(`place ${index}`, [index, 0]);
    return { ...place, properties: { ...place.properties, cases } };
  });

it('counts a case that touched several places once, by its id or by its number', () => {
  expect(countCases(placesWith(['by-1', 'by-2'], ['by-2', 'jp-1']))).toBe(3);
  expect(countCases(placesWith([0, 1], [1, 2], [2, 5000]))).toBe(4);
  expect(countCases([])).toBe(0);
});

it('counts anew each time', () => {
  const places = placesWith([7, 90_000], [90_000, 8]);
  expect([countCases(places), countCases(places), countCases(places.slice(0, 1))]).toEqual([3, 3, 2]);
});
