import { describe, expect, it } from 'vitest';
import { type Catalog, catalogOf } from '@/lib/catalog/catalog.ts';
import { explore } from '@/lib/catalog/explore.ts';
import { estimateWidth } from '@/lib/drawing/text-width.ts';
import { answerMap } from '@/lib/export/map-picture.ts';
import { hostileTexts, spoiltCatalog } from '../../components/hostile.ts';
import { fictionalCatalog, realCatalog } from '../catalog/corpora.ts';
import { realSnapshot } from '../catalog/snapshots.ts';
import { marksOf, svgElements } from './svg-elements.ts';

const real = realCatalog();
const fictional = fictionalCatalog();
const catalogs = { real, fictional };

const ask = (query: string, catalog: Catalog = real, headers: HeadersInit = {}) =>
  answerMap(new Request(`http://127.0.0.1:3000/map.svg${query}`, { headers }), catalog, 'r1');

const draw = async (query: string, catalog?: Catalog) => (await ask(query, catalog)).text();

function marked(catalog: Catalog, query: string): string[] {
  const explored = explore(catalog, new URLSearchParams(query));
  return (explored?.marks ?? [])
    .map(({ id }) => id)
    .filter((id) => catalog.features.places.feature(id)?.geometry)
    .sort();
}

describe('the picture of the map', () => {
  it.each([
    ['real', ''],
    ['real', '?acts=BY'],
    ['real', '?acts=JP,RU'],
    ['real', '?event=died&from=2020'],
    ['fictional', ''],
    ['fictional', '?status=convicted'],
  ] as const)('of the %s corpus has exactly the marks of "%s"', async (name, query) => {
    const catalog = catalogs[name];
    const found = marksOf(await draw(query, catalog)).flatMap(({ places }) => places);
    expect(found.sort()).toEqual(marked(catalog, query));
  });

  it('names its marks as the interactive map does', async () => {
    const titles = marksOf(await draw('?acts=BY')).map(({ title }) => title);
    expect(titles).toContain('Minsk, Belarus: 1 case');
  });

  it('says what it shows, of which data, and where they are from', async () => {
    const elements = svgElements(await draw('?acts=BY'));
    expect(elements[0]?.attributes).toMatchObject({ role: 'img', width: '1200', height: '750' });
    const texts = elements.map(({ text }) => text).join('\n');
    expect(texts).toContain('of five cases: Belarus acts');
    expect(texts).toContain('version aaaaaaaaaaaa');
    expect(texts).toContain('Borders: Natural Earth, disputed lines dashed · Places: GeoNames, CC BY 4.0');
    expect(texts).toContain('http://127.0.0.1:3000/?acts=BY');
  });

  it('is the same to the byte when asked twice', async () => {
    expect(await draw('?theme=dark')).toBe(await draw('?theme=dark', catalogOf(realSnapshot())));
  });

  it('needs nothing from outside and runs nothing', async () => {
    for (const { name, attributes } of svgElements(await draw('', fictional))) {
      expect(name).not.toMatch(/script|foreignObject|image|use|style|^a$/);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on|href|^style$/);
        if (key !== 'xmlns') expect(value).not.toMatch(/https?:|url\((?!#)/);
      }
    }
  });

  it.each(hostileTexts)('keeps %j text, as a name', async (hostile) => {
    const [clean, spoilt] = [await draw('', fictional), await draw('', spoiltCatalog(hostile))];
    const names = (svg: string) => new Set(svgElements(svg).map(({ name }) => name));
    expect([...names(spoilt)].filter((name) => !names(clean).has(name))).toEqual([]);
    const printable = hostile.replace(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
      '\uFFFD',
    );
    expect(marksOf(spoilt)[0]?.title).toContain(printable);
  });

  it('wraps its words, and grows rather than cut them', async () => {
    const query =
      '?acts=BY,JP,RU&status=convicted,died,referred&event=died,expelled,sentenced&from=2018&to=2026';
    const elements = svgElements(await draw(`${query}&width=320&height=240`));
    const height = Number(elements[0]?.attributes.height);
    expect(height).toBeGreaterThan(240);
    const strip = elements.filter(({ name, attributes }) => name === 'text' && attributes.x === '20');
    for (const { text, attributes } of strip) {
      const size = Number(attributes['font-size']);
      expect(estimateWidth(text, size)).toBeLessThanOrEqual(280);
    }
    expect(strip.map(({ text }) => text).join(' ')).toContain('2018 to 2026');
  });

  it('shows the marks of a box alone where one is asked for', async () => {
    const places = marksOf(await draw('?bbox=20,50,35,58')).flatMap((mark) => mark.places);
    expect(places).toEqual(['minsk']);
  });
});

describe('/map.svg', () => {
  it('is for showing, for as long as the data are the same', async () => {
    const response = await ask('?acts=BY');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'inline; filename="whereabouts-map-aaaaaaaaaaaa.svg"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"aaaaaaaaaaaa-r1-[\w-]{16}"$/);
    expect((await ask('?acts=BY', real, { 'if-none-match': etag })).status).toBe(304);
    expect((await ask('', real, { 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    ['?bbox=1,2,3', 'bbox'],
    ['?bbox=0,0,1,1&bbox=0,0,2,2', 'bbox'],
    ['?width=12', 'width'],
    ['?width=1e9', 'width'],
    ['?height=2401', 'height'],
    ['?theme=blue', 'theme'],
    ['?acts=belarus', 'acts'],
    ['?status=guilty', 'status'],
    ['?from=2024-13', 'from'],
    ['?colour=red', 'colour'],
  ])('refuses %s and names the parameter', async (query, parameter) => {
    const response = await ask(query);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json; charset=utf-8',
    ]);
    expect(await response.json()).toMatchObject({ status: 400, parameter });
  });
});
