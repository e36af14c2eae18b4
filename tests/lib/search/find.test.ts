import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '@/lib/search/document.ts';
import { find } from '@/lib/search/find.ts';
import { readSearchFile, writeSearchFile } from '@/lib/search/search-index.ts';
import { hostileTexts, spoiltCatalog } from '../../components/hostile.ts';
import { fictionalCatalog, realCatalog } from '../catalog/corpora.ts';
import { indexOf, pathsOf, whyFound, whyOf } from './searching.ts';

const real = await indexOf(realCatalog());
const fictional = await indexOf(fictionalCatalog());
const nakanishi = '/cases/by-2024-nakanishi';

const indexed = (documents: readonly SearchDocument[]) => readSearchFile(writeSearchFile(documents));
const article = (title: string, path: string): SearchDocument => ({ kind: 'article', path, title, note: '' });

describe('find, in the articles of the register', () => {
  it.each([
    'Nakanishi',
    'Nakanisi',
    'nakan',
    'Наканиси',
    'наканісі',
    'なかにし',
    'ナカニシ',
    'ﾅｶﾆｼ',
    'Ｎａｋａｎｉｓｈｉ',
    'NAKANISHI  masatoshi',
    'Masatosi Nakanisi',
    'Масатоси',
    'Nakanischi',
  ])('finds the case of Nakanishi Masatoshi by %s first', (text) => {
    expect(pathsOf(real, text)[0]).toBe(nakanishi);
  });

  it('says which spelling matched, in its language, the one most like what was typed', () => {
    expect(whyFound(real, 'Наканиси', nakanishi)).toEqual(['Nakanishi Masatoshi (ja-Latn)']);
    expect(whyFound(real, 'Nakanisi', nakanishi)).toEqual(['Nakanisi Masatoshi (ja-Latn)']);
    expect(whyFound(real, 'Мінск', '/places/minsk')).toEqual(['Мінск (be)']);
    expect(whyFound(real, 'ミンスク', '/places/minsk')).toEqual(['ミンスク (ja)']);
    expect(whyFound(real, 'minsk', '/places/minsk')).toEqual([null]);
  });

  it.each(['Минске', 'Минск', 'Мінск', 'ミンスク', 'ﾐﾝｽｸ', 'Minsk', 'Minska'])(
    'finds Minsk by %s',
    (text) => {
      expect(pathsOf(real, text)[0]).toBe('/places/minsk');
    },
  );

  it.each(['Tokio', 'Tōkyō', 'Токио', 'Токіа', '東京', '東', 'とうきょう'])('finds Tokyo by %s', (text) => {
    expect(pathsOf(real, text)).toContain('/places/tokyo');
  });

  it.each(['Belarus', 'Беларусь', 'ベラルーシ', 'belar'])('shows the country first for %s', (text) => {
    expect(pathsOf(real, text).slice(0, 2)).toEqual(['/countries/by', '/places/belarus']);
  });

  it('finds words of a quotation, with the words marked and the article that has them', () => {
    const path = '/cases/jp-2020-softbank';
    expect(whyFound(real, 'softbank manager', path)).toEqual([
      'leaked by a former [manager] of Japanese mobile communications firm [SoftBank]',
    ]);
    const [hit] = find(real, 'softbank', 1).hits;
    const source = hit?.reason?.kind === 'quote' ? real.documents[hit.reason.quote.article] : null;
    expect(source?.path).toBe('/articles/tokyo-referral-2026');
  });

  it('finds statistics by title, and leads to them on the panel of their country', () => {
    expect(pathsOf(real, 'politically repressed')).toContain(
      '/countries/by#statistic-by-foreigners-repressed',
    );
  });

  it('needs every word', () => {
    expect(pathsOf(real, 'Nakanishi Minsk')).toContain(nakanishi);
    expect(pathsOf(real, 'Nakanishi Vladivostok')).toEqual([]);
  });

  it('finds nothing for words that nobody uses, and for no word at all', () => {
    for (const text of ['qqqwwwq', 'Zürich–Kloten', '', '   ', '…', '🕵️', '\u202e', "' OR 1=1 --"]) {
      expect([text, find(real, text, 8)]).toEqual([text, { hits: [], total: 0, isCommon: false }]);
    }
  });

  it('gives no more than asked for, and counts all', () => {
    const { hits, total } = find(real, 'Japan', 3);
    expect(hits.map(({ document }) => document.path)).toEqual([
      '/countries/jp',
      '/places/japan',
      '/cases/jp-2020-softbank',
    ]);
    expect(total).toBe(pathsOf(real, 'Japan').length);
  });

  it('names no one a spy: what stands first is a title and a status', () => {
    for (const { document } of find(real, 'spy', 50).hits) {
      if (document.kind === 'case') expect(`${document.title} ${document.note}`).not.toMatch(/spy/i);
    }
  });
});

