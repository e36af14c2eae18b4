import { describe, expect, it } from 'vitest';
import { findCollection } from '@/lib/ogc/collections.ts';
import {
  answerCollection,
  answerCollections,
  answerConformance,
  answerLanding,
  answerNothing,
  answerOpenApi,
} from '@/lib/ogc/resources.ts';
import { base, bodyOf, itemAt, sourceOf } from './sources.ts';

const source = sourceOf(
  [itemAt('a', [27.12345678, 53.9]), itemAt('b', [37.6, -1.00000001]), itemAt('c', null)],
  new Map([
    ['a', [['2024-01-01', '2024-12-31']]],
    ['b', [['2025-03-17', '2025-03-17']]],
  ]),
);
const at = (path: string, init?: RequestInit) => new Request(base + path, init);
const resources = [
  ['the landing page', (init?: RequestInit, query = '') => answerLanding(at(query, init), source)],
  [
    'conformance',
    (init?: RequestInit, query = '') => answerConformance(at(`/conformance${query}`, init), source),
  ],
  ['openapi', (init?: RequestInit, query = '') => answerOpenApi(at(`/openapi${query}`, init), source)],
  [
    'collections',
    (init?: RequestInit, query = '') => answerCollections(at(`/collections${query}`, init), source),
  ],
  [
    'a collection',
    (init?: RequestInit, query = '') =>
      answerCollection(at(`/collections/places${query}`, init), source, 'places'),
  ],
] as const;

const typesOf = ({ links }: { links: { rel: string; type: string; href: string }[] }) =>
  links.map(({ rel, type, href }) => [rel, type, href]);

describe('the landing page', () => {
  it('links to everything, absolutely and with types', async () => {
    const body = await bodyOf(answerLanding(at(''), source));
    expect([typeof body.title, typeof body.description]).toEqual(['string', 'string']);
    expect(typesOf(body)).toEqual([
      ['self', 'application/json', base],
      ['alternate', 'text/html', `${base}/openapi.html`],
      ['service-desc', 'application/vnd.oai.openapi+json;version=3.0', `${base}/openapi`],
      ['service-doc', 'text/html', `${base}/openapi.html`],
      ['conformance', 'application/json', `${base}/conformance`],
      ['data', 'application/json', `${base}/collections`],
    ]);
  });
});

it('conformance names the classes that are met, and no other', async () => {
  const body = await bodyOf(answerConformance(at('/conformance'), source));
  expect(body.conformsTo).toEqual([
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
  ]);
});

it('openapi has its own type and names this server', async () => {
  const response = await answerOpenApi(at('/openapi'), source);
  expect(response.headers.get('content-type')).toBe('application/vnd.oai.openapi+json;version=3.0');
  expect((await response.json()).servers[0].url).toBe(base);
});

describe('a collection', () => {
  it('says what clients look for', async () => {
    expect(await bodyOf(answerCollection(at('/collections/places'), source, 'places'))).toEqual({
      id: 'places',
      title: 'Places',
      description: findCollection('places').description,
      itemType: 'feature',
      extent: {
        spatial: {
          bbox: [[27.1234567, -1.0000001, 37.6, 53.9]],
          crs: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
        },
        temporal: {
          interval: [['2024-01-01T00:00:00Z', '2025-03-17T23:59:59Z']],
          trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
        },
      },
      crs: ['http://www.opengis.net/def/crs/OGC/1.3/CRS84'],
      links: [
        { href: `${base}/collections/places`, rel: 'self', type: 'application/json', title: 'Places' },
        {
          href: 'http://127.0.0.1:3000/',
          rel: 'alternate',
          type: 'text/html',
          title: 'Places, for readers',
        },
        {
          href: `${base}/collections/places/items`,
          rel: 'items',
          type: 'application/geo+json',
          title: 'Places as GeoJSON',
        },
        {
          href: 'http://127.0.0.1:3000/about#sources',
          rel: 'license',
          type: 'text/html',
          title: 'Licence and sources',
        },
      ],
    });
  });

  it('is the very same in the list, with its downloads', async () => {
    const more = (id: string, address: string) => [
      { href: `${address}/${id}.csv`, rel: 'enclosure', type: 'text/csv', title: 'CSV', length: 12 },
    ];
    const { collections } = await bodyOf(answerCollections(at('/collections?f=json'), source, more));
    expect(collections.map(({ id }: { id: string }) => id)).toEqual([
      'places',
      'events',
      'cases',
      'countries',
    ]);
    for (const listed of collections) {
      const request = at(`/collections/${listed.id}`);
      expect(await bodyOf(answerCollection(request, source, listed.id, more))).toEqual(listed);
      expect(listed.links.at(-1).href).toBe(`${base}/${listed.id}.csv`);
    }
  });

  it('that crosses the antimeridian goes all round, as its clients would turn it round', async () => {
    const fiji = sourceOf([itemAt('suva', [178.44, -18.14]), itemAt('lau', [-179.2, -17.3])]);
    const { extent } = await bodyOf(answerCollection(at('/collections/places'), fiji, 'places'));
    expect(extent.spatial.bbox).toEqual([[-180, -18.14, 180, -17.3]]);
    expect(extent.temporal.interval).toEqual([[null, null]]);
  });

  it('has open ends where a date has', async () => {
    const open = sourceOf([itemAt('a', null)], new Map([['a', [['0001-01-01', '9999-12-31']]]]));
    const { extent } = await bodyOf(answerCollection(at('/collections/places'), open, 'places'));
    expect(extent.spatial.bbox).toEqual([[-180, -90, 180, 90]]);
    expect(extent.temporal.interval).toEqual([[null, null]]);
  });

  it.each(['nothing', '', '__proto__', 'Places', '../x'])('called %j is not found', async (id) => {
    const response = await answerCollection(at('/collections/x'), source, id);
    expect([response.status, (await response.json()).parameter]).toEqual([404, 'collectionId']);
  });
});

