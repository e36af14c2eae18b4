import { describe, expect, inject, it } from 'vitest';
import { ask } from './ask.ts';
import { sendLines, sendRaw, statusOf } from './raw.ts';

const host = 'host: 127.0.0.1';
const get = (target: string, ...more: string[]) =>
  sendLines(inject('baseUrl'), `GET ${target} HTTP/1.1`, host, ...more);

async function expectAlive(): Promise<void> {
  expect((await ask(`${inject('baseUrl')}/about`)).status).toBe(200);
}

describe('addresses', () => {
  it.each([
    ['/cases/%E0%A4%A', 400],
    ['/%', 400],
    ['/%ff%fe', 400],
    ['http://elsewhere.example/', 400],
    ['elsewhere.example:443', 400],
    ['*', 400],
    ['/cases/%00', 404],
    ['/cases/..%2f..%2fetc%2fpasswd', 404],
    ['/cases/%2e%2e/%2e%2e/package.json', 404],
    ['/api/cases/../../etc/passwd', 404],
    ['/_next/static/%2e%2e%2f%2e%2e%2fpackage.json', 404],
    ['/_next/static/../../BUILD_ID', 404],
    ['/_next/static/..\\..\\BUILD_ID', 404],
    ['/%5celsewhere.example/', 404],
    ['/\\elsewhere.example/', 404],
    ['/cases/a%0d%0aset-cookie:%20x=1', 404],
    ['/.env', 404],
    ['/.git/config', 404],
    ['/package.json', 404],
    ['/next.config.js', 404],
    ['/front.bundle', 404],
    ['/data/cases/', 308],
    ['/_next/data/x/about.json', 404],
    ['/cases/__proto__', 404],
    ['/cases/constructor', 404],
    ['/places/toString', 404],
    ['/cases/%D0%B0bc', 404],
    ['/cases/by-2024-nakanishi;.js', 404],
    ['/cases/by-2024-nakanishi/nonexistent.css', 404],
    ['/cases/by-2024-nakanishi%2f..%2fx.png', 404],
    ['/CASES/BY-2024-NAKANISHI', 404],
    ['/_next/image?url=http%3A%2F%2F127.0.0.1%3A1%2F&w=64&q=75', 404],
  ])('answers %s with %i', async (target, status) => {
    const answer = await get(target);
    expect(statusOf(answer)).toBe(status);
    expect(answer).not.toMatch(/root:|set-cookie|node_modules|\n\s+at /i);
    if (status !== 308) expect(answer).toMatch(/^cache-control: no-store\r$/im);
    await expectAlive();
  });

  it.each(['//elsewhere.example/', '///elsewhere.example', '/about//', '/\t/elsewhere.example/'])(
    'leads %j to no other host',
    async (target) => {
      const location = /^location: (.*)\r$/im.exec(await get(target))?.[1] ?? '/';
      expect(new URL(location, 'http://here.example').origin).toBe('http://here.example');
    },
  );

  it('refuses an address of 9 kB, and headers of 20 kB, in a line', async () => {
    expect(statusOf(await get(`/cases/${'a'.repeat(9000)}`))).toBe(414);
    expect(statusOf(await get('/', `x-long: ${'a'.repeat(20_000)}`))).toBe(431);
    expect(statusOf(await get(`/${'a'.repeat(20_000)}`))).toBe(431);
    await expectAlive();
  });

  it('says nothing of an id that is long, in fewer bytes than a page', async () => {
    const answer = await get(`/cases/${'a'.repeat(4000)}`, 'accept-encoding: br');
    expect(statusOf(answer)).toBe(404);
    expect(answer).not.toContain('aaaaaaaaaa');
    expect(answer.length).toBeLessThan(30_000);
  });
});

