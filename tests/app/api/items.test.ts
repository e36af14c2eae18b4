import { expect, it, vi } from 'vitest';
import * as events from '@/app/api/collections/events/items/route.ts';
import * as places from '@/app/api/collections/places/items/route.ts';

// The routes read the snapshot of their release; here it is the fictional corpus.
vi.mock('@/lib/catalog/snapshot.ts', async () => {
  const { fictionalSnapshot } = await import('../../lib/catalog/snapshots.ts');
  return { readSnapshot: fictionalSnapshot };
});

const address = (collection: string) => `http://127.0.0.1:3000/api/collections/${collection}/items`;

it('answers with the places of the catalog, across the antimeridian', async () => {
  const response = await places.GET(new Request(`${address('places')}?bbox=179,-25,-179,-23`));
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

it('answers with the events of the catalog', async () => {
  const response = await events.GET(new Request(`${address('events')}?limit=2&offset=1`));
  const body = await response.json();
  expect(body.features.map(({ id }: { id: string }) => id)).toEqual([
    'qf-2019-fisherman.e2',
    'qf-2020-harbour-drawings.e1',
  ]);
});

it.each([
  ['places', places],
  ['events', events],
])('refuses with problem details what %s cannot answer', async (collection, route) => {
  const response = await route.GET(new Request(`${address(collection)}?foo=1`));
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  for (const method of ['DELETE', 'PATCH', 'POST', 'PUT'] as const) {
    const refused = await route[method](new Request(address(collection), { method }));
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  expect((await route.HEAD(new Request(address(collection), { method: 'HEAD' }))).status).toBe(200);
  expect((await route.OPTIONS(new Request(address(collection), { method: 'OPTIONS' }))).status).toBe(204);
});
