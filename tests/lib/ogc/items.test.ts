import { describe, expect, it } from 'vitest';
import { answerItems } from '@/lib/ogc/items.ts';
import { base, bodyOf, itemAt, linksOf, readAll, sourceOf } from './sources.ts';

const features = [
  itemAt('lau', [-179.2, -17.3], { country: 'FJ', kind: 'detained', stage: null }),
  itemAt('minsk', [27.57, 53.9], { country: 'BY', kind: 'sentenced', stage: 'convicted' }),
  itemAt('somewhere', null, { country: null, kind: 'detained', stage: null }),
  itemAt('suva', [178.44, -18.14], { country: 'FJ', kind: 'released', stage: 'released' }),
  itemAt('tokyo', [139.69, 35.69], { country: 'JP', kind: 'referred', stage: 'referred' }),
];
// Given in another order: answers go by id.
const source = sourceOf(
  [...features].reverse(),
  new Map([
    ['lau', [['2024-01-01', '2024-12-31']]],
    ['minsk', [['0001-01-01', '2025-03-17']]],
    ['suva', [['2024-07-01', '2024-07-31']]],
    [
      'tokyo',
      [
        ['2020-01-01', '2020-12-31'],
        ['2026-01-20', '9999-12-31'],
      ],
    ],
  ]),
);

const items = `${base}/collections/events/items`;
const ask = (query = '', init?: RequestInit) =>
  answerItems(new Request(items + query, init), source, 'events');
const askAt = (address: string) => answerItems(new Request(address), source, 'events');
const idsOf = async (query = ''): Promise<string[]> =>
  (await bodyOf(ask(query))).features.map(({ id }: { id: string }) => id);
const refusalOf = async (query: string) => {
  const response = await ask(query);
  const { detail, parameter } = await bodyOf(response);
  return [response.status, parameter, detail];
};

