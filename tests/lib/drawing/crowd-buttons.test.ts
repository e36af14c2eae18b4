import { expect, it } from 'vitest';
import { pickButtons } from '@/lib/drawing/crowd-buttons.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { placeFeature } from '../../components/map/place-features.ts';

const entryAt = (key: string, x: number): MarkerEntry => {
  const anchor = placeFeature(key, [0, 0]);
  return { key, places: [anchor], anchor, point: { x, y: 5 } };
};
const seen = { left: 0, top: 0, right: 100, bottom: 10 };
const keysOf = (entries: readonly MarkerEntry[]) => entries.map(({ key }) => key);

it('makes the largest marks in view buttons, with what must be one, and paints the rest', () => {
  const many = Array.from({ length: 60 }, (_, rank) => entryAt(`r${rank}`, rank));
  const outside = [entryAt('far', 500), entryAt('kept', 600)];
  const picked = pickButtons([...many, ...outside], {
    seen,
    isFirst: ({ key }) => key === 'r59',
    isKept: ({ key }) => key === 'kept' || key === 'r58',
  });
  const largest = Array.from({ length: 47 }, (_, rank) => `r${rank}`);
  expect(keysOf(picked.buttons)).toEqual(['r59', ...largest, 'r58', 'kept']);
  expect(keysOf(picked.painted)).toEqual([...Array.from({ length: 11 }, (_, at) => `r${47 + at}`), 'far']);
  expect(picked.seen).toBe(60);
});
