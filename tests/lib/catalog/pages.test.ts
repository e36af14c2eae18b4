import { describe, expect, it } from 'vitest';
import { articlePage } from '@/lib/catalog/article-page.ts';
import { idsAtBuild, idsOfFilesAtBuild, pagesAtBuild } from '@/lib/catalog/build-budget.ts';
import { casePage } from '@/lib/catalog/case-page.ts';
import { type Catalog, catalogOf } from '@/lib/catalog/catalog.ts';
import { countryPage } from '@/lib/catalog/country-page.ts';
import { countPages, homePage } from '@/lib/catalog/home.ts';
import { numberedMarks } from '@/lib/catalog/numbered-marks.ts';
import { placePage } from '@/lib/catalog/place-page.ts';
import { newestRows, placeGroups } from '@/lib/catalog/rows.ts';
import { noFilter } from '@/lib/model/filter.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';
import { fictionalSnapshot } from './snapshots.ts';

const real = realCatalog();
const fictional = fictionalCatalog();
const none = new URLSearchParams();
const marksOf = (catalog: Catalog) => numberedMarks(catalog.index, catalog.meant(noFilter));
const nowhere = ['', 'nothing', '__proto__', 'constructor'];

describe('rows', () => {
  it('have the newest status first', () => {
    expect(
      newestRows(real, real.index.ids).map(({ id, stage, asOf, isInferred }) => [
        id,
        stage,
        asOf,
        isInferred,
      ]),
    ).toEqual([
      ['jp-2026-trade-secrets', 'referred', '2026-01-20', false],
      ['ru-dimitrovgrad-death', 'died', '../2025-03?', true],
      ['by-2024-nakanishi', 'convicted', '2025-03-17?', true],
      ['ru-vladivostok-consul', 'expelled', '2022?', true],
      ['jp-2020-softbank', 'referred', '2020', false],
    ]);
  });

  it('have what has no status last', () => {
    const [morita] = fictional.cases().filter(({ id }) => id === 'qf-2020-morita');
    if (!morita) throw new Error('the fixture has lost a case');
    const events = morita.value.events.map((event) => ({ ...event, kind: 'arrived' as const }));
    const snapshot = fictionalSnapshot();
    const cases = {
      bare: { ...morita.value, events },
      [morita.id]: morita.value,
      other: { ...morita.value, events },
    };
    const catalog = catalogOf({ ...snapshot, corpus: { ...snapshot.corpus, cases } });
    const told = (most?: number) =>
      newestRows(catalog, Object.keys(cases), most).map(({ id, stage, asOf }) => [id, stage, asOf]);
    expect(told()).toEqual([
      ['qf-2020-morita', 'released', '2020-03-19'],
      ['bare', null, null],
      ['other', null, null],
    ]);
    expect(told(1)).toEqual([['qf-2020-morita', 'released', '2020-03-19']]);
  });

  it('group places by country, cities before regions before countries', () => {
    const told = (catalog: typeof real) =>
      placeGroups(catalog, marksOf(catalog), 1, 200).map(({ heading, rows }) => [
        heading,
        rows.map(({ id }) => id),
      ]);
    expect(told(real)).toEqual([
      ['Belarus', ['minsk']],
      ['Japan', ['tokyo', 'japan']],
      ['Russia', ['dimitrovgrad', 'vladivostok']],
    ]);
    expect(told(fictional)).toEqual([
      ['Farland', ['belgora', 'north-farland']],
      ['Gravia', ['port-lumen', 'tidewater', 'gravia']],
    ]);
  });

  it('say of a place what its cases say together', () => {
    const [farland] = placeGroups(fictional, marksOf(fictional), 1, 200);
    expect(farland?.rows[0]).toMatchObject({
      id: 'belgora',
      name: 'Belgora',
      precision: 'city',
      stage: 'several',
      isInferred: false,
      cases: [{ id: 'qf-2020-harbour-drawings' }, { id: 'qf-2020-morita', stage: 'released' }],
    });
  });

  it('lose no place from one page to the next', () => {
    const pages = [1, 2, 3, 4].map((page) =>
      placeGroups(fictional, marksOf(fictional), page, 2).flatMap(({ rows }) => rows.map(({ id }) => id)),
    );
    expect(pages).toEqual([['belgora', 'north-farland'], ['port-lumen', 'tidewater'], ['gravia'], []]);
  });
});

describe('the list', () => {
  it('has one page, with the states that act and what is only named', () => {
    expect(countPages(fictional)).toBe(1);
    const page = homePage(fictional, none, 1);
    expect(page?.explored.list).toMatchObject({ page: 1, pages: 1, view: 'list', sort: 'place' });
    expect(page?.explored.list.notOnMap.map(({ id, stage }) => [id, stage])).toEqual([
      ['qf-2021-translator', 'detained'],
    ]);
    expect(page?.alsoNamed.map(({ name }) => name)).toEqual(['Farland', 'Grey Sea', 'Japan', 'Norway']);
  });

  it.each([0, -1, 2, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no page %s', (page) => {
    expect(homePage(fictional, none, page)).toBeNull();
  });

  it('has a page also while there is no case', () => {
    const empty = catalogOf({
      ...fictionalSnapshot(),
      corpus: { articles: {}, cases: {}, statistics: {}, places: {}, corrections: {} },
    });
    const page = homePage(empty, none, 1);
    expect(page?.explored.counts).toEqual({ cases: 0, of: 0, onMap: 0, notOnMap: 0, places: 0 });
    expect(page?.explored.list).toMatchObject({ groups: [], notOnMap: [], page: 1, pages: 1 });
    expect([page?.alsoNamed, page?.statistics]).toEqual([[], []]);
  });
});

