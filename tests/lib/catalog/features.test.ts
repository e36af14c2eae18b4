import { describe, expect, it } from 'vitest';
import { fictionalCatalog, realCatalog } from './corpora.ts';

const real = realCatalog();
const fictional = fictionalCatalog();
const placeOf = (catalog: typeof real, id: string) =>
  catalog.features.places.features({}).find((feature) => feature.id === id);

describe('the places', () => {
  it('that are drawn with a case are those where something happened', () => {
    const drawn = real.features.places
      .features({})
      .filter(({ properties }) => properties.caseCount > 0)
      .map(({ id, geometry, properties: { precision, caseCount, stage } }) => [
        id,
        geometry?.coordinates,
        precision,
        caseCount,
        stage,
      ]);
    expect(drawn).toEqual([
      ['dimitrovgrad', [49.6184, 54.2139], 'city', 1, 'died'],
      ['japan', [137.9, 35.9], 'country', 2, 'referred'],
      ['minsk', [27.5667, 53.9], 'city', 1, 'convicted'],
      ['tokyo', [139.6917, 35.6895], 'city', 1, 'referred'],
      ['vladivostok', [131.8735, 43.1056], 'city', 1, 'expelled'],
    ]);
  });

  it('carry every property', () => {
    expect(placeOf(fictional, 'belgora')).toEqual({
      type: 'Feature',
      id: 'belgora',
      geometry: { type: 'Point', coordinates: [-31.2, 46.4] },
      properties: {
        name: 'Belgora',
        country: 'QF',
        countryName: 'Farland',
        precision: 'city',
        area: null,
        caseCount: 2,
        cases: ['qf-2020-harbour-drawings', 'qf-2020-morita'],
        articles: ['harbour-trial', 'vestnik-release'],
        stage: 'several',
        isInferred: false,
      },
    });
  });

  it('have null where there is nothing, and never leave a property out', () => {
    expect(placeOf(fictional, 'grey-sea')).toEqual({
      type: 'Feature',
      id: 'grey-sea',
      geometry: null,
      properties: {
        name: 'Grey Sea',
        country: null,
        countryName: null,
        precision: 'area',
        area: null,
        caseCount: 0,
        cases: [],
        articles: ['gravia-report', 'lumen-detention'],
        stage: null,
        isInferred: false,
      },
    });
  });

  it('name the area that is drawn for a region and a country', () => {
    const areas = ['north-farland', 'gravia', 'belgora'].map((id) => placeOf(fictional, id)?.properties.area);
    expect(areas).toEqual(['QF-N', 'QG', null]);
    expect(placeOf(real, 'kuril-islands')?.properties).toMatchObject({ precision: 'region', area: null });
  });

  it('are inferred where every event is placed there by inference', () => {
    const inferred = (catalog: typeof real) =>
      catalog.features.places
        .features({})
        .flatMap(({ id, properties }) => (properties.isInferred ? [id] : []));
    expect(inferred(real)).toEqual(['vladivostok']);
    expect(inferred(fictional)).toEqual([]);
    expect(fictional.case('qf-2019-fisherman')?.events.map(({ placeBasis }) => placeBasis)).toEqual([
      'the sentence before names the region',
      undefined,
    ]);
  });

  it('are all there, with ids of their own', () => {
    const features = fictional.features.places.features({});
    expect(features.map(({ id }) => id)).toEqual(fictional.places().map(({ id }) => id));
  });
});

