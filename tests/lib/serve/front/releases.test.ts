import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { recordsOf } from '@/lib/catalog/records.ts';
import { createFront } from '@/lib/serve/front/front.mjs';
import { beginToServe, publishedNow, show } from '@/lib/serve/shown.mjs';
import { fictionalSnapshot } from '../../catalog/snapshots.ts';

const records = recordsOf(fictionalSnapshot());
const publish = (version: string) => show({ version, records });

/** What the framework was asked for and has not answered yet. */
let open: { readonly path: string; readonly answer: () => void }[] = [];
let asked: string[] = [];
let isAtOnce = true;

async function handle({ url = '' }: { url?: string | undefined }, response: ServerResponse): Promise<void> {
  asked.push(url);
  if (!isAtOnce) await new Promise<void>((answer) => open.push({ path: url, answer }));
  response.setHeader('content-type', 'text/plain');
  response.end(publishedNow()?.version ?? 'build');
}

const body = Buffer.from('of the bundle');
const form = {
  status: 200,
  headers: { 'content-type': 'text/plain' },
  tag: '"x"',
  bodies: { identity: [0, body.length] as [number, number] },
};
const routes = { '/about': { document: form }, '/_next/static/a.js': { file: form } };
// What is read of a bundle: where its answers stand.
const bundle = Object.assign(Object.create(null), { index: { routes }, read: () => body });

describe('the front of a server whose data are published', async () => {
  beginToServe();
  const server = createServer(createFront({ bundle, handle, env: {} }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());

  async function get(path: string): Promise<string> {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    return (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  }

  beforeEach(() => {
    show(null);
    [open, asked, isAtOnce] = [[], [], true];
  });

  it('has the pages of the build for the build alone, and files of the program always', async () => {
    expect(await get('/about')).toBe('of the bundle');
    publish('v1');
    expect(await get('/about')).toBe('v1');
    expect(await get('/_next/static/a.js')).toBe('of the bundle');
    show(null);
    expect(await get('/about')).toBe('of the bundle');
    expect(asked).toEqual(['/about']);
  });

  it('remembers answers by their release', async () => {
    publish('v2');
    expect([await get('/cases/a'), await get('/cases/a')]).toEqual(['v2', 'v2']);
    publish('v3');
    expect([await get('/cases/a'), await get('/cases/a')]).toEqual(['v3', 'v3']);
    expect(asked).toEqual(['/cases/a', '/cases/a']);
  });

  it('ends what was begun with the release it was begun with, and remembers nothing that met it', async () => {
    publish('v4');
    isAtOnce = false;
    const before = get('/cases/b');
    await expect.poll(() => open.length).toBe(1);
    publish('v5');
    const after = get('/cases/b');
    await expect.poll(() => open.length).toBe(2);
    for (const { answer } of open) answer();
    expect(await Promise.all([before, after])).toEqual(['v4', 'v5']);
    isAtOnce = true;
    // The framework may have given both the same: it is asked anew, and then no more.
    expect([await get('/cases/b'), await get('/cases/b')]).toEqual(['v5', 'v5']);
    expect(asked).toHaveLength(3);
  });
});
