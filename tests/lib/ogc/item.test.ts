import { describe, expect, it, vi } from 'vitest';
import { answerItem, answerItems } from '@/lib/ogc/items.ts';
import { base, itemAt, linksOf, sourceOf } from './sources.ts';

const minsk = itemAt('minsk', [27.57, 53.9]);
const source = sourceOf([itemAt('lau', [-179.2, -17.3]), minsk]);
const items = `${base}/collections/events/items`;

describe('one item', () => {
  const askItem = (id: string, query = '', init?: RequestInit) =>
    answerItem(new Request(`${items}/x${query}`, init), source, 'events', id);

  it('is the very feature of the list, with links', async () => {
    const response = await askItem('minsk');
    expect(response.headers.get('content-type')).toBe('application/geo+json');
    const { links, ...feature } = await response.json();
    expect(feature).toEqual(minsk);
    expect(linksOf({ links })).toEqual({
      self: `${items}/x`,
      alternate: 'http://127.0.0.1:3000/cases/minsk',
      collection: `${base}/collections/events`,
    });
  });

  it.each(['', 'nothing', '__proto__', 'constructor', '../minsk', '%', 'MINSK', 'a'.repeat(9000)])(
    'called %j is not found',
    async (id) => {
      const response = await askItem(id);
      expect([response.status, (await response.json()).parameter]).toEqual([404, 'featureId']);
    },
  );

  it.each([
    ['places', 'minsk', '/places/minsk'],
    ['cases', 'minsk', '/cases/minsk'],
    ['events', 'minsk', '/cases/minsk'],
    ['countries', 'minsk', '/countries/minsk'],
  ])('of %s is shown to a browser on its page', async (collection, id, page) => {
    const request = new Request(`${base}/x`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    const response = await answerItem(request, source, collection, id);
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `http://127.0.0.1:3000${page}`,
    ]);
  });

  it('takes no filter', async () => {
    expect((await askItem('minsk', '?limit=1')).status).toBe(400);
  });

  it('takes a format', async () => {
    expect((await askItem('minsk', '?f=json')).status).toBe(200);
  });
});

describe('a bug', () => {
  it('is logged, and tells the caller nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const broken = {
      version: 'v',
      collection: () => {
        throw new TypeError('broken at /srv/secret');
      },
    };
    const response = await answerItems(new Request(items), broken, 'events');
    expect(response.status).toBe(500);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'something is wrong with this server; the request may be right',
      parameter: null,
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});