it('nothing else is there', async () => {
  const response = await answerNothing(at('/cases/../etc'), source);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

describe.each(resources)('%s', (_name, ask) => {
  it('has the headers of an open, cacheable answer', async () => {
    const { headers } = await ask();
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('etag')).toMatch(/^W\/"aaaaaaaaaaaa-[\w-]{16}"$/);
  });

  it('answers HEAD as GET without a body', async () => {
    const [get, head] = [await ask(), await ask({ method: 'HEAD' })];
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  });

  it('answers OPTIONS with what is possible, and no method that writes', async () => {
    const response = await ask({ method: 'OPTIONS' }, '?anything=1');
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([
      204,
      'GET, HEAD, OPTIONS',
      '',
    ]);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])('refuses %s', async (method) => {
    const response = await ask({ method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await response.json()).detail).toBe(`${method} is not possible here; use GET, HEAD, OPTIONS`);
  });

  it('refuses unknown parameters, and names them', async () => {
    const response = await ask(undefined, '?foo=bar');
    expect(response.status).toBe(400);
    expect(Object.fromEntries(response.headers)).toEqual({
      'access-control-allow-headers': 'Accept, Content-Type, If-None-Match',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link',
      'cache-control': 'no-store',
      'content-type': 'application/problem+json; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Bad Request',
      status: 400,
      detail: 'unknown parameter "foo" with value "bar"; known are f',
      parameter: 'foo',
    });
  });

  it('leads a browser to a page, and nobody else', async () => {
    const response = await ask({ headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:3000\//);
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect((await ask(undefined, '?f=html')).status).toBe(303);
    expect((await ask({ headers: { accept: 'text/html,*/*;q=0.8' } }, '?f=json')).status).toBe(200);
    expect((await ask({ headers: { accept: 'application/xml' } })).status).toBe(406);
  });

  it('is 304 for a client that has it', async () => {
    const etag = (await ask()).headers.get('etag') ?? '';
    for (const known of [etag, etag.slice(2), '*', `"x", ${etag}`, `W/"x" ,${etag} , "y"`]) {
      const response = await ask({ headers: { 'if-none-match': known } });
      expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', etag]);
      expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    }
    for (const other of ['"x"', 'W/"aaaaaaaaaaaa"', etag.slice(3, -1), '"*"']) {
      expect((await ask({ headers: { 'if-none-match': other } })).status).toBe(200);
    }
    expect((await ask({ headers: { 'if-none-match': '*' } }, '?foo=1')).status).toBe(400);
  });
});

it('an ETag is the same as long as the data and the address are', async () => {
  const etagOf = async (path: string, version = 'a') =>
    (await answerLanding(at(path), { ...source, version })).headers.get('etag');
  expect(await etagOf('')).toBe(await etagOf(''));
  expect(await etagOf('', 'b')).not.toBe(await etagOf(''));
  expect(await etagOf('?f=json')).not.toBe(await etagOf(''));
});
