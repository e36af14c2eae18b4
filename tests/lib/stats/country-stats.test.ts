import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proveCorpus } from '@/lib/proof/check.ts';
import { toCaseColumns } from '@/lib/stats/case-columns.ts';
import { countriesOf, countryStatsOf, sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import { toFilterable } from '@/lib/stats/filterable.ts';

const read = (folder: string) => proveCorpus({ dataFolder: join(process.cwd(), folder) }).corpus;
const real = read('data');
const fictional = read('tests/fixtures/data');

function countryStats({ places, statistics, cases, articles }: typeof real, code: string) {
  const naming = (place: string) =>
    Object.values(articles).flatMap(({ mentions }, number) =>
      mentions.some((mention) => mention.place === place) ? [number] : [],
    );
  return countryStatsOf({
    places,
    statistics,
    cases: {
      ...toCaseColumns(Object.entries(cases).map(([id, file]) => toFilterable(id, file))),
      ids: Object.keys(cases),
    },
    articles: Object.keys(articles),
    articlesNaming: naming,
  }).get(code);
}

const sumOf = (corpus: typeof real, id: string) => {
  const statistic = corpus.statistics[id];
  return statistic && sumOfBreakdown(statistic);
};

describe('the sum of a breakdown', () => {
  it('is 34 for those imprisoned in Belarus, beside 75 repressed', () => {
    expect(sumOf(real, 'by-foreigners-imprisoned')).toBe(13 + 8 + 4 + 4 + 1 + 1 + 1 + 1 + 1);
    expect(sumOf(real, 'by-foreigners-imprisoned')).toBe(34);
    expect(real.statistics['by-foreigners-repressed']?.value).toBe(75);
  });

  it('is 33 in Farland, beside 40', () => {
    expect(sumOf(fictional, 'qf-foreigners-by-nationality')).toBe(17 + 9 + 7);
    expect(fictional.statistics['qf-foreigners-detained']?.value).toBe(40);
  });

  it('is none where there is no breakdown', () => {
    expect(sumOf(real, 'by-foreigners-repressed')).toBeNull();
  });
});

describe('the countries', () => {
  it('are those of places, states that act, nationals and statistics', () => {
    expect(countriesOf(fictional)).toEqual(['JP', 'NO', 'QF', 'QG']);
    expect(countriesOf({ ...fictional, places: {} })).toEqual(['JP', 'NO', 'QF', 'QG']);
    expect(countriesOf({ ...fictional, places: {}, statistics: {} })).toEqual(['JP', 'QF', 'QG']);
    expect(countriesOf({ articles: {}, cases: {}, statistics: {}, places: {}, corrections: {} })).toEqual([]);
  });
});

describe('the panel of a country', () => {
  it('of Farland holds its statistics and the cases in which it acts', () => {
    expect(countryStats(fictional, 'QF')).toEqual({
      code: 'QF',
      statistics: ['qf-foreigners-by-nationality', 'qf-foreigners-detained'],
      casesActedIn: ['qf-2019-fisherman', 'qf-2020-harbour-drawings', 'qf-2020-morita', 'qf-2021-translator'],
      casesOfNationals: [],
      places: ['belgora', 'farland', 'north-farland'],
      articles: ['gravia-report', 'harbour-trial', 'vestnik-release'],
      countedIn: {},
      isOnlyNamed: false,
    });
  });

  it('of Gravia tells the case in which it acts from the case of its national', () => {
    expect(countryStats(fictional, 'QG')).toMatchObject({
      statistics: [],
      casesActedIn: ['qg-2021-seabed-map'],
      casesOfNationals: ['qf-2019-fisherman'],
      countedIn: { 'qf-foreigners-by-nationality': 17 },
      isOnlyNamed: false,
    });
  });

  it('of Norway says that it is only named, and where its nationals are counted', () => {
    expect(countryStats(fictional, 'NO')).toEqual({
      code: 'NO',
      statistics: [],
      casesActedIn: [],
      casesOfNationals: [],
      places: ['norway'],
      articles: ['gravia-report'],
      countedIn: { 'qf-foreigners-by-nationality': 7 },
      isOnlyNamed: true,
    });
  });

  it('of Japan holds its two cases, its two numbers and its two citizens', () => {
    expect(countryStats(real, 'JP')).toMatchObject({
      statistics: ['jp-frozen-assets', 'jp-police-cases'],
      casesActedIn: ['jp-2020-softbank', 'jp-2026-trade-secrets'],
      casesOfNationals: ['by-2024-nakanishi', 'ru-vladivostok-consul'],
      countedIn: { 'by-foreigners-imprisoned': 1 },
    });
  });

  it('of a country that nothing names is none', () => {
    expect(countryStats(fictional, 'FR')).toBeUndefined();
  });
});
