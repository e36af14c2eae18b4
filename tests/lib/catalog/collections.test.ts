import { describe, expect, it } from 'vitest';
import { apiSourceOf } from '@/lib/catalog/api-source.ts';
import { featureStore } from '@/lib/catalog/feature-store.ts';
import { collectionIds } from '@/lib/model/feature.ts';
import { noFilter } from '@/lib/model/filter.ts';
import { collections } from '@/lib/ogc/collections.ts';
import { itemAt, timesOf } from '../ogc/sources.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';

const real = realCatalog();
const fictional = fictionalCatalog();

describe('the cases', () => {
  it('are all there, at their newest event that has a place', () => {
    const drawn = fictional.features.cases
      .features({})
      .map(({ id, geometry, properties: { place, kind, stage } }) => [
        id,
        geometry?.coordinates,
        place,
        kind,
        stage,
      ]);
    expect(drawn).toEqual([
      ['qf-2019-fisherman', [-32.9, 48.6], 'north-farland', 'died', 'died'],
      ['qf-2020-harbour-drawings', [-31.2, 46.4], 'belgora', 'acquitted', 'several'],
      ['qf-2020-morita', [-31.2, 46.4], 'belgora', 'released', 'released'],
      ['qf-2021-translator', undefined, null, null, 'detained'],
      ['qg-2021-seabed-map', expect.any(Array), expect.any(String), 'expelled', 'expelled'],
    ]);
  });

  it('are of every time at which one of their events may have happened', () => {
    const ids = fictional.features.cases.features({ days: ['2020-03-01', '2020-03-31'] }).map(({ id }) => id);
    expect(ids).toEqual(['qf-2020-morita', 'qf-2021-translator']);
  });
});

describe('the countries', () => {
  it('have shapes where the base map has them, and none where it has not', () => {
    expect(real.features.countries.feature('BY')?.geometry?.type).toBe('MultiPolygon');
    const shapeless = fictional.features.countries
      .features({})
      .flatMap(({ id, geometry }) => (geometry ? [] : [id]));
    expect(shapeless).toEqual(['QF', 'QG']);
  });

  it('carry their numbers, a breakdown’s sum apart from a total', () => {
    expect(fictional.features.countries.feature('QF')?.properties).toMatchObject({
      country: 'QF',
      name: 'Farland',
      casesActedIn: 4,
      statistics: [
        { id: 'qf-foreigners-by-nationality', value: null, sumOfBreakdown: expect.any(Number) },
        { id: 'qf-foreigners-detained', value: expect.any(Number), sumOfBreakdown: null },
      ],
    });
  });

  it('lie where they are: a box in Belarus meets Belarus alone', () => {
    const at = (west: number, south: number, east: number, north: number) =>
      real.features.countries
        .features({ bbox: [west, south, east, north] })
        .flatMap(({ id, geometry }) => (geometry ? [id] : []));
    expect(at(27, 53, 28, 54)).toEqual(['BY']);
    expect(at(177, 66, -179, 68)).toEqual(['RU']);
  });

  it('have outer rings that run counterclockwise', () => {
    const [ring = []] = real.features.countries.feature('BY')?.geometry?.coordinates[0] ?? [];
    const area = ring.reduce((sum, [lng = 0, lat = 0], index) => {
      const [nextLng = 0, nextLat = 0] = ring[index + 1] ?? ring[0] ?? [];
      return sum + lng * nextLat - nextLng * lat;
    }, 0);
    expect(area).toBeGreaterThan(0);
  });
});

