import {
  computeCacheBustingSearchParam,
  computeLegacyCacheBustingSearchParam,
} from 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
import { expect, it } from 'vitest';
import { hasItsHash, wantedOf } from '../../../../lib/serve/front/router-request.mjs';

it.each([
  [{}],
  [{ 'next-router-state-tree': '%5B%22%22%5D' }],
  [{ 'next-router-prefetch': '1' }],
  [{ 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree', 'next-url': '/ä' }],
  [{ 'next-router-prefetch': '2', 'next-url': '/cases/a' }],
] as const)('reckons the hash of %j as the framework does, the long and the short one', async (headers) => {
  const [prefetch, segment, tree, url] = [
    Reflect.get(headers, 'next-router-prefetch'),
    Reflect.get(headers, 'next-router-segment-prefetch'),
    Reflect.get(headers, 'next-router-state-tree'),
    Reflect.get(headers, 'next-url'),
  ];
  expect(hasItsHash(headers, await computeCacheBustingSearchParam(prefetch, segment, tree, url))).toBe(true);
  expect(hasItsHash(headers, computeLegacyCacheBustingSearchParam(prefetch, segment, tree, url))).toBe(true);
  expect(hasItsHash(headers, 'another')).toBe(false);
  expect(hasItsHash(headers, null)).toBe(false);
});

it('takes for a document what does not say that it comes from the router', () => {
  for (const rsc of [undefined, '', '0', '2', 'true', '1, 1']) {
    expect(wantedOf({ rsc, 'next-router-prefetch': '1' }, 'x')).toEqual({ kind: 'document' });
  }
});

it('tells payloads from segments, and leaves what it does not know to the framework', async () => {
  expect(wantedOf({ rsc: '1' }, '')).toEqual({ kind: 'payload' });
  expect(wantedOf({ rsc: '1' }, null)).toEqual({ kind: 'unsure' });
  const segment = { 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' } as const;
  const hash = await computeCacheBustingSearchParam('1', '/_tree', undefined, undefined);
  expect(wantedOf({ rsc: '1', ...segment }, hash)).toEqual({ kind: 'segment', segment: '/_tree' });
  const runtime = await computeCacheBustingSearchParam('2', undefined, undefined, undefined);
  expect(wantedOf({ rsc: '1', 'next-router-prefetch': '2' }, runtime)).toEqual({ kind: 'unsure' });
});
