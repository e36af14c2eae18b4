import { describe, expect, it } from 'vitest';
import type { Catalog, Entry } from '@/lib/catalog/catalog.ts';
import { explore } from '@/lib/catalog/explore.ts';
import { statusesOf, statusOf } from '@/lib/model/status.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';

const real = realCatalog();
const fictional = fictionalCatalog();
const ids = (entries: readonly Entry<unknown>[]) => entries.map(({ id }) => id);

const notOnMap = (catalog: Catalog) =>
  explore(catalog, new URLSearchParams())?.list.notOnMap.map(({ id }) => id);

describe('the register', () => {
  it('holds five cases, all on the map, at five places', () => {
    expect(explore(real, new URLSearchParams())?.counts).toEqual({
      cases: 5,
      of: 5,
      onMap: 5,
      notOnMap: 0,
      places: 5,
    });
    expect(notOnMap(real)).toEqual([]);
  });

  it.each([
    ['by-2024-nakanishi', 'convicted', '2025-03-17?'],
    ['jp-2020-softbank', 'referred', '2020'],
    ['jp-2026-trade-secrets', 'referred', '2026-01-20'],
    ['ru-dimitrovgrad-death', 'died', '../2025-03?'],
    ['ru-vladivostok-consul', 'expelled', '2022?'],
  ])('computes the status of %s as %s, %s', (id, stage, on) => {
    const file = real.case(id);
    const status = file && statusOf(file);
    expect([status?.stage, status?.event.on]).toEqual([stage, on]);
  });

  it('gives a status to the two men of Tokyo and none to the manager whom nothing happened to', () => {
    const told = (id: string) => {
      const file = real.case(id);
      return file && statusesOf(file).map(({ person, charge, stage }) => [person, charge, stage]);
    };
    expect(told('jp-2026-trade-secrets')).toEqual([
      ['official', 'unfair-competition', 'referred'],
      ['worker', 'unfair-competition', 'referred'],
    ]);
    expect(told('jp-2020-softbank')).toEqual([['diplomat', null, 'referred']]);
  });

  it('publishes no article whole', () => {
    expect(real.articles().map(({ id }) => real.articleText(id))).toEqual([null, null, null]);
  });
});

describe('the fictional corpus', () => {
  it('holds a case that is not on the map, and every case is one or the other', () => {
    expect(explore(fictional, new URLSearchParams())?.counts).toEqual({
      cases: 5,
      of: 5,
      onMap: 4,
      notOnMap: 1,
      places: 5,
    });
    expect(notOnMap(fictional)).toEqual(['qf-2021-translator']);
  });

  it('tells the outcomes of two charges apart', () => {
    const file = fictional.case('qf-2020-harbour-drawings');
    expect(file && statusesOf(file).map(({ person, charge, stage }) => [person, charge, stage])).toEqual([
      ['p1', 'drawings', 'convicted'],
      ['p1', 'bribery', 'acquitted'],
      ['p2', 'drawings', 'acquitted'],
      ['p2', 'bribery', 'acquitted'],
      ['p3', 'drawings', 'dropped'],
    ]);
  });

  it('has the texts that may be published', () => {
    expect(fictional.articleText('harbour-trial')).toMatch(/^Court in Belgora rules on harbour papers\n/);
  });
});

describe.each([
  ['the register', real],
  ['the fictional corpus', fictional],
] satisfies [string, Catalog][])('%s', (_name, catalog) => {
  it('finds each thing by its id', () => {
    for (const { id, value } of catalog.cases()) expect(catalog.case(id)).toBe(value);
    for (const { id, value } of catalog.places()) expect(catalog.place(id)).toBe(value);
    for (const { id, value } of catalog.articles()) expect(catalog.article(id)).toBe(value);
    for (const { id, value } of catalog.statistics()) expect(catalog.statistic(id)).toBe(value);
    for (const code of catalog.countries()) expect(catalog.country(code)?.code).toBe(code);
  });

  it.each(['', 'nothing', '__proto__', 'constructor', 'toString', 'MINSK'])(
    'knows nothing called %j',
    (id) => {
      expect([
        catalog.case(id),
        catalog.place(id),
        catalog.article(id),
        catalog.articleText(id),
        catalog.statistic(id),
        catalog.country(id),
        catalog.casesAt(id),
        catalog.factsOf(id),
      ]).toEqual([null, null, null, null, null, null, [], []]);
    },
  );

  it('draws and lists every case: the sum is the total', () => {
    const drawn = new Set(catalog.features.places.features({}).flatMap(({ properties }) => properties.cases));
    expect([...drawn, ...(notOnMap(catalog) ?? [])].sort()).toEqual(ids(catalog.cases()));
  });
});

describe('the cases at a place', () => {
  it('are those with an event there', () => {
    expect(ids(real.casesAt('minsk'))).toEqual(['by-2024-nakanishi']);
    expect(ids(real.casesAt('japan'))).toEqual(['jp-2020-softbank', 'jp-2026-trade-secrets']);
    expect(ids(fictional.casesAt('belgora'))).toEqual(['qf-2020-harbour-drawings', 'qf-2020-morita']);
  });

  it('are none where a place is only named, or a claim alone is about it', () => {
    expect(real.casesAt('moscow')).toEqual([]);
    expect(fictional.casesAt('farland')).toEqual([]);
  });
});

describe('names of countries', () => {
  it('come from Intl, and of a fictional country from its place', () => {
    expect(['BY', 'JP', 'QF', 'QG', 'QX'].map(fictional.countryName)).toEqual([
      'Belarus',
      'Japan',
      'Farland',
      'Gravia',
      'QX',
    ]);
  });
});

describe('what an article proves', () => {
  it('stands in reading order, at the words themselves', () => {
    for (const { id } of fictional.articles()) {
      const facts = fictional.factsOf(id);
      const starts = facts.map(({ start }) => start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
      for (const { quote, start, end } of facts) {
        expect(fictional.articleText(id)?.slice(start, end)).toBe(quote.exact);
      }
    }
  });

  it('is each fact with where it is shown', () => {
    const facts = fictional.factsOf('lumen-detention');
    expect(facts.map(({ says }) => says)).toEqual([
      'marine researcher',
      'The coast guard referred her to prosecutors.',
      '𠮷田美咲',
      'marine researcher',
      'She was detained in the harbour of Port Lumen.',
      '警備隊: mapped the seabed without a permit',
      '弁護人: the survey had a permit',
      'She was ordered to leave the country.',
    ]);
    expect(facts[0]?.about).toEqual({ kind: 'case', id: 'qg-2021-seabed-map' });
  });

  it('has the claimant before a claim, and statistics beside cases', () => {
    const told = fictional.factsOf('gravia-report').map(({ says, about }) => `${about.kind}: ${says}`);
    expect(told).toContain('case: The region’s police: he fell ill');
    expect(told).toContain('case: His family: he was refused a doctor');
    expect(told.slice(0, 2)).toEqual([
      'statistic: Foreigners detained in Farland',
      'statistic: Foreigners detained in Farland, by nationality',
    ]);
  });

  it('stands at the place that the lock proved, where the text is not here', () => {
    const first = real.factsOf('minsk-sentence-2025')[0];
    const [headline] = real.article('minsk-sentence-2025')?.mentions ?? [];
    expect(headline).toMatchObject({ toponym: 'Japanese', start: 25 });
    expect(first).toMatchObject({ start: 25, quote: { exact: expect.stringMatching(/^Japanese Citizen/) } });
  });
});
