import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type Bbox, bboxContains } from '@/lib/geo/bbox.ts';
import { answerItems, type ItemsSource } from '@/lib/ogc/items.ts';
import { answer } from '@/lib/ogc/problem.ts';

const at = (id: string, coordinates: [number, number] | null): Feature<Point | null, { name: string }> => ({
  type: 'Feature',
  id,
  geometry: coordinates && { type: 'Point', coordinates },
  properties: { name: id },
});

const features = [
  at('minsk', [27.57, 53.9]),
  at('suva', [178.44, -18.14]),
  at('lau', [-179.2, -17.3]),
  at('somewhere', null),
  at('tokyo', [139.69, 35.69]),
];

const source: ItemsSource = {
  version: 'aaaaaaaaaaaa',
  features: ({ bbox }) =>
    features.filter(({ geometry }) => !bbox || !geometry || bboxContains(bbox, geometry.coordinates)),
};

const items = 'http://127.0.0.1:3000/api/collections/places/items';
const ask = (query = '', init?: RequestInit) =>
  answer(() => answerItems(new Request(items + query, init), source));
const bodyOf = async (query = '') => (await ask(query)).json();
const idsOf = async (query = ''): Promise<string[]> =>
  (await bodyOf(query)).features.map(({ id }: { id: string }) => id);