describe('the list of a large corpus', () => {
  const [first] = Object.values(fictionalSnapshot().corpus.cases);
  if (!first) throw new Error('the fictional corpus has no case');
  const unplaced = { ...first, events: first.events.map(({ place, placeBasis, ...event }) => event) };
  const large = catalogOf({
    ...fictionalSnapshot(),
    corpus: {
      ...fictionalSnapshot().corpus,
      cases: Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`c${index}`, unplaced])),
      places: Object.fromEntries(
        Array.from({ length: 420 }, (_, index) => [
          `p${index}`,
          { names: { en: `P${index}` }, country: 'QF', precision: 'city' as const, point: [0, 0] },
        ]),
      ),
    },
  });
  const pages = [1, 2, 3].map((page) => homePage(large, none, page));
  const offMap = pages.flatMap((page) => page?.explored.list.notOnMap.map(({ id }) => id));

  it('has each row on one page, and a hundred on a page at most', () => {
    expect(countPages(large)).toBe(3);
    expect(pages.map((page) => page?.explored.list.notOnMap.length)).toEqual([100, 100, 50]);
    expect(pages.map((page) => page?.alsoNamed.length)).toEqual([140, 140, 140]);
    expect(new Set(offMap).size).toBe(250);
    expect(new Set(pages.flatMap((page) => page?.alsoNamed.map(({ id }) => id))).size).toBe(420);
  });
});

describe('the headlines', () => {
  it('are all of a few numbers, and the largest of many', () => {
    const headlines = (catalog: Catalog) => homePage(catalog, none, 1)?.statistics ?? [];
    expect(headlines(fictional)).toEqual(fictional.statistics());
    const [total] = Object.values(fictionalSnapshot().corpus.statistics).filter(({ value }) => value);
    if (!total) throw new Error('the fictional corpus has no total');
    const many = Array.from({ length: 30 }, (_, index) => [`s${index}`, { ...total, value: index }]);
    const snapshot = fictionalSnapshot();
    const catalog = catalogOf({
      ...snapshot,
      corpus: { ...snapshot.corpus, statistics: Object.fromEntries(many) },
    });
    expect(headlines(catalog).map(({ value }) => value.value)).toEqual([
      29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18,
    ]);
  });
});

describe('the page of a case', () => {
  it('holds its sources, places and the case that its article recalls', () => {
    const page = casePage(fictional, 'qf-2021-translator');
    expect(page).toMatchObject({
      id: 'qf-2021-translator',
      places: [],
      recalls: [],
      recalledBy: { id: 'qf-2019-fisherman', title: 'Fisherman died in custody in northern Farland' },
      sources: {
        'gravia-report': {
          title: 'Open Door: forty held in Farland, thirty-three of them counted by country',
          publisher: 'Gravia Monitor',
          publishedOn: '2021-12-12',
          lang: 'en',
          url: 'https://monitor.example/open-door',
        },
      },
    });
    expect(casePage(fictional, 'qf-2019-fisherman')?.recalls).toEqual([
      { id: 'qf-2021-translator', title: 'Translator detained at an undisclosed place' },
    ]);
  });

  it('names the places of its events and of its claims', () => {
    expect(casePage(fictional, 'qf-2020-morita')).toMatchObject({
      placeNames: { belgora: 'Belgora', farland: 'Farland' },
      places: [{ id: 'belgora', name: 'Belgora' }],
    });
  });

  it.each(nowhere)('is none for %j', (id) => {
    expect(casePage(fictional, id)).toBeNull();
  });
});

describe('the page of a place', () => {
  it('holds what happened there alone, oldest first', () => {
    const page = placePage(fictional, 'belgora');
    expect(page?.countryName).toBe('Farland');
    expect(page?.cases.map(({ row, events }) => [row.id, events.map(({ id }) => id)])).toEqual([
      ['qf-2020-harbour-drawings', ['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7']],
      ['qf-2020-morita', ['e1', 'e2']],
    ]);
    expect(Object.keys(page?.sources ?? {}).sort()).toEqual(['harbour-trial', 'vestnik-release']);
    const tidewater = placePage(fictional, 'tidewater');
    expect(tidewater?.cases.map(({ events }) => events.map(({ id }) => id))).toEqual([['e2']]);
  });

  it('holds the words that articles use for it, each once', () => {
    expect(
      placePage(fictional, 'belgora')?.namedIn.map(({ id, lang, toponyms }) => [id, lang, toponyms]),
    ).toEqual([
      ['harbour-trial', 'en', ['Belgora']],
      ['vestnik-release', 'ru', ['Белгора', 'Белгорский', 'Белгоре', 'Белгоры']],
    ]);
  });

  it('of a sea has no country and no case', () => {
    expect(placePage(fictional, 'grey-sea')).toMatchObject({ countryName: null, cases: [], sources: {} });
  });

  it.each(nowhere)('is none for %j', (id) => {
    expect(placePage(fictional, id)).toBeNull();
  });
});

