import { describe, expect, it } from 'vitest';
import { searchDocuments } from '@/lib/catalog/search-documents.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';

const real = searchDocuments(realCatalog());
const fictional = searchDocuments(fictionalCatalog());
const at = (path: string) => [...real, ...fictional].find((document) => document.path === path);

describe('searchDocuments', () => {
  it('has a document for every case, place, article, country and statistic, each once', () => {
    const catalog = fictionalCatalog();
    const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
    expect(fictional.map(({ path }) => path)).toEqual([
      ...catalog.countries().map((code) => `/countries/${code.toLowerCase()}`),
      ...ids(catalog.places()).map((id) => `/places/${id}`),
      ...ids(catalog.articles()).map((id) => `/articles/${id}`),
      ...ids(catalog.cases()).map((id) => `/cases/${id}`),
      ...catalog
        .statistics()
        .map(({ id, value }) => `/countries/${value.country.toLowerCase()}#statistic-${id}`),
    ]);
  });

  it('takes the names of the people of a case for its spellings, with their language, and tells its status', () => {
    expect(at('/cases/by-2024-nakanishi')).toMatchObject({
      kind: 'case',
      title: 'Japanese citizen sentenced in Minsk',
      note: 'convicted, as of 17 March 2025 (inferred)',
      spellings: [
        { text: 'Nakanishi Masatoshi', lang: 'ja-Latn' },
        { text: 'Nakanisi Masatoshi', lang: 'ja-Latn' },
        { text: 'Masatoshi', lang: 'ja-Latn' },
      ],
    });
  });

  it('has the names of a place in every language, and those that articles use', () => {
    const texts = at('/places/minsk')?.spellings?.map(({ text, lang }) => [text, lang]);
    expect(texts).toEqual([
      ['Минск', 'ru'],
      ['Мінск', 'be'],
      ['ミンスク', 'ja'],
    ]);
    expect(at('/places/belgora')?.spellings?.map(({ text }) => text)).toContain('Белгоре');
  });

  it('names a country in every language that places are named in, each spelling once', () => {
    expect(at('/countries/by')).toEqual({
      kind: 'country',
      path: '/countries/by',
      title: 'Belarus',
      note: 'acts in 1 case',
      spellings: [
        { text: 'Беларусь', lang: 'ru' },
        { text: 'Беларусь', lang: 'be' },
        { text: 'ベラルーシ', lang: 'ja' },
      ],
    });
  });

  it('says of an article who published it and when, and of a statistic where and as of when', () => {
    expect(at('/articles/vestnik-release')).toMatchObject({
      lang: 'ru',
      publisher: 'Белгорский вестник',
      note: '20 March 2020',
    });
    expect(at('/articles/minsk-sentence-2025')?.note).toBe('publisher not stated · March 2025');
    expect(at('/countries/by#statistic-by-foreigners-repressed')?.note).toBe('Belarus, as of March 2025');
  });

  it('has each quotation once, with the article it is from', () => {
    for (const documents of [real, fictional]) {
      for (const { quotes = [] } of documents) {
        const seen = quotes.map(({ text, article }) => `${article} ${text}`);
        expect(new Set(seen).size).toBe(seen.length);
        for (const { article } of quotes) expect(documents[article]?.kind).toBe('article');
      }
    }
  });

  it('of a large register has names and titles, and no quotations', () => {
    const large = searchDocuments(fictionalCatalog(), false);
    expect(large).toEqual(fictional.map(({ quotes: _quotes, ...document }) => document));
  });
});
