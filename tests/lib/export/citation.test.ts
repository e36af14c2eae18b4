import { describe, expect, it } from 'vitest';
import { toBibTex, toCslJson } from '@/lib/export/citation.ts';
import type { Work } from '@/lib/export/work.ts';
import { apaCitation } from '@/lib/text/en-citation.ts';
import { hostileTexts } from '../../components/hostile.ts';

const record: Work = {
  id: 'qf-2020-morita',
  kind: 'record',
  title: 'Engineer detained & released {draft}',
  publisher: 'Whereabouts',
  publishedOn: '2026-01-02',
  address: 'http://127.0.0.1:3000/cases/qf-2020-morita',
  lang: 'en',
  version: 'aaaaaaaaaaaa',
};
const article: Work = {
  id: 'harbour-trial',
  kind: 'article',
  title: 'Приговор <i>漢字',
  publisher: 'Lumen_Post',
  publishedOn: '2021-03?',
  address: null,
  lang: 'ru',
  version: null,
};

describe('APA', () => {
  it('cites a record as a data set with its version', () => {
    expect(apaCitation(record)).toBe(
      'Whereabouts. (2026, January 2). Engineer detained & released {draft} (Data version aaaaaaaaaaaa) [Data set]. http://127.0.0.1:3000/cases/qf-2020-morita',
    );
  });

  it.each([
    ['2021-03?', '(ca. 2021, March)'],
    ['2021', '(2021)'],
    ['../2021-03-04', '(2021, March 4)'],
  ])('dates an article of %s', (publishedOn, date) => {
    expect(apaCitation({ ...article, publishedOn })).toBe(`Lumen_Post. ${date}. Приговор <i>漢字.`);
  });

  it('begins with the title where no publisher is stated', () => {
    expect(apaCitation({ ...article, publisher: null, title: 'Who was it?' })).toBe(
      'Who was it? (ca. 2021, March).',
    );
  });
});

it('writes CSL-JSON', () => {
  expect(JSON.parse(toCslJson([record, article]))).toEqual([
    {
      id: 'qf-2020-morita',
      type: 'dataset',
      title: 'Engineer detained & released {draft}',
      language: 'en',
      author: [{ literal: 'Whereabouts' }],
      publisher: 'Whereabouts',
      issued: { 'date-parts': [[2026, 1, 2]] },
      URL: 'http://127.0.0.1:3000/cases/qf-2020-morita',
      version: 'aaaaaaaaaaaa',
      note: 'Data version aaaaaaaaaaaa',
    },
    {
      id: 'harbour-trial',
      type: 'article-newspaper',
      title: 'Приговор <i>漢字',
      language: 'ru',
      author: [{ literal: 'Lumen_Post' }],
      publisher: 'Lumen_Post',
      issued: { 'date-parts': [[2021, 3]], circa: true },
    },
  ]);
});

it.each([...hostileTexts, 'open { brace', 'back\\slash }'])(
  'keeps the braces of BibTeX balanced around %j',
  (title) => {
    const bibtex = toBibTex([{ ...article, title }]).replace(/\\[\\{}]/g, '');
    let depth = 0;
    const depths = [...bibtex].map((sign) => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0));
    expect(Math.min(...depths)).toBe(0);
    expect([depths.lastIndexOf(0), depths.indexOf(0, 20)]).toEqual([bibtex.length - 1, bibtex.length - 2]);
  },
);

it('writes BibTeX with our ids as keys, every sign literal', () => {
  const bibtex = toBibTex([record, article]);
  expect([...bibtex.matchAll(/^@(\w+)\{([^,]+),$/gm)].map(([, type, key]) => [type, key])).toEqual([
    ['misc', 'qf-2020-morita'],
    ['article', 'harbour-trial'],
  ]);
  expect(bibtex).toContain('title = {Engineer detained \\& released \\{draft\\}},');
  expect(bibtex).toContain('title = {Приговор {\\textless}i{\\textgreater}漢字},');
  expect(bibtex).toContain('author = {{Lumen\\_Post}},');
  expect(bibtex).toContain('note = {Data version aaaaaaaaaaaa},');
});