describe('the page of a country', () => {
  it('sets a breakdown beside the total that it does not reach', () => {
    const page = countryPage(fictional, 'qf');
    expect(page?.name).toBe('Farland');
    expect(page?.statistics.map(({ id, beside }) => [id, beside?.value])).toEqual([
      ['qf-foreigners-by-nationality', 40],
      ['qf-foreigners-detained', undefined],
    ]);
    expect(Object.keys(page?.sources ?? {})).toEqual(['gravia-report']);
    expect(page?.places).toEqual([
      { id: 'belgora', name: 'Belgora' },
      { id: 'farland', name: 'Farland' },
      { id: 'north-farland', name: 'Northern Farland' },
    ]);
  });

  it('has the newest case first', () => {
    expect(countryPage(fictional, 'qf')?.casesActedIn.map(({ id }) => id)).toEqual([
      'qf-2021-translator',
      'qf-2020-harbour-drawings',
      'qf-2020-morita',
      'qf-2019-fisherman',
    ]);
    expect(countryPage(fictional, 'jp')?.casesOfNationals.map(({ id }) => id)).toEqual([
      'qg-2021-seabed-map',
      'qf-2020-morita',
    ]);
  });

  it('has the numbers of the register: 34 beside 75, 11 and 32', () => {
    const told = (code: string) =>
      countryPage(real, code)?.statistics.map(({ value, beside }) => [
        value.breakdown?.rows.map((row) => row.value) ?? value.value,
        beside?.value ?? null,
      ]);
    expect(told('by')).toEqual([
      [[13, 8, 4, 4, 1, 1, 1, 1, 1], 75],
      [75, null],
    ]);
    expect(told('jp')).toEqual([
      [32, null],
      [11, null],
    ]);
  });

  it('says where the nationals of a country are counted', () => {
    expect(countryPage(fictional, 'no')?.countedIn).toEqual([
      {
        id: 'qf-foreigners-by-nationality',
        country: 'QF',
        title: 'Foreigners detained in Farland, by nationality',
        value: 7,
      },
    ]);
  });

  it.each(['QF', 'q', 'qfx', 'fr', '', '__', 'q1'])('is none for %j', (code) => {
    expect(countryPage(fictional, code)).toBeNull();
  });
});

describe('the page of an article', () => {
  it('leads from each fact to where it is shown', () => {
    const page = articlePage(fictional, 'gravia-report');
    expect(page?.languageName).toBe('English');
    expect(page?.facts.slice(0, 3).map(({ href, title }) => [href, title])).toEqual([
      ['/countries/qf#statistic-qf-foreigners-detained', 'Farland'],
      ['/countries/qf#statistic-qf-foreigners-by-nationality', 'Farland'],
      ['/cases/qf-2019-fisherman', 'Fisherman died in custody in northern Farland'],
    ]);
    expect(page?.placeNames).toEqual({
      farland: 'Farland',
      gravia: 'Gravia',
      japan: 'Japan',
      norway: 'Norway',
      'north-farland': 'Northern Farland',
      'grey-sea': 'Grey Sea',
    });
    expect(page?.text).toHaveLength(988);
  });

  it('has no text where it may not be published', () => {
    expect(articlePage(real, 'tokyo-referral-2026')?.text).toBeNull();
  });

  it.each(nowhere)('is none for %j', (id) => {
    expect(articlePage(fictional, id)).toBeNull();
  });
});

describe('the budget of a build', () => {
  const entries = Array.from({ length: 2001 }, (_, index) => ({ id: String(index) }));
  const large = { ...fictional, index: { ...fictional.index, caseCount: 25_005 } };

  it('is five hundred pages of a kind, and fewer files', () => {
    expect(idsAtBuild(fictional, entries).at(-1)).toBe('499');
    expect(idsOfFilesAtBuild(fictional, entries).at(-1)).toBe('199');
    expect(idsAtBuild(fictional, entries.slice(0, 2))).toEqual(['0', '1']);
  });

  it('is a small part of a large register', () => {
    expect(idsAtBuild(large, entries).at(-1)).toBe('39');
    expect(idsOfFilesAtBuild(large, entries).at(-1)).toBe('9');
    expect(pagesAtBuild(large, 1000).at(-1)).toBe('41');
  });

  it('has all pages of a short list but the first, and the first of a list of one', () => {
    expect(pagesAtBuild(fictional, 3)).toEqual(['2', '3']);
    expect(pagesAtBuild(fictional, 1)).toEqual(['1']);
  });
});