describe('the items of a collection', () => {
  it('are a feature collection with its counts', async () => {
    const { timeStamp, ...body } = await bodyOf('?limit=2');
    expect(timeStamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(body).toEqual({
      type: 'FeatureCollection',
      numberMatched: 5,
      numberReturned: 2,
      links: [
        { href: `${items}?limit=2`, rel: 'self', type: 'application/geo+json', title: 'This page' },
        { href: `${items}?limit=2&offset=2`, rel: 'next', type: 'application/geo+json', title: 'Next page' },
      ],
      features: features.slice(0, 2),
    });
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
      etag: 'W/"aaaaaaaaaaaa-"',
      vary: 'Accept, Accept-Encoding',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a box', () => {
  it('holds what lies in it, and always what has no place', async () => {
    expect(await idsOf('?bbox=20,50,30,60')).toEqual(['minsk', 'somewhere']);
    expect(await idsOf('?bbox=0,0,1,1')).toEqual(['somewhere']);
  });

  it('holds both sides of the antimeridian and nothing between', async () => {
    expect(await idsOf('?bbox=160.6,-55.95,-170,-15')).toEqual(['suva', 'lau', 'somewhere']);
  });

  it('of the whole world holds everything', async () => {
    expect(await idsOf('?bbox=-180,-90,180,90')).toEqual(await idsOf());
  });

  it('is passed on as it is', async () => {
    const asked: (Bbox | undefined)[] = [];
    const spy: ItemsSource = {
      version: 'v',
      features: ({ bbox }) => {
        asked.push(bbox);
        return [];
      },
    };
    answerItems(new Request(`${items}?bbox=1,2,100,3,4,200`), spy);
    answerItems(new Request(items), spy);
    expect(asked).toEqual([[1, 2, 3, 4], undefined]);
  });
});

describe('pages', () => {
  it('lead on with their filters until everything is read', async () => {
    const read: string[] = [];
    let next: string | undefined = `${items}?limit=2&bbox=100,-90,-100,90`;
    const asked: string[] = [];
    while (next) {
      asked.push(next.slice(items.length));
      const response: Response = answerItems(new Request(next), source);
      const body = await response.json();
      expect(body.numberMatched).toBe(4);
      read.push(...body.features.map(({ id }: { id: string }) => id));
      next = body.links.find(({ rel }: { rel: string }) => rel === 'next')?.href;
    }
    expect(read).toEqual(['suva', 'lau', 'somewhere', 'tokyo']);
    expect(asked.map(decodeURIComponent)).toEqual([
      '?limit=2&bbox=100,-90,-100,90',
      '?limit=2&bbox=100,-90,-100,90&offset=2',
    ]);
  });

  it('beyond the end are empty, with the count of all', async () => {
    expect(await bodyOf('?offset=99')).toMatchObject({ numberMatched: 5, numberReturned: 0, features: [] });
    expect((await bodyOf('?offset=99')).links).toHaveLength(1);
  });

  it('have no next where the last is just full', async () => {
    expect((await bodyOf('?limit=5')).links.map(({ rel }: { rel: string }) => rel)).toEqual(['self']);
    expect((await bodyOf('?limit=4')).links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'next']);
  });

  it('lower a limit that is too high, in the next link too', async () => {
    const many: ItemsSource = {
      version: 'v',
      features: () => Array.from({ length: 10_001 }, (_, index) => at(String(index), null)),
    };
    const body = await answerItems(new Request(`${items}?limit=1000000`), many).json();
    expect(body).toMatchObject({ numberMatched: 10_001, numberReturned: 10_000 });
    expect(body.links[1].href).toBe(`${items}?limit=10000&offset=10000`);
  });
});

describe('an ETag', () => {
  const etagOf = async (query = '', from = source) =>
    answerItems(new Request(items + query), from).headers.get('etag');

  it('is the same as long as the data and the address are', async () => {
    expect(await etagOf('?limit=2')).toBe(await etagOf('?limit=2'));
    expect(await etagOf('?limit=2')).not.toBe(await etagOf('?limit=3'));
    expect(await etagOf('', { ...source, version: 'b' })).not.toBe(await etagOf());
  });

  it('has no sign that a list of ETags could not hold', async () => {
    expect(await etagOf('?bbox=1,2,3,4')).toBe('W/"aaaaaaaaaaaa-%3Fbbox%3D1%2C2%2C3%2C4"');
  });

  it.each([
    'W/"aaaaaaaaaaaa-"',
    '"aaaaaaaaaaaa-"',
    '*',
    ' * ',
    '"x", W/"aaaaaaaaaaaa-"',
    'W/"x" ,"aaaaaaaaaaaa-" , "y"',
  ])('that the client has as %s is answered with 304 and no body', async (known) => {
    const response = await ask('', { headers: { 'if-none-match': known } });
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
    expect(response.headers.get('etag')).toBe('W/"aaaaaaaaaaaa-"');
    expect(response.headers.get('vary')).toBe('Accept, Accept-Encoding');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['', '"x"', 'W/"aaaaaaaaaaaa"', 'aaaaaaaaaaaa-', 'w/"aaaaaaaaaaaa-"', '"*"'])(
    'that the client has as %j is answered whole',
    async (known) => {
      expect((await ask('', { headers: { 'if-none-match': known } })).status).toBe(200);
    },
  );

  it('never hides a mistake in the address', async () => {
    expect((await ask('?limit=0', { headers: { 'if-none-match': '*' } })).status).toBe(400);
  });
});

describe('methods', () => {
  it('HEAD has the headers of GET and no body', async () => {
    const [get, head] = [await ask('?limit=1'), await ask('?limit=1', { method: 'HEAD' })];
    expect(head.status).toBe(200);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
    expect(await head.text()).toBe('');
  });

  it('OPTIONS names what is possible, and no method that writes', async () => {
    const response = await ask('?anything=1', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
    '%s is refused with what is allowed',
    async (method) => {
      const response = await ask('', { method });
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
      expect(await response.json()).toEqual({
        type: 'about:blank',
        title: 'Method Not Allowed',
        status: 405,
        detail: `${method} is not possible here; use GET, HEAD, OPTIONS`,
        parameter: null,
      });
    },
  );
});

describe('a problem', () => {
  it('says what to mend, and where', async () => {
    const response = await ask('?limit=0');
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
      detail: 'limit "0" is no whole number from 1',
      parameter: 'limit',
    });
  });

  it('that is a bug stays one', async () => {
    const broken: ItemsSource = {
      version: 'v',
      features: () => {
        throw new TypeError('broken');
      },
    };
    await expect(answer(() => answerItems(new Request(items), broken))).rejects.toThrow(TypeError);
  });
});