describe.each([
  ['the register', real],
  ['the fictional corpus', fictional],
])('%s', (_name, catalog) => {
  it.each(collections)('has every property of $id in every feature, as described', (collection) => {
    const features = catalog.features[collection.id].features({});
    expect(features.length).toBeGreaterThan(0);
    for (const { id, geometry, properties } of features) {
      expect(id).toMatch(/^[A-Za-z0-9._~-]+$/);
      expect(Object.keys(properties)).toEqual(Object.keys(collection.properties));
      expect([collection.geometry, undefined]).toContain(geometry?.type);
      for (const [name, value] of Object.entries(properties)) {
        const described = collection.properties[name];
        const type = Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
        if (value === null) expect(described?.nullable, name).toBe(true);
        else expect(type, name).toBe(described?.type);
        if (typeof value === 'string' && described?.enum) expect(described.enum).toContain(value);
        if (typeof value === 'string' && described?.pattern)
          expect(value).toMatch(new RegExp(described.pattern));
      }
    }
  });

  it.each(collections)(
    'finds of $id by each value of a filter those that have it',
    ({ id: collection, filters }) => {
      const store = catalog.features[collection];
      const told = store.features({}).map(({ id, properties }) => ({ id, properties }));
      for (const name of filters) {
        const values = told.flatMap(({ properties }) => Reflect.get(properties, name) ?? []).map(String);
        for (const value of new Set([...values, 'nothing'])) {
          const wanted = told.filter(({ properties }) => String(Reflect.get(properties, name)) === value);
          const found = store.features({ equal: { [name]: value } }).map(({ id }) => id);
          expect(found, `${name}=${value}`).toEqual(wanted.map(({ id }) => id));
        }
      }
    },
  );

  it('finds the events of a case among those of a filter', () => {
    for (const { id, value } of catalog.cases()) {
      const filter = { ...noFilter, event: value.events.slice(0, 1).map(({ kind }) => kind) };
      const found = catalog.features.events
        .features({ equal: { case: id }, filter })
        .map((event) => event.id);
      const wanted = value.events.filter(
        ({ kind, place }) => filter.event.includes(kind) && place !== undefined,
      );
      expect(found).toEqual(wanted.map((event) => `${id}.${event.id}`).sort());
    }
  });

  it.each(collectionIds)('finds each of %s by its id, and nothing else', (id) => {
    const store = catalog.features[id];
    for (const feature of store.features({})) expect(store.feature(feature.id)).toBe(feature);
    for (const nothing of ['', '__proto__', 'constructor']) expect(store.feature(nothing)).toBeNull();
  });
});

describe('a view', () => {
  const store = featureStore(
    () => [
      itemAt('b', [1, 1], { kind: 'x', tags: ['p', 'q'], count: 1 }),
      itemAt('a', [2, 2], { kind: 'y', tags: [], count: 2 }),
      itemAt('c', null, { kind: null, tags: ['p'], count: 1 }),
    ],
    timesOf(new Map([['a', [['2024-01-01', '2024-01-31']]]])),
    ({ acts }) => acts,
    { idsOfWords: (text) => (text === 'first' ? ['a', 'b', 'no-such'] : []) },
  );
  const ids = (view: Parameters<typeof store.features>[0]) => store.features(view).map(({ id }) => id);

  it('is in the order of the ids', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
  });

  it('narrows by words, with every other filter', () => {
    expect(ids({ words: 'first' })).toEqual(['a', 'b']);
    expect(ids({ words: 'first', equal: { kind: 'x' } })).toEqual(['b']);
    expect(ids({ words: 'first', filter: { ...noFilter, acts: ['b', 'c'] } })).toEqual(['b']);
    expect(ids({ words: 'second' })).toEqual([]);
  });

  it('narrows by value, by what a list holds, and never by what a feature lacks', () => {
    expect(ids({ equal: { kind: 'x' } })).toEqual(['b']);
    expect(ids({ equal: { tags: 'p' } })).toEqual(['b', 'c']);
    expect(ids({ equal: { count: '1' } })).toEqual(['b', 'c']);
    expect(ids({ equal: { kind: 'null' } })).toEqual([]);
    expect(ids({ days: ['2025-01-01', '2025-12-31'] })).toEqual(['b', 'c']);
    expect(ids({ bbox: [0, 0, 1, 1] })).toEqual(['b', 'c']);
    expect(ids({ bbox: [0, 0, 1, 1], days: ['2024-01-01', '2024-01-01'], equal: { kind: 'y' } })).toEqual([]);
  });

  it('narrows to what a filter means', () => {
    expect(ids({ filter: { ...noFilter, acts: ['a', 'c'] } })).toEqual(['a', 'c']);
    expect(ids({ filter: { ...noFilter, acts: ['b'] }, equal: { tags: 'p' } })).toEqual(['b']);
    expect(ids({ filter: noFilter })).toEqual([]);
  });

  it('is found once, and found again while few others were asked for', () => {
    const view = { equal: { kind: 'x' } };
    const found = store.features(view);
    expect(store.features({ ...view })).toBe(found);
    for (let value = 0; value < 20; value += 1) store.features({ equal: { kind: String(value) } });
    expect(store.features(view)).not.toBe(found);
    expect(store.features(view)).toEqual(found);
  });
});

it('another program of the same data has another version', () => {
  expect(apiSourceOf(real).version).toBe('aaaaaaaaaaaa');
  expect(apiSourceOf(real, 'r1').version).toBe('aaaaaaaaaaaa-r1');
});