describe('methods and messages', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'])(
    'takes no %s for a page',
    async (method) => {
      const answer = await sendLines(
        inject('baseUrl'),
        `${method} /about HTTP/1.1`,
        host,
        'content-length: 0',
      );
      expect([400, 405]).toContain(statusOf(answer));
      if (statusOf(answer) === 405) expect(answer).toMatch(/^allow: GET, HEAD\r$/im);
      await expectAlive();
    },
  );

  it('takes no TRACE for the API either', async () => {
    expect(statusOf(await sendLines(inject('baseUrl'), 'TRACE /api HTTP/1.1', host))).toBe(405);
  });

  it.each([
    'get / HTTP/1.1',
    'G\u0000T / HTTP/1.1',
    'GET /',
    'GET / HTTP/9.9',
    'GET\t/\tHTTP/1.1',
    '\u0016\u0003\u0001\u0002',
  ])('hangs up on %j', async (line) => {
    expect([0, 400, 505]).toContain(statusOf(await sendLines(inject('baseUrl'), line, host)));
    await expectAlive();
  });

  it('opens no tunnel and no web socket', async () => {
    const url = inject('baseUrl');
    expect(statusOf(await sendLines(url, 'CONNECT elsewhere.example:443 HTTP/1.1', host))).not.toBe(200);
    const upgrade = [
      'upgrade: websocket',
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
      'sec-websocket-version: 13',
    ];
    const lines = ['GET /_next/webpack-hmr HTTP/1.1', host, ...upgrade, 'connection: upgrade, close', '', ''];
    expect(statusOf(await sendRaw(url, lines.join('\r\n')))).toBe(404);
    await expectAlive();
  });

  it('needs a Host, and one only', async () => {
    expect(statusOf(await sendLines(inject('baseUrl'), 'GET / HTTP/1.1'))).toBe(400);
  });

  it.each([
    ['two lengths', ['content-length: 4', 'content-length: 5'], 'abcd'],
    [
      'a length and chunks',
      ['content-length: 4', 'transfer-encoding: chunked'],
      '0\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n',
    ],
    ['chunks of a strange name', ['transfer-encoding: xchunked'], '0\r\n\r\n'],
    ['chunks within chunks', ['transfer-encoding: chunked, identity'], '0\r\n\r\n'],
    ['a folded header', ['x-a: b', ' transfer-encoding: chunked'], ''],
    ['a space before the colon', ['content-length : 4'], 'abcd'],
    ['a bare carriage return', ['x-a: b\rcontent-length: 4'], 'abcd'],
    ['a body in a GET', ['content-length: 4'], 'abcd'],
    ['a chunked body in a GET', ['transfer-encoding: chunked'], '4\r\nabcd\r\n0\r\n\r\n'],
    ['a chunk size that is no number', ['transfer-encoding: chunked'], 'zz\r\nabcd\r\n0\r\n\r\n'],
  ])('reads no second request out of %s', async (_name, headers, body) => {
    const head = ['GET / HTTP/1.1', host, ...headers, '', ''].join('\r\n');
    const answer = await sendRaw(inject('baseUrl'), head + body);
    expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toHaveLength(1);
    expect(statusOf(answer)).toBe(400);
    await expectAlive();
  });

  it('does not wait for the body of a POST', async () => {
    const head = ['POST /api/collections HTTP/1.1', host, 'content-length: 1000000', '', ''].join('\r\n');
    const answer = await sendRaw(inject('baseUrl'), `${head}{`);
    expect(statusOf(answer)).toBe(405);
    expect(answer).toMatch(/^allow: GET, HEAD, OPTIONS\r$/im);
  });

  it('answers requests that come in one packet each in its turn', async () => {
    const one = `GET /about HTTP/1.1\r\n${host}\r\naccept-encoding: br\r\n\r\n`;
    const last = `GET /robots.txt HTTP/1.1\r\n${host}\r\nconnection: close\r\n\r\n`;
    const answer = await sendRaw(inject('baseUrl'), one + one + last);
    expect(answer.match(/^HTTP\/1\.1 \d{3}|HTTP\/1\.1 \d{3} OK/g)).toHaveLength(3);
    expect(answer).toMatch(/User-Agent: \*/);
  });
});

