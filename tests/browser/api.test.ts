import { get, type IncomingHttpHeaders } from 'node:http';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, inject, it } from 'vitest';
import { openPage } from './page.ts';

const api = () => `${inject('fixtureUrl')}/api`;
const ask = (path: string, init?: RequestInit) => fetch(api() + path, { redirect: 'manual', ...init });

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it stands, with headers that fetch would set itself. */
function askRaw(path: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const { hostname, port } = new URL(inject('fixtureUrl'));
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    }).on('error', reject);
  });
}

const resources = [
  ['', 'application/json'],
  ['/conformance', 'application/json'],
  ['/openapi', 'application/vnd.oai.openapi+json;version=3.0'],
  ['/collections', 'application/json'],
  ['/collections/events', 'application/json'],
  ['/collections/events/items', 'application/geo+json'],
  ['/collections/countries/items', 'application/geo+json'],
  ['/collections/cases/items/qf-2020-morita', 'application/geo+json'],
] as const;

describe.each(resources)('/api%s', (path, type) => {
  it('answers GET and HEAD, open to all and with its type', async () => {
    const [answer, head] = [await ask(path), await ask(path, { method: 'HEAD' })];
    for (const { status, headers } of [answer, head]) {
      expect([status, headers.get('content-type')]).toEqual([200, type]);
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.get('vary')).toContain('Accept');
      expect(headers.get('cache-control')).toBe('no-cache');
    }
    expect(head.headers.get('etag')).toBe(answer.headers.get('etag'));
    expect(await head.text()).toBe('');
    expect(await answer.json()).toBeTypeOf('object');
  });

  it('is 304 for who has it', async () => {
    const etag = (await ask(path)).headers.get('etag') ?? '';
    const again = await ask(path, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('names its methods, and refuses the others', async () => {
    const options = await ask(path, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, OPTIONS']);
    expect(options.headers.get('access-control-allow-headers')).toContain('If-None-Match');
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const refused = await ask(path, { method });
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
  });

  it('has absolute links of this server, each with rel and type', async () => {
    const body: unknown = await (await ask(path)).json();
    for (const link of linksIn(body)) {
      expect(link).toEqual({
        href: expect.stringMatching(new RegExp(`^${inject('fixtureUrl')}/`)),
        rel: expect.any(String),
        type: expect.any(String),
        title: expect.any(String),
        ...('length' in link ? { length: expect.any(Number) } : {}),
      });
    }
  });

  it('refuses unknown parameters with problem details', async () => {
    const response = await ask(`${path}?foo=bar`);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      parameter: 'foo',
      detail: expect.stringContaining('"bar"'),
    });
  });

  it('leads a browser to a page that is there', async () => {
    const page = await openPage({ corpus: 'fixture' });
    const response = await page.goto(`/api${path}`);
    expect([response?.status(), response?.headers()['content-type']]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    expect(new URL(page.url()).pathname).not.toBe(`/api${path}`);
  });
});

function linksIn(body: unknown): object[] {
  if (typeof body !== 'object' || body === null) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    name === 'links' && Array.isArray(value) ? value : linksIn(value),
  );
}

it('describes itself in valid OpenAPI', async () => {
  const document = await (await ask('/openapi')).json();
  expect(await new Validator().validate(document)).toEqual({ valid: true });
  expect(document.servers[0].url).toBe(api());
});

it('shows the very same collection in the list and alone', async () => {
  const { collections } = await (await ask('/collections')).json();
  for (const collection of collections) {
    expect(await (await ask(`/collections/${collection.id}`)).json()).toEqual(collection);
  }
});

it.each(['places', 'events', 'cases', 'countries'])('reads all %s page by page, each once', async (id) => {
  const whole = await (await ask(`/collections/${id}/items?limit=10000`)).json();
  const read: unknown[] = [];
  let next: string | undefined = `${api()}/collections/${id}/items?limit=2`;
  while (next) {
    const body: typeof whole = await (await fetch(next)).json();
    expect(body.numberMatched).toBe(whole.features.length);
    read.push(...body.features);
    next = body.links.find(({ rel }: { rel: string }) => rel === 'next')?.href;
  }
  expect(read).toEqual(whole.features);
});

it.each([
  ['limit=-1', 'limit'],
  ['limit=0', 'limit'],
  ['limit=1e9', 'limit'],
  ['limit=0x10', 'limit'],
  ['limit=%205', 'limit'],
  ['limit=', 'limit'],
  ['limit=5&limit=100', 'limit'],
  ['limit[]=5', 'limit[]'],
  ['limit[$gt]=1', 'limit[$gt]'],
  ['bbox=1,2,3', 'bbox'],
  ['bbox=1e400,0,1,1', 'bbox'],
  ['bbox=0,5,1,1', 'bbox'],
  ['datetime=2025-02-30', 'datetime'],
  ['datetime=2025-01-02/2025-01-01', 'datetime'],
  ['stage=guilty', 'stage'],
  ['country=%00', 'country'],
  ['place=%ED%A0%80', 'place'],
  ['cursor=AAAA', 'cursor'],
  ['offset=-1', 'offset'],
  ['f=xml', 'f'],
  ['constructor=1', 'constructor'],
])('refuses %s', async (query, parameter) => {
  const response = await ask(`/collections/events/items?${query}`);
  expect([response.status, (await response.json()).parameter]).toEqual([400, parameter]);
});

it.each([
  ['/api/nothing', 404],
  ['/api/cases/../../etc/passwd', 404],
  ['/api/collections/nothing/items', 404],
  ['/api/collections/places/items/%25', 404],
  ['/api/collections/places/items/a%2Fb', 404],
  ['/api/collections/places/items/%2e%2e%2fx', 404],
  ['/api/collections/places/items/%E0%A4%A', 400],
])('answers %s with %i, and tells nothing of the server', async (path, status) => {
  const { status: answered, body, headers } = await askRaw(path);
  expect(answered).toBe(status);
  expect(headers['cache-control']).toContain('no-store');
  expect(body).not.toMatch(/node_modules|\/app\/|^\s+at /m);
});

it('never repeats a host that is not plain, nor one that only claims to be forwarded', async () => {
  const plain = await askRaw('/api', { host: 'map.example:8080' });
  expect(plain.body).toContain('"http://map.example:8080/api/collections"');
  const forwarded = await askRaw('/api', {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'javascript',
    'x-original-url': '/evil.example',
  });
  expect([forwarded.status, forwarded.body.includes('evil')]).toEqual([200, false]);
  const crooked = await askRaw('/api', { host: 'evil.example/path?"<x>' });
  expect(crooked.body).not.toContain('evil');
});