describe('find, in the fictional articles', () => {
  it.each(['𠮷田美咲', '𠮷田', '𠮷', '美咲', '咲'])('finds 𠮷田美咲 by %s', (text) => {
    const path = '/cases/qg-2021-seabed-map';
    expect(pathsOf(fictional, text)).toEqual([path]);
    expect(whyFound(fictional, text, path)).toEqual(['𠮷田美咲 (ja)']);
  });

  it('does not take one Chinese character for another that looks alike', () => {
    expect(pathsOf(fictional, '吉田')).toEqual([]);
  });

  it.each(['Морита', 'Morita', 'もりた', 'モリタ', 'Kenji Morita', 'Кэндзи', 'Kenzi'])(
    'finds Кэндзи Морита by %s',
    (text) => {
      expect(pathsOf(fictional, text)).toEqual(['/cases/qf-2020-morita']);
    },
  );

  it('finds a name whose end is not typed yet, at every letter on the way', async () => {
    const index = await indexed([
      article('Tsuchiya Shimbun', '/articles/a'),
      article('Khatyn Fujita', '/articles/b'),
    ]);
    for (const [name, path] of [
      ['Tsuchiya', '/articles/a'],
      ['Shimbun', '/articles/a'],
      ['Khatyn', '/articles/b'],
      ['Fujita', '/articles/b'],
    ] as const) {
      for (let end = 2; end <= name.length; end += 1) {
        expect([name.slice(0, end), pathsOf(index, name.slice(0, end))]).toEqual([
          name.slice(0, end),
          [path],
        ]);
      }
    }
  });
});

describe.each([
  ['the register', real],
  ['the fictional register', fictional],
])('in %s', (_name, index) => {
  it('every document is found by its title and by each of its spellings', () => {
    const missed = index.documents.flatMap(({ path, title, spellings = [] }) =>
      [title, ...spellings.map(({ text }) => text)]
        .filter((text) => !pathsOf(index, text).includes(path))
        .map((text) => `${path}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  it('every quotation is found by its own words, with the words of it shown', () => {
    const missed = index.documents.flatMap(({ path, quotes = [] }) =>
      quotes.filter(({ text }) => !pathsOf(index, text).includes(path)).map(({ text }) => `${path}: ${text}`),
    );
    expect(missed).toEqual([]);
  });

  it('any text finds something or nothing, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { hits, total } = find(index, text, 8);
        expect(hits.length).toBe(Math.min(8, total));
      }),
    );
  });

  it('the parts of a quotation are the quotation', () => {
    for (const { quotes = [] } of index.documents) {
      for (const { text } of quotes) {
        for (const { reason } of find(index, text.slice(0, 20), 50).hits) {
          if (reason?.kind !== 'quote') continue;
          expect(reason.pieces.map((piece) => piece.text).join('')).toBe(reason.quote.text);
        }
      }
    }
  });
});

describe('find, among many', () => {
  it('looks for a word that a thousand titles have in names alone, and says so', async () => {
    const many = Array.from({ length: 1001 }, (_, id) =>
      article(`Detained at harbour ${id}`, `/articles/a${id}`),
    );
    const place: SearchDocument = { kind: 'place', path: '/places/harbour', title: 'Harbour', note: '' };
    const index = await indexed([...many, place]);
    expect(find(index, 'harbour', 8)).toEqual({
      hits: [{ document: place, reason: null }],
      total: 1,
      isCommon: true,
    });
    expect(pathsOf(index, 'detained harbour 500')).toEqual(['/articles/a500']);
    expect(find(index, 'detai', 8)).toEqual({ hits: [], total: 0, isCommon: true });
  });
});

it.each([
  ['has quotations', fictional.documents, true],
  ['is so large that it has none', fictional.documents.map(({ quotes: _quotes, ...rest }) => rest), false],
  ['has no case', [], true],
])('the index of a register that %s says so', async (_name, documents, hasQuotes) => {
  expect((await indexed(documents)).hasQuotes).toBe(hasQuotes);
});

describe('hostile texts', () => {
  it.each(hostileTexts)('%j is found and given back as it is', async (hostile) => {
    const index = await indexOf(spoiltCatalog(hostile));
    const { hits } = find(index, hostile, 50);
    const kinds = new Set(hits.map(({ document }) => document.kind));
    expect([...kinds].sort()).toEqual(['article', 'case', 'country', 'place', 'statistic']);
    for (const hit of hits) {
      // A country's title is what Intl calls it.
      if (hit.document.kind !== 'country') expect(hit.document.title).toBe(hostile);
      expect(hit.document.path).toMatch(
        /^\/(cases|places|articles|countries)\/[a-z0-9-]+(#statistic-[a-z0-9-]+)?$/,
      );
      expect((whyOf(hit) ?? hostile).replaceAll(/[[\]]/g, '')).toContain(hostile.replaceAll(/[[\]]/g, ''));
    }
  });
});
