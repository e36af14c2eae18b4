import { describe, expect, it, vi } from 'vitest';
import * as nothing from '@/app/api/[...path]/route.ts';
import * as item from '@/app/api/collections/[collectionId]/items/[featureId]/route.ts';
import * as items from '@/app/api/collections/[collectionId]/items/route.ts';
import * as collection from '@/app/api/collections/[collectionId]/route.ts';
import * as collections from '@/app/api/collections/route.ts';
import * as conformance from '@/app/api/conformance/route.ts';
import * as openapi from '@/app/api/openapi/route.ts';
import * as landing from '@/app/api/route.ts';

// The routes read the snapshot of their release; here it is the fictional corpus.
vi.mock('@/lib/catalog/snapshot.ts', async () => {
  const { fictionalSnapshot } = await import('../../lib/catalog/snapshots.ts');
  const { recordsOf } = await import('@/lib/catalog/records.ts');
  const records = recordsOf(fictionalSnapshot());
  return { openRecords: () => records };
});

const base = 'http://127.0.0.1:3000/api';
const paramsOf = (collectionId: string, featureId = '') => ({
  params: Promise.resolve({ collectionId, featureId }),
});
const at = (path: string, init?: RequestInit) => new Request(base + path, init);
const routes = [
  ['/', landing, (request: Request) => landing.GET(request)],
  ['/conformance', conformance, (request: Request) => conformance.GET(request)],
  ['/openapi', openapi, (request: Request) => openapi.GET(request)],
  ['/collections', collections, (request: Request) => collections.GET(request)],
  ['/collections/places', collection, (request: Request) => collection.GET(request, paramsOf('places'))],
  ['/collections/cases/items', items, (request: Request) => items.GET(request, paramsOf('cases'))],
  [
    '/collections/places/items/belgora',
    item,
    (request: Request) => item.GET(request, paramsOf('places', 'belgora')),
  ],
] as const;

describe.each(routes)('%s', (path, route, call) => {
  it('has one handler for all methods', () => {
    const { dynamic, ...handlers } = { ...route };
    expect(dynamic).toBe('force-dynamic');
    expect(Object.keys(handlers).sort()).toEqual([
      'DELETE',
      'GET',
      'HEAD',
      'OPTIONS',
      'PATCH',
      'POST',
      'PUT',
    ]);
    expect(new Set<unknown>(Object.values(handlers)).size).toBe(1);
  });

  it.each([
    ['GET', 200],
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['POST', 405],
    ['PUT', 405],
    ['PATCH', 405],
    ['DELETE', 405],
  ])('answers %s with %i', async (method, status) => {
    expect((await call(at(path, { method }))).status).toBe(status);
  });

  it('refuses what it does not know', async () => {
    const response = await call(at(`${path}?foo=1`));
    expect([response.status, (await response.json()).parameter]).toEqual([400, 'foo']);
  });
});

it('answers with the places of the catalog, across the antimeridian', async () => {
  const request = new Request(`${base}/collections/places/items?bbox=179,-25,-179,-23`);
  const response = await items.GET(request, paramsOf('places'));
  const body = await response.json();
  expect(body.features.map(({ id }: { id: string }) => id)).toEqual([
    'gravia',
    'grey-sea',
    'port-lumen',
    'tidewater',
  ]);
  expect(body.numberMatched).toBe(4);
  expect(response.headers.get('etag')).toMatch(/^W\/"aaaaaaaaaaaa-/);
});

it('answers with the events of a time and a case', async () => {
  const query = 'datetime=2021-01-01/..&case=qf-2020-harbour-drawings&stage=acquitted';
  const request = new Request(`${base}/collections/events/items?${query}`);
  const body = await (await items.GET(request, paramsOf('events'))).json();
  expect(body.features.map(({ id }: { id: string }) => id)).toEqual([
    'qf-2020-harbour-drawings.e6',
    'qf-2020-harbour-drawings.e7',
  ]);
});

it('answers anything else with problem details', async () => {
  const response = await nothing.GET(new Request(`${base}/cases/etc`));
  expect([response.status, response.headers.get('content-type')]).toEqual([
    404,
    'application/problem+json; charset=utf-8',
  ]);
});