describe('headers that would poison a cache', () => {
  const poison = [
    ['host', 'zxq.example'],
    ['x-forwarded-host', 'zxq.example'],
    ['x-forwarded-proto', 'https'],
    ['forwarded', 'host=zxq.example'],
    ['x-original-url', '/zxq'],
    ['x-rewrite-url', '/zxq'],
    ['x-http-method-override', 'DELETE'],
    ['x-middleware-subrequest', 'middleware:middleware:middleware:middleware:middleware'],
    ['x-middleware-rewrite', 'http://zxq.example/'],
    ['x-middleware-prefetch', '1'],
    ['x-nextjs-data', '1'],
    ['x-matched-path', '/zxq'],
    ['x-now-route-matches', '1=zxq'],
    ['x-invoke-path', '/zxq'],
    ['x-prerender-revalidate', 'zxq'],
    ['next-router-prefetch', '1'],
    ['next-router-segment-prefetch', '/_tree'],
    ['next-router-state-tree', 'zxq'],
    ['next-url', '/zxq'],
    ['next-resume', '1'],
    ['next-action', 'zxq'],
    ['rsc', '2'],
    ['cookie', '__prerender_bypass=zxq'],
    ['accept-language', 'zxq'],
  ];

  it.each(poison)('%s: %s changes nothing in a page, drawn before or drawn now', async (name, value) => {
    const url = inject('baseUrl');
    for (const path of ['/', '/about', '/?acts=JP', '/cases/nope']) {
      const plain = await ask(url + path);
      const poisoned = await ask(url + path, { headers: { [name ?? '']: value ?? '' } });
      expect({ path, status: poisoned.status, etag: poisoned.headers.etag }).toEqual({
        path,
        status: plain.status,
        etag: plain.headers.etag,
      });
      expect(poisoned.body.toString()).not.toContain('zxq');
      expect(JSON.stringify(poisoned.headers)).not.toContain('zxq');
    }
  });

  it('keeps a router request and the page apart', async () => {
    const url = inject('baseUrl');
    const before = await ask(`${url}/about`);
    const payload = await ask(`${url}/about?_rsc`, { headers: { rsc: '1' } });
    expect(payload.headers['content-type']).toBe('text/x-component');
    expect(payload.headers.vary).toMatch(/^rsc, /);
    expect((await ask(`${url}/about`, { headers: { rsc: '1' } })).headers['cache-control']).toBe('no-store');
    const after = await ask(`${url}/about?_rsc`);
    expect(after.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(after.body.equals(before.body)).toBe(true);
  });

  it('answers the links of one host to that host alone', async () => {
    const path = `${inject('baseUrl')}/api/collections/cases/items?limit=1`;
    const [one, other] = await Promise.all(
      ['one.example', 'other.example'].map((name) => ask(path, { headers: { host: name } })),
    );
    expect(one?.body.toString()).not.toContain('other.example');
    expect(other?.body.toString()).not.toContain('one.example');
    expect((await ask(path)).body.toString()).not.toContain('.example');
  });
});

describe('ranges and conditions', () => {
  const path = () => `${inject('baseUrl')}/robots.txt`;

  it('gives the part that is asked for', async () => {
    const whole = await ask(path());
    const part = await ask(path(), { headers: { range: 'bytes=2-5', 'accept-encoding': 'br' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 2-5/${whole.body.length}`);
    expect(part.body.toString()).toBe(whole.body.subarray(2, 6).toString());
  });

  it.each([
    'bytes=0-1,3-4',
    `bytes=${Array(500).fill('0-').join(',')}`,
    'bytes=5-2',
    'bytes=-',
    'lines=1-2',
    'bytes=a-b',
  ])('gives the whole to a range of %s', async (range) => {
    const whole = await ask(path());
    const answer = await ask(path(), { headers: { range } });
    expect(answer.status).toBe(200);
    expect(answer.body.equals(whole.body)).toBe(true);
  });

  it('has nothing beyond the end', async () => {
    const answer = await ask(path(), { headers: { range: 'bytes=99999999-' } });
    expect(answer.status).toBe(416);
    expect(answer.headers['content-range']).toMatch(/^bytes \*\/\d+$/);
  });

  it('tells who has it already, and gives it to who has another', async () => {
    for (const target of ['/about', '/?acts=JP', '/api/collections/cases/items', '/explore.json?acts=JP']) {
      const url = inject('baseUrl') + target;
      const first = await ask(url, { headers: { 'accept-encoding': 'br' } });
      const etag = first.headers.etag ?? '';
      const same = await ask(url, { headers: { 'accept-encoding': 'br', 'if-none-match': `"x", ${etag}` } });
      expect({ target, status: same.status, size: same.body.length }).toEqual({
        target,
        status: 304,
        size: 0,
      });
      expect(same.headers.etag).toBe(etag);
      const other = await ask(url, { headers: { 'if-none-match': `${'"x",'.repeat(2000)}"y"` } });
      expect({ target, status: other.status }).toEqual({ target, status: 200 });
    }
  });

  it('answers HEAD with the headers of GET', async () => {
    for (const target of [
      '/',
      '/about',
      '/?acts=JP',
      '/nope',
      '/api',
      '/_next/static/nope.js',
      '/feed.xml',
    ]) {
      const url = inject('baseUrl') + target;
      const [get, head] = [await ask(url), await ask(url, { method: 'HEAD' })];
      const { date: _, ...expected } = get.headers;
      const { date: __, ...found } = head.headers;
      expect({ target, status: head.status, size: head.body.length }).toEqual({
        target,
        status: get.status,
        size: 0,
      });
      if (target !== '/api') expect({ target, ...found }).toEqual({ target, ...expected });
    }
  });
});
