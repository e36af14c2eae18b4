import { describe, expect, it } from 'vitest';
import { MarkerEntries, type MarkerView } from '@/lib/drawing/marker-entries.ts';
import { indexPlaces } from '@/lib/drawing/place-index.ts';
import { placeFeature } from '../../components/map/place-features.ts';

const world: [number, number, number, number] = [-180, -90, 180, 90];

/** Ten pixels for each degree, y southwards. */
const view = (change: Partial<MarkerView> = {}): MarkerView => ({
  zoom: 3,
  isMaxZoom: false,
  centreLng: 0,
  bbox: world,
  leastDistance: 24,
  selected: new Set(),
  project: (lng, lat) => ({ x: lng * 10, y: lat * -10 }),
  ...change,
});
const keysOf = (entries: MarkerEntries, change?: Partial<MarkerView>) =>
  entries.for(view(change)).map(({ places }) => places.map(({ id }) => id));

describe('MarkerEntries', () => {
  it('makes one mark for each place with cases, in the order of the names', () => {
    const entries = new MarkerEntries([
      placeFeature('oak', [20, 50]),
      placeFeature('ash', [10, 50]),
      placeFeature('unmapped', null),
      placeFeature('named', [30, 50], { cases: [] }),
    ]);
    expect(keysOf(entries)).toEqual([['ash'], ['oak']]);
  });
  it('shows a place without cases while it is selected', () => {
    const entries = new MarkerEntries([placeFeature('named', [30, 50], { cases: [] })]);
    expect(keysOf(entries, { selected: new Set(['named']) })).toEqual([['named']]);
  });
  it('joins cities that are too near, at the one with more cases', () => {
    const entries = new MarkerEntries([
      placeFeature('ash', [10, 50]),
      placeFeature('beech', [11, 50], { cases: ['c1', 'c2'] }),
    ]);
    const [entry] = entries.for(view());
    expect(entry?.places.map(({ id }) => id)).toEqual(['ash', 'beech']);
    expect(entry?.anchor.id).toBe('beech');
    expect(entry?.point).toEqual({ x: 110, y: -500 });
  });
  it('moves the mark of a country off a city instead of joining them', () => {
    const entries = new MarkerEntries([
      placeFeature('ash', [10, 50]),
      placeFeature('arland', [10.1, 50], { precision: 'country', area: 'XA' }),
    ]);
    const [country, city] = entries.for(view());
    expect(city?.point).toEqual({ x: 100, y: -500 });
    expect(Math.hypot((country?.point.x ?? 0) - 100, (country?.point.y ?? 0) + 500)).toBeGreaterThanOrEqual(
      24,
    );
  });
  it('joins nothing at the last zoom', () => {
    const entries = new MarkerEntries([placeFeature('ash', [10, 50]), placeFeature('oak', [10, 50])]);
    expect(keysOf(entries, { isMaxZoom: true })).toEqual([['ash'], ['oak']]);
  });
  it('draws a place on the turn of the globe nearest to the centre', () => {
    const entries = new MarkerEntries([placeFeature('ash', [131.5, 50])]);
    expect(entries.for(view({ centreLng: -170 }))[0]?.point.x).toBe(-2285);
  });
  it('joins more than 200 places with their index or without it, and loses none', () => {
    const features = Array.from({ length: 300 }, (_, n) =>
      placeFeature(`place-${n}`, [(n % 20) * 2 - 20, Math.floor(n / 20) * 2]),
    );
    for (const index of [indexPlaces(features), null]) {
      const drawn = new MarkerEntries(features, index).for(view());
      expect(drawn.length).toBeLessThan(100);
      const ids = drawn.flatMap(({ places }) => places.map(({ id }) => String(id)));
      expect(ids.sort()).toEqual(features.map(({ id }) => String(id)).sort());
    }
  });
});
