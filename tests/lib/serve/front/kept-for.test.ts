import { expect, it } from 'vitest';
import { keptFor } from '@/lib/serve/front/kept-for.mjs';

it.each([
  ['/api/collections/events/items', 5000],
  ['/api/collections/events/items/a.b', 5000],
  ['/clusters.json', 5000],
  ['/facets.json', 5000],
  ['/explore.json', Number.POSITIVE_INFINITY],
  ['/api/collections', Number.POSITIVE_INFINITY],
  ['/cases/items-of-evidence', Number.POSITIVE_INFINITY],
  ['/', Number.POSITIVE_INFINITY],
])('an answer of %s is given again for %d ms', (path, time) => {
  expect(keptFor(path)).toBe(time);
});
