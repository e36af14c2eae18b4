import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import {
  DELETE,
  GET,
  HEAD,
  OPTIONS,
  PATCH,
  POST,
  PUT,
} from '@/app/api/collections/[collectionId]/[file]/route.ts';
import * as items from '@/app/api/collections/[collectionId]/items/route.ts';
import * as collection from '@/app/api/collections/[collectionId]/route.ts';
import { collections } from '@/lib/ogc/collections.ts';

// The routes read the snapshot of their release; here it is the fictional corpus.
vi.mock('@/lib/catalog/snapshot.ts', async () => {
  const { fictionalSnapshot } = await import('../../lib/catalog/snapshots.ts');
  const { recordsOf } = await import('@/lib/catalog/records.ts');
  const records = recordsOf(fictionalSnapshot());
  return { openRecords: () => records };
});

const root = 'http://127.0.0.1:3000/api/collections';
const methods = { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT };
type Method = keyof typeof methods;

function ask(id: string, name: string, query = '', method: Method = 'GET', headers: HeadersInit = {}) {
  const request = new Request(`${root}/${id}/${name}${query}`, { method, headers });
  return methods[method](request, { params: Promise.resolve({ collectionId: id, file: name }) });
}

async function itemsOf(id: string, query: string) {
  const request = new Request(`${root}/${id}/items?limit=10000${query.replace('?', '&')}`);
  return (await items.GET(request, { params: Promise.resolve({ collectionId: id }) })).json();
}

const idsOf = (features: readonly { readonly id: string }[]) => features.map(({ id }) => id);

describe.each(collections.map(({ id }) => id))('the files of %s', (id) => {
  it.each(['', '?bbox=179,-25,-179,-23', '?datetime=2020-01-01/..'])(
    'hold what its items hold for "%s"',
    async (query) => {
      const { features } = await itemsOf(id, query);
      const geojson = await (await ask(id, 'export.geojson', query)).json();
      expect(geojson.features).toEqual(features);
      const [, ...rows] = parse(await (await ask(id, 'export.csv', query)).text());
      expect(rows.map(([first]) => first)).toEqual(idsOf(features));
    },
  );

  it('are linked from the collection', async () => {
    const request = new Request(`${root}/${id}`);
    const response = await collection.GET(request, { params: Promise.resolve({ collectionId: id }) });
    const { links } = await response.json();
    const enclosures = links.filter(({ rel }: { rel: string }) => rel === 'enclosure');
    expect(enclosures.map(({ href }: { href: string }) => href)).toEqual(
      ['geojson', 'csv', 'kml', 'fgb', 'parquet'].map((format) => `${root}/${id}/export.${format}`),
    );
  });

  it.each([
    ['export.geojson', 'application/geo+json'],
    ['export.csv', 'text/csv; charset=utf-8; header=present'],
    ['export.kml', 'application/vnd.google-earth.kml+xml; charset=utf-8'],
    ['export.fgb', 'application/flatgeobuf'],
    ['export.parquet', 'application/vnd.apache.parquet'],
  ])('come as downloads: %s', async (name, type) => {
    const response = await ask(id, name);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="whereabouts-${id}-aaaaaaaaaaaa.${name.slice(7)}"`,
    );
    expect(response.headers.get('link')).toBe('<http://127.0.0.1:3000/about#sources>; rel="license"');
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    const etag = response.headers.get('etag') ?? '';
    expect((await ask(id, name, '', 'GET', { 'if-none-match': etag })).status).toBe(304);
    const head = await ask(id, name, '', 'HEAD');
    expect([head.headers.get('etag'), await head.text()]).toEqual([etag, '']);
  });
});

it('filters by property', async () => {
  const [, ...rows] = parse(await (await ask('events', 'export.csv', '?case=qf-2020-morita')).text());
  const { features } = await itemsOf('events', '?case=qf-2020-morita');
  expect(rows.map(([first]) => first)).toEqual(idsOf(features));
  expect(idsOf(features).filter((id) => !id.startsWith('qf-2020-morita.'))).toEqual([]);
});

it.each(['?foo=1', '?limit=1', '?bbox=1,2,3', '?stage=guilty', '?datetime=yesterday'])(
  'refuses %s with problem details',
  async (query) => {
    const response = await ask('events', 'export.csv', query);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
  },
);

it.each([
  ['events', 'export.gpx'],
  ['events', 'constructor'],
  ['nothing', 'export.csv'],
  ['__proto__', 'export.csv'],
])('has no %s/%s', async (id, name) => {
  expect((await ask(id, name)).status).toBe(404);
});

it('is read only', async () => {
  for (const method of ['DELETE', 'PATCH', 'POST', 'PUT'] as const) {
    const refused = await ask('events', 'export.csv', '', method);
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  }
  expect((await ask('events', 'export.csv', '', 'OPTIONS')).status).toBe(204);
});
