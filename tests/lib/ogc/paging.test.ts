import { expect, it } from 'vitest';
import { answerItems } from '@/lib/ogc/items.ts';
import { base, itemAt, readAll, sourceOf, type TestFeature } from './sources.ts';

const total = 100_000;

// Spread over the world by a step that shares no factor with it; every tenth is of one kind.
const features = Array.from({ length: total }, (_, index): TestFeature => {
  const lng = ((index * 7919) % 36_000) / 100 - 180;
  const lat = ((index * 104_729) % 18_000) / 100 - 90;
  return itemAt(`case-${index}.e`, [lng, lat], { kind: index % 10 === 0 ? 'detained' : 'released' });
});
const source = sourceOf(features);

const ask = (address: string) => answerItems(new Request(address), source, 'events');

it('meets each of 100,000 features once by following next', async () => {
  const pages = await readAll(`${base}/collections/events/items?limit=10000`, ask);
  const ids = pages.flatMap((page) => page.ids);
  expect(pages).toHaveLength(10);
  expect(ids).toHaveLength(total);
  expect(new Set(ids).size).toBe(total);
  expect(ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id)).toBe(true);
});

it('meets each feature of a filter once, with the same count on all pages', async () => {
  const query = 'kind=detained&bbox=-180,0,180,90&limit=1000';
  const pages = await readAll(`${base}/collections/events/items?${query}`, ask);
  const wanted = features
    .filter(({ geometry }, index) => index % 10 === 0 && (geometry?.coordinates[1] ?? -1) >= 0)
    .map(({ id }) => id)
    .sort();
  expect(pages.flatMap(({ ids }) => ids)).toEqual(wanted);
  expect(new Set(pages.map(({ numberMatched }) => numberMatched))).toEqual(new Set([wanted.length]));
});
