import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeCacheBustingSearchParam } from 'next/dist/shared/lib/router/utils/cache-busting-search-param.js';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../../lib/serve/corpus.mjs';
import { readPointer } from '../../lib/serve/release.mjs';
import { type Answer, type Asked, ask } from './ask.ts';
import { type PlainNext, startPlainNext } from './plain-next.ts';

const tree = encodeURIComponent(JSON.stringify(['', { children: ['__PAGE__', {}] }, null, null, 16]));

/** What the router in a browser adds for these headers. */
async function asRouter(path: string, headers: Record<string, string>): Promise<[string, Asked]> {
  const hash = await computeCacheBustingSearchParam(
    headers['next-router-prefetch'] === '1' ? '1' : undefined,
    headers['next-router-segment-prefetch'],
    headers['next-router-state-tree'],
    headers['next-url'],
  );
  const mark = hash === '' ? '_rsc' : `_rsc=${hash}`;
  return [`${path}${path.includes('?') ? '&' : '?'}${mark}`, { headers: { rsc: '1', ...headers } }];
}

function readRelease(data: string): { paths: string[]; segmentsOf: (path: string) => string[] } {
  const folder = join(root, '.next', readPointer(root, data)?.release ?? '');
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { routes } = read('prerender-manifest.json');
  return {
    paths: Object.keys(routes).filter((path) => !path.startsWith('/_')),
    segmentsOf: (path) =>
      routes[path].dataRoute === null
        ? []
        : read(`server/app${path === '/' ? '/index' : path}.meta`).segmentPaths,
  };
}

/** What a reader's browser and its router go by; the framework writes some headers twice. */
function essence({ status, headers, body }: Answer) {
  const own = Object.entries(headers)
    .filter(([name]) => /^(x-nextjs-|location$)/.test(name) && name !== 'x-nextjs-cache')
    .map(([name, value]) => [name, String(value).replace(/^(\w+), \1$/, '$1')]);
  const vary = (headers.vary ?? '').replace(/(?:, )?Accept-Encoding/, '');
  const type = headers['content-type']?.replace('text/plain; charset=utf-8', 'text/plain');
  const digest = createHash('sha256').update(body).digest('hex');
  return { status, type, vary, own: Object.fromEntries(own), size: body.length, digest };
}

describe.each([
  ['real', 'data'],
  ['fixture', 'tests/fixtures/data'],
] as const)('the front door, with the %s corpus', (corpus, folder) => {
  const data = join(root, folder);
  let plain: PlainNext;
  beforeAll(async () => {
    plain = await startPlainNext(data);
  });
  afterAll(() => plain.stop());

  async function expectSame(path: string, asked: Asked = {}, isDrawnAnew = false): Promise<void> {
    const url = inject(corpus === 'real' ? 'baseUrl' : 'fixtureUrl');
    const [ours, theirs] = await Promise.all([ask(url + path, asked), ask(plain.url + path, asked)]);
    // What is drawn anew carries a number of its own each time.
    const own = isDrawnAnew ? { digest: '' } : {};
    expect({ path, asked, ...essence(ours), ...own }).toEqual({ path, asked, ...essence(theirs), ...own });
  }

  it('answers every prerendered path as the framework does', async () => {
    const { paths } = readRelease(data);
    expect(paths).toContain('/about');
    for (const path of paths) {
      await expectSame(path);
      await expectSame(`${path}?utm_source=x&_rsc=1`);
    }
  });

  it('gives the router every payload and segment that the framework gives it', async () => {
    const { paths, segmentsOf } = readRelease(data);
    for (const path of paths) {
      await expectSame(...(await asRouter(path, {})));
      await expectSame(...(await asRouter(path, { 'next-router-state-tree': tree })));
      await expectSame(...(await asRouter(path, { 'next-router-state-tree': tree, 'next-url': '/about' })));
      await expectSame(...(await asRouter(path, { 'next-router-prefetch': '1', 'next-url': '/' })));
      for (const segment of [...segmentsOf(path), '/nowhere']) {
        const headers = { 'next-router-prefetch': '1', 'next-router-segment-prefetch': segment };
        await expectSame(...(await asRouter(path, headers)));
      }
    }
  });

  it.each([
    '/?acts=BY',
    '/?from=2020',
    '/?view=table',
    '/?sort=newest',
    '/?acts=',
    '/?x=1',
    '/pages/1?acts=JP',
  ])('draws the list under %s as the framework does, for the router too', async (path) => {
    const { body } = await ask(inject(corpus === 'real' ? 'baseUrl' : 'fixtureUrl') + path);
    expect(body.toString()).toContain('</html>');
    await expectSame(...(await asRouter(path, { 'next-router-state-tree': tree })), true);
    await expectSame(...(await asRouter(path, { 'next-router-prefetch': '1' })), true);
  });

  it.each(['/about', '/', '/feed.xml', '/nope'])(
    'sends a router request for %s without its hash where the framework sends it',
    async (path) => {
      await expectSame(path, { headers: { rsc: '1' } });
      await expectSame(`${path}?_rsc=wrong`, { headers: { rsc: '1', 'next-router-prefetch': '1' } });
    },
  );

  it.each(['/about/', '/cases/', '/nope', '/cases/nope', '/favicon.ico', '/icon.svg?icon.x.svg'])(
    'leads %s where the framework leads it',
    async (path) => {
      await expectSame(path);
    },
  );
});