describe('the events', () => {
  it('are those with a place; the id is that of case and event', () => {
    expect(real.features.events.features({}).map(({ id }) => id)).toEqual([
      'by-2024-nakanishi.sentence',
      'by-2024-nakanishi.trial',
      'jp-2020-softbank.referral',
      'jp-2026-trade-secrets.arrival',
      'jp-2026-trade-secrets.departure',
      'jp-2026-trade-secrets.referral',
      'jp-2026-trade-secrets.summons',
      'ru-dimitrovgrad-death.death',
      'ru-vladivostok-consul.detention',
      'ru-vladivostok-consul.order-to-leave',
    ]);
  });

  it('carry every property, null where there is none', () => {
    const event = fictional.features.events.features({}).find(({ id }) => id === 'qg-2021-seabed-map.e2');
    expect(JSON.parse(JSON.stringify(event))).toEqual({
      type: 'Feature',
      id: 'qg-2021-seabed-map.e2',
      geometry: { type: 'Point', coordinates: [-179.2, -23.9] },
      properties: {
        case: 'qg-2021-seabed-map',
        caseTitle: 'Marine researcher detained in Port Lumen and expelled',
        kind: 'referred',
        summary: 'The coast guard referred her to prosecutors.',
        on: '2021-09-03',
        startOn: '2021-09-03',
        endOn: '2021-09-03',
        onBasis: null,
        place: 'tidewater',
        placeName: 'Tidewater',
        placeBasis: null,
        precision: 'city',
        country: 'QG',
        jurisdiction: 'QG',
        stage: 'referred',
        assertedBy: '沿岸警備隊',
        articles: ['lumen-detention'],
      },
    });
    const keys = new Set(
      real.features.events.features({}).map(({ properties }) => Object.keys(properties).join()),
    );
    expect([...keys]).toEqual([Object.keys(event?.properties ?? {}).join()]);
  });

  it('say what was inferred, and have no stage where nothing changed', () => {
    const byId = new Map(real.features.events.features({}).map(({ id, properties }) => [id, properties]));
    expect(byId.get('jp-2026-trade-secrets.departure')).toMatchObject({
      onBasis: 'The article says "March last year"; it is dated 20 January 2026.',
      stage: null,
    });
    expect(byId.get('ru-vladivostok-consul.detention')?.placeBasis).toMatch(
      /^The article names Vladivostok only/,
    );
  });
});

it('a case says when its record last changed', () => {
  const days = fictional.features.cases.features({}).map(({ id, properties }) => [id, properties.changedOn]);
  expect(days).toContainEqual(['qf-2020-morita', '2026-11-22']);
});

describe('a view', () => {
  const placesIn = (bbox: [number, number, number, number]) =>
    fictional.features.places.features({ bbox }).map(({ id }) => id);

  it('across the antimeridian holds the towns on both sides', () => {
    expect(placesIn([179, -25, -179, -23])).toEqual(['gravia', 'grey-sea', 'port-lumen', 'tidewater']);
    expect(placesIn([179, -25, 180, -23])).toEqual(['gravia', 'grey-sea', 'port-lumen']);
  });

  it('always holds what has no point', () => {
    expect(placesIn([0, 0, 1, 1])).toEqual(['grey-sea']);
  });

  it('of the whole world holds everything', () => {
    expect(fictional.features.places.features({ bbox: [-180, -90, 180, 90] })).toEqual(
      fictional.features.places.features({}),
    );
    expect(fictional.features.events.features({ bbox: [-180, -90, 180, 90] })).toEqual(
      fictional.features.events.features({}),
    );
  });

  it('holds the events in it', () => {
    const found = fictional.features.events.features({ bbox: [-34, 48, -31, 49] }).map(({ id }) => id);
    expect(found).toEqual(['qf-2019-fisherman.e1', 'qf-2019-fisherman.e2']);
  });
});

describe('the cases', () => {
  it('say what their date and their place are inferred from, and nothing where they are stated', () => {
    const told = (catalog: typeof real) =>
      catalog.features.cases
        .features({})
        .map(({ id, properties: { asOfBasis, placeBasis } }) => [
          id,
          asOfBasis?.split(' ', 3).join(' ') ?? null,
          placeBasis?.split(' ', 4).join(' ') ?? null,
        ]);
    expect(told(real)).toEqual([
      ['by-2024-nakanishi', 'March 17 is', null],
      ['jp-2020-softbank', null, null],
      ['jp-2026-trade-secrets', null, null],
      ['ru-dimitrovgrad-death', 'Not dated; reported', null],
      ['ru-vladivostok-consul', 'Not dated; the', 'The article names Vladivostok'],
    ]);
    expect(told(fictional)).toEqual([
      ['qf-2019-fisherman', null, null],
      ['qf-2020-harbour-drawings', null, 'the court that ruled'],
      ['qf-2020-morita', null, 'the city police report'],
      ['qf-2021-translator', null, null],
      ['qg-2021-seabed-map', null, null],
    ]);
  });

  it('count each person once, however many charges there are', () => {
    const people = fictional.features.cases
      .features({})
      .map(({ id, properties: { peopleCount, nationalities } }) => [id, peopleCount, nationalities]);
    expect(people).toContainEqual(['qf-2020-harbour-drawings', 3, []]);
    expect(people).toContainEqual(['qf-2020-morita', 1, ['JP']]);
  });
});