describe('the items of a collection', () => {
  it('are a feature collection with its counts, in the order of their ids', async () => {
    const { timeStamp, ...body } = await bodyOf(ask('?limit=5'));
    expect(timeStamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(body).toEqual({
      type: 'FeatureCollection',
      numberMatched: 5,
      numberReturned: 5,
      links: [
        { href: `${items}?limit=5`, rel: 'self', type: 'application/geo+json', title: 'This page' },
        { href: 'http://127.0.0.1:3000/', rel: 'alternate', type: 'text/html', title: 'For readers' },
        { href: `${base}/collections/events`, rel: 'collection', type: 'application/json', title: 'Events' },
      ],
      features,
    });
  });

  it('say first what they are', async () => {
    expect(await (await ask()).text()).toMatch(/^\{"type":"FeatureCollection",/);
  });

  it('carry headers that let any page read them, and none cache them unasked', async () => {
    const { status, headers } = await ask();
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toEqual({
      'access-control-allow-headers': 'Accept, Content-Type, If-None-Match',
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'ETag, Link',
      'cache-control': 'no-cache',
      'content-type': 'application/geo+json',
      etag: expect.stringMatching(/^W\/"aaaaaaaaaaaa-[\w-]{16}"$/),
      vary: 'Accept, Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });

  it('of a collection that is not there are not found', async () => {
    const response = await answerItems(new Request(items), source, 'nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      status: 404,
      detail: 'there is no collection "nothing"; there are places, events, cases, countries',
      parameter: 'collectionId',
    });
  });
});

describe('a box', () => {
  it('holds what lies in it, and always what has no place', async () => {
    expect(await idsOf('?bbox=20,50,30,60')).toEqual(['minsk', 'somewhere']);
    expect(await idsOf('?bbox=0,0,1,1')).toEqual(['somewhere']);
    expect(await idsOf('?bbox=20,50,-5,30,60,9000')).toEqual(['minsk', 'somewhere']);
  });

  it('holds both sides of the antimeridian and nothing between', async () => {
    expect(await idsOf('?bbox=160.6,-55.95,-170,-15')).toEqual(['lau', 'somewhere', 'suva']);
  });

  it('of the whole world holds everything', async () => {
    expect(await idsOf('?bbox=-180,-90,180,90')).toEqual(await idsOf());
  });
});

describe('a time', () => {
  it.each([
    ['2024-07-15', ['lau', 'minsk', 'somewhere', 'suva']],
    ['2025-03-17T23:59:59Z', ['minsk', 'somewhere']],
    ['2025-03-18', ['somewhere']],
    ['2026-01-01/..', ['somewhere', 'tokyo']],
    ['../2020-06-30', ['minsk', 'somewhere', 'tokyo']],
    ['2021-01-01/2023-12-31', ['minsk', 'somewhere']],
  ])('%s holds what may have happened then, and always what has no time', async (datetime, ids) => {
    expect(await idsOf(`?datetime=${datetime}`)).toEqual(ids);
  });
});

describe('a property', () => {
  it('must have the value that is asked for', async () => {
    expect(await idsOf('?country=FJ')).toEqual(['lau', 'suva']);
    expect(await idsOf('?country=FJ&kind=released')).toEqual(['suva']);
    expect(await idsOf('?country=XX')).toEqual([]);
  });

  it.each([
    ['stage', 'guilty', 'is none of accused, detained, referred, '],
    ['kind', '', 'is none of accused, detained, referred, '],
    ['country', 'by', 'does not match ^[A-Z]{2}$'],
    ['case', "x' OR 1=1", 'does not match ^[a-z0-9][a-z0-9-]{0,63}$'],
    ['place', '../x', 'does not match ^[a-z0-9][a-z0-9-]{0,63}$'],
  ])('%s refuses %j', async (name, value, why) => {
    const query = new URLSearchParams({ [name]: value });
    expect(await refusalOf(`?${query}`)).toEqual([
      400,
      name,
      expect.stringContaining(`${name} "${value}" ${why}`),
    ]);
  });

  it('narrows together with box and time', async () => {
    expect(await idsOf('?country=FJ&bbox=170,-30,180,0&datetime=2024-07-01')).toEqual(['suva']);
  });
});

describe('pages', () => {
  it('lead on with their filters until everything is read, each once', async () => {
    const pages = await readAll(`${items}?limit=2&bbox=100,-90,-100,90&f=json`, askAt);
    expect(pages.map(({ ids }) => ids)).toEqual([
      ['lau', 'somewhere'],
      ['suva', 'tokyo'],
    ]);
    expect(pages.map(({ numberMatched, numberReturned }) => [numberMatched, numberReturned])).toEqual([
      [4, 2],
      [4, 2],
    ]);
    expect(decodeURIComponent(pages[1]?.address ?? '')).toMatch(
      /\?limit=2&bbox=100,-90,-100,90&f=json&cursor=[\w-]+$/,
    );
  });

  it('have no next where the last is just full', async () => {
    expect(linksOf(await bodyOf(ask('?limit=5'))).next).toBeUndefined();
    expect(linksOf(await bodyOf(ask('?limit=4'))).next).toBeDefined();
  });

  it('have one next, of the type that clients follow', async () => {
    const { links } = await bodyOf(ask('?limit=1'));
    const next = links.filter(({ rel }: { rel: string }) => rel === 'next');
    expect(next).toHaveLength(1);
    expect(next[0].type).toBe('application/geo+json');
  });

  it('can be asked for by offset, and lead on by cursor', async () => {
    expect(await idsOf('?offset=3&limit=1')).toEqual(['suva']);
    const { next } = linksOf(await bodyOf(ask('?offset=2&limit=1')));
    expect(next).not.toContain('offset');
    expect((await readAll(next ?? '', askAt)).flatMap(({ ids }) => ids)).toEqual(['suva', 'tokyo']);
  });

  it('beyond the end are empty, with the count of all', async () => {
    const body = await bodyOf(ask('?offset=99'));
    expect(body).toMatchObject({ numberMatched: 5, numberReturned: 0, features: [] });
    expect(linksOf(body).next).toBeUndefined();
  });

  it('go on in another size', async () => {
    const next = new URL(linksOf(await bodyOf(ask('?limit=1'))).next ?? '');
    next.searchParams.set('limit', '3');
    expect((await bodyOf(askAt(next.href))).numberReturned).toBe(3);
  });

  it('lower a limit that is too high, in the next link too', async () => {
    const many = sourceOf(Array.from({ length: 10_001 }, (_, index) => itemAt(`e${index}`, null)));
    const body = await bodyOf(answerItems(new Request(`${items}?limit=1000000`), many, 'events'));
    expect(body).toMatchObject({ numberMatched: 10_001, numberReturned: 10_000 });
    expect(new URL(linksOf(body).next ?? '').searchParams.get('limit')).toBe('10000');
  });
});

describe('a cursor', () => {
  const cursorOf = async (query: string) =>
    new URL(linksOf(await bodyOf(ask(query))).next ?? '').searchParams.get('cursor') ?? '';

  it('has no sign that a query would split or encode', async () => {
    expect(await cursorOf('?limit=1')).toMatch(/^[\w-]+$/);
  });

  it('is refused with other filters, in another collection, and when it is not ours', async () => {
    const cursor = await cursorOf('?limit=1&country=FJ');
    const why = (text: string) => [400, 'cursor', `cursor "${text}" does not belong to these filters`];
    expect(await idsOf(`?country=FJ&cursor=${cursor}`)).toEqual(['suva']);
    expect(await refusalOf(`?country=BY&cursor=${cursor}`)).toEqual(why(cursor));
    expect(await refusalOf(`?cursor=${cursor}`)).toEqual(why(cursor));
    const elsewhere = `${base}/collections/cases/items?country=FJ&cursor=${cursor}`;
    expect((await answerItems(new Request(elsewhere), source, 'cases')).status).toBe(400);
    for (const bad of [
      '',
      'AAAA',
      `${cursor}A`,
      `${cursor}=`,
      cursor.slice(0, -1),
      '../../etc',
      `A${cursor}`,
    ]) {
      expect(await refusalOf(`?country=FJ&cursor=${encodeURIComponent(bad)}`)).toEqual(why(bad));
    }
  });

  it('does not stand beside an offset', async () => {
    const cursor = await cursorOf('?limit=1');
    expect(await refusalOf(`?cursor=${cursor}&offset=1`)).toEqual([
      400,
      'offset',
      'offset "1" cannot stand beside a cursor',
    ]);
  });

  it('still stands after its feature when that is gone', async () => {
    const cursor = await cursorOf('?limit=2');
    const left = sourceOf(features.filter(({ id }) => id !== 'minsk'));
    const body = await bodyOf(answerItems(new Request(`${items}?cursor=${cursor}`), left, 'events'));
    expect(body.features.map(({ id }: { id: string }) => id)).toEqual(['somewhere', 'suva', 'tokyo']);
  });
});
