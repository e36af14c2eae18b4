import { beforeEach, describe, expect, it } from 'vitest';
import { type EventAtPlace, type NamedPlace, toPlaceColumns } from '@/lib/columns/place-columns.ts';
import { Crowd, type CrowdView } from '@/lib/drawing/crowd.ts';
import { worldSize } from '@/lib/drawing/map-view.ts';

const placeAt = (id: string, lng: number, lat: number): NamedPlace => ({
  id,
  name: id.toUpperCase(),
  country: 'FJ',
  precision: 'city',
  area: null,
  lng,
  lat,
});
const places = [
  placeAt('suva', 178.44, -18.14),
  placeAt('nausori', 178.55, -18.03),
  placeAt('lau', -179.2, -17.3),
  { ...placeAt('minsk', 27.56, 53.9), country: 'BY' },
  placeAt('named', 27.56, 53.95),
];
const positions = new Map(places.map(({ id, lng, lat }) => [id, { lng, lat }]));
const at = (id: string, place: string, change: Partial<EventAtPlace> = {}): EventAtPlace => ({
  id,
  case: id.split('.')[0] ?? id,
  ...(positions.get(place) ?? { lng: 0, lat: 0 }),
  days: ['2024-01-01', '2024-01-31'],
  kind: 'detained',
  statuses: ['detained'],
  acts: 'FJ',
  place,
  ...change,
});

const file = toPlaceColumns({
  version: 'v1',
  places,
  countryNames: { FJ: 'Fiji', BY: 'Belarus' },
  events: [
    at('c1.e1', 'suva'),
    at('c1.e2', 'nausori'),
    at('c1.e3', 'suva', { kind: 'charged' }),
    at('c2.e1', 'suva', { days: ['2020-05-01', '2020-05-01'], kind: 'died' }),
    at('c3.e1', 'lau'),
    at('c4.e1', 'minsk', { acts: 'BY' }),
  ],
  stageOf: (id) => (id === 'c2' ? 'died' : 'detained'),
});

/** The whole world, with the date line in its middle. */
const view = (change: Partial<CrowdView> = {}): CrowdView => {
  const zoom = change.zoom ?? 3;
  const size = worldSize(zoom);
  const box = { left: size / 2, right: size * 1.5, top: 0, bottom: size };
  return { zoom, isMaxZoom: false, centreLng: 180, box, seen: box, leastDistance: 24, hold: null, ...change };
};

describe('a crowd', () => {
  let crowd = new Crowd(file);
  const keys = (change?: Partial<CrowdView>) =>
    crowd
      .marks(view(change))
      .marks.map(({ anchor, placeCount, caseCount }) => [anchor.id, placeCount, caseCount]);

  beforeEach(() => {
    crowd = new Crowd(file);
    crowd.narrow({ view: {} });
  });

  it('says what it has, and lies around the date line by the shortest way', () => {
    expect(crowd.narrow({ view: { acts: ['FJ'] } })).toEqual({
      cases: 3,
      places: 3,
      bbox: [expect.closeTo(178.44), -18.14, expect.closeTo(180.8), -17.3],
      areas: [],
    });
    expect(crowd.narrow({ view: { acts: ['JP'] } }).bbox).toBe(null);
  });

  it('makes one mark of near places, at the one with most cases, where a case counts once', () => {
    expect(keys()).toEqual([
      ['suva', 3, 3],
      ['minsk', 1, 1],
    ]);
    expect(keys({ zoom: 7 })).toEqual([
      ['suva', 2, 2],
      ['lau', 1, 1],
      ['minsk', 1, 1],
    ]);
    expect(keys({ zoom: 12 })).toEqual([
      ['suva', 1, 2],
      ['nausori', 1, 1],
      ['lau', 1, 1],
      ['minsk', 1, 1],
    ]);
  });

  it('puts a mark on the turn of the globe that is seen', () => {
    const [fiji] = crowd.marks(view()).marks;
    expect(fiji?.bbox).toEqual([178.44, -18.14, expect.closeTo(180.8), -17.3]);
    expect((fiji?.x ?? 0) / worldSize(3)).toBeCloseTo(178.44 / 360 + 0.5, 6);
    const [fromWest] = crowd.marks(
      view({ centreLng: -180, box: { left: -1e4, right: 1e4, top: 0, bottom: 1e4 } }),
    ).marks;
    expect((fromWest?.x ?? 0) / worldSize(3)).toBeCloseTo(178.44 / 360 - 0.5, 6);
  });

  it('draws what is asked for and counts what is seen', () => {
    const size = worldSize(7);
    const seen = { left: size * 0.99, right: size * 1.01, top: 0, bottom: size };
    expect(crowd.marks(view({ zoom: 7, seen })).inView).toBe(3);
    expect(keys({ zoom: 7, box: seen }).map(([id]) => id)).toEqual(['suva', 'lau']);
  });

  it('shows only what a filter leaves, and how that stands', () => {
    const stageOf = () => crowd.marks(view({ zoom: 12 })).marks[0]?.anchor.properties.stage;
    expect(stageOf()).toBe('several');
    crowd.narrow({ view: { days: ['2024-01-01', '2024-12-31'] } });
    expect(stageOf()).toBe('detained');
    crowd.narrow({ view: { kinds: ['died'] } });
    expect(keys()).toEqual([['suva', 1, 1]]);
    expect(stageOf()).toBe('died');
  });

  it('shows what the server marks, where a filter asks for more than the columns have', () => {
    const summary = crowd.narrow({
      marks: [
        { id: 'lau', cases: ['x', 'y'], stage: 'released', isInferred: false },
        { id: 'suva', cases: ['y'], stage: 'released', isInferred: false },
        { id: 'unknown', cases: ['z'], stage: null, isInferred: false },
      ],
    });
    expect(summary.cases).toBe(2);
    expect(keys()).toEqual([['lau', 2, 2]]);
  });

  it('draws a selected place at its own point, also one without a case', () => {
    expect(crowd.select({ ids: ['named', 'nausori', 'nobody'] }).map(({ id }) => id)).toEqual([
      'named',
      'nausori',
    ]);
    expect(keys()).toEqual([
      ['nausori', 3, 3],
      ['named', 2, 1],
    ]);
    expect(crowd.select({ country: 'FJ' }).map(({ id }) => id)).toEqual(['suva', 'nausori', 'lau']);
    expect(crowd.select({ ids: ['suva'] })[0]?.properties).toMatchObject({
      name: 'SUVA',
      countryName: 'Fiji',
      caseCount: 2,
      stage: 'several',
    });
  });

  it('says which mark stands for a place that is held', () => {
    expect(crowd.marks(view({ hold: 'lau' })).held).toBe(0);
    expect(crowd.marks(view({ hold: 'minsk' })).held).toBe(1);
    expect(crowd.marks(view({ hold: 'named' })).held).toBe(null);
  });

  it('moves marks aside at the last zoom instead of joining them', () => {
    const { marks } = crowd.marks(view({ isMaxZoom: true }));
    expect(marks.map(({ anchor }) => anchor.id)).toEqual(['suva', 'nausori', 'lau', 'minsk']);
    const [suva, nausori] = marks;
    expect(
      Math.hypot((suva?.x ?? 0) - (nausori?.x ?? 0), (suva?.y ?? 0) - (nausori?.y ?? 0)),
    ).toBeGreaterThanOrEqual(24);
  });
});
