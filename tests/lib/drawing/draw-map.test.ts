import { describe, expect, it } from 'vitest';
import { drawMap } from '@/lib/drawing/draw-map.ts';
import { placeIdsOf } from '@/lib/drawing/marker-entries.ts';
import { pageColours } from '@/lib/drawing/palette.ts';
import type { Shape } from '@/lib/drawing/shape.ts';
import { placeFeature } from '../../components/map/place-features.ts';

const tokyo = placeFeature('Tokyo', [139.69, 35.69]);
const honolulu = placeFeature('Honolulu', [-157.86, 21.31]);
const nagoya = placeFeature('Nagoya', [136.91, 35.18]);
const japan = placeFeature('Japan', [138.03, 37.59], { precision: 'country', area: 'JP', country: 'JP' });

const drawing = { bbox: null, width: 800, height: 500, colours: pageColours, id: 'test' };

/** All the shapes of a drawing, in document order. */
function all(shape: Shape): Shape[] {
  return [shape, ...shape.children.flatMap((child) => (typeof child === 'string' ? [] : all(child)))];
}

const marksOf = (map: Shape) => all(map).filter(({ attributes }) => 'data-places' in attributes);

/** Where the middle of a mark's glyph is. */
function middleOf(mark: Shape | undefined): number[] {
  const glyph = mark?.children.find((child) => typeof child !== 'string' && child.name === 'g');
  const transform = typeof glyph === 'object' ? String(glyph.attributes.transform) : '';
  return (/translate\(([^)]+)\)/.exec(transform)?.[1] ?? '').split(' ').map(Number);
}

describe('drawMap', () => {
  it('puts Tokyo left of Honolulu, and what lies between them in the middle', () => {
    const marks = marksOf(drawMap({ ...drawing, places: [honolulu, tokyo] }));
    const middles = new Map(marks.map((mark) => [mark.attributes['data-places'], middleOf(mark)]));
    expect(middles.get('Tokyo')?.[0]).toBeCloseTo(90, 0);
    expect(middles.get('Honolulu')?.[0]).toBeCloseTo(710, 0);
  });

  it('draws land on both sides of the antimeridian', () => {
    const [land] = all(drawMap({ ...drawing, places: [honolulu, tokyo] })).filter(
      ({ attributes }) => attributes.fill === 'var(--land)',
    );
    const starts = [...String(land?.attributes.d).matchAll(/M(-?[\d.]+)/g)].map(([, x]) => Number(x));
    expect([starts.some((x) => x < 300), starts.some((x) => x > 600)]).toEqual([true, true]);
  });

  it('hatches and outlines the surface of a country, and draws its mark hollow', () => {
    const shapes = all(drawMap({ ...drawing, bbox: [110, 10, 165, 60], places: [japan] }));
    const paths = shapes.filter(({ attributes }) => attributes.id === 'test-JP');
    expect(paths.map(({ name, attributes }) => [name, /^M.+Z$/.test(String(attributes.d))])).toEqual([
      ['path', true],
    ]);
    const groups = shapes.filter(({ children }) =>
      children.some((child) => typeof child !== 'string' && child.attributes.href === '#test-JP'),
    );
    expect(groups.map(({ attributes }) => [attributes.fill, attributes.stroke])).toEqual([
      ['url(#test-hatch)', undefined],
      ['none', 'var(--mark)'],
    ]);
    expect(shapes.filter(({ attributes }) => 'stroke-dasharray' in attributes).length).toBeGreaterThan(0);
  });

  it('leaves a country to its mark where it would be a speck', () => {
    const malta = placeFeature('Malta', [14.4, 35.9], { precision: 'country', area: 'MT', country: 'MT' });
    const idsIn = (bbox: [number, number, number, number]) =>
      all(drawMap({ ...drawing, bbox, places: [malta] })).flatMap(({ attributes }) => attributes.id ?? []);
    expect(idsIn([14, 35, 15, 37])).toEqual(['test-hatch', 'test-MT']);
    expect(idsIn([-20, 0, 50, 60])).toEqual(['test-hatch']);
  });

  it('leaves countries to their marks where they would cover the map, and hatches what is in view of many', () => {
    const codes = [
      'AR',
      'AU',
      'BO',
      'BR',
      'CA',
      'CD',
      'CL',
      'CN',
      'CO',
      'DE',
      'DZ',
      'EC',
      'EG',
      'ES',
      'ET',
      'FI',
      'FR',
    ]
      .concat([
        'GB',
        'GL',
        'ID',
        'IN',
        'IQ',
        'IR',
        'IT',
        'JP',
        'KE',
        'KZ',
        'LY',
        'MA',
        'MG',
        'ML',
        'MM',
        'MN',
        'MX',
        'MY',
      ])
      .concat([
        'MZ',
        'NA',
        'NE',
        'NG',
        'NO',
        'NZ',
        'PE',
        'PG',
        'PH',
        'PK',
        'PL',
        'RO',
        'RU',
        'SA',
        'SD',
        'SE',
        'SO',
        'SS',
      ])
      .concat(['TD', 'TH', 'TM', 'TR', 'TZ', 'UA', 'US', 'UZ', 'VE', 'VN', 'YE', 'ZA', 'ZM', 'ZW']);
    const countries = codes.map((code, index) =>
      placeFeature(code, [index * 2, 0], { precision: 'country', area: code, country: code }),
    );
    const hatchedIn = (bbox: [number, number, number, number], most = codes.length) =>
      all(drawMap({ ...drawing, bbox, width: 720, places: countries.slice(0, most) })).flatMap(
        ({ attributes: { id } }) => (id === undefined || id === 'test-hatch' ? [] : [String(id)]),
      );
    const world: [number, number, number, number] = [-170, -56, 190, 76];
    expect(hatchedIn(world)).toEqual([]);
    expect(hatchedIn(world, 60).length).toBe(60);
    expect(hatchedIn([-10, 36, 4, 44])).toEqual(['test-DZ', 'test-ES', 'test-FR', 'test-MA']);
  });

  it('outlines a country that the view cuts without the edge of the view', () => {
    const shapes = all(drawMap({ ...drawing, bbox: [139, 35, 141, 37], places: [japan] }));
    const [outline] = shapes.filter(
      ({ name, attributes, children }) =>
        name === 'g' && attributes.stroke === 'var(--mark)' && children.length === 1,
    );
    const [line] = outline?.children ?? [];
    expect(typeof line === 'object' && [line.name, String(line.attributes.d).includes('Z')]).toEqual([
      'path',
      false,
    ]);
  });

  it('makes one mark of cities that lie too near, named for how many they are', () => {
    const [mark, ...others] = marksOf(
      drawMap({ ...drawing, bbox: [60, 0, 170, 60], places: [tokyo, nagoya] }),
    );
    expect(others).toEqual([]);
    expect(mark?.attributes['data-places']).toBe('Nagoya Tokyo');
    expect(JSON.stringify(mark)).toContain('2 places, 2 cases, near ');
  });

  it('draws marks as links where it is told where they lead', () => {
    const linkOf = (entry: Parameters<typeof placeIdsOf>[0]) => `/places/${placeIdsOf(entry)[0]}`;
    const [mark] = marksOf(drawMap({ ...drawing, places: [tokyo], linkOf }));
    expect([mark?.name, mark?.attributes.href, mark?.attributes['aria-label']]).toEqual([
      'a',
      '/places/Tokyo',
      'Tokyo, Arland: 1 case',
    ]);
  });

  it('leaves out places without a case, without a point, and outside the box', () => {
    const named = placeFeature('Named', [140, 36], { cases: [], caseCount: 0 });
    const nowhere = placeFeature('Nowhere', null);
    const marks = marksOf(
      drawMap({ ...drawing, bbox: [130, 30, 145, 45], places: [tokyo, honolulu, named, nowhere] }),
    );
    expect(marks.map(({ attributes }) => attributes['data-places'])).toEqual(['Tokyo']);
  });
});
