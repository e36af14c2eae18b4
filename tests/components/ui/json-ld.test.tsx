import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { JsonLd } from '@/components/ui/json-ld.tsx';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { articleJsonLd, caseJsonLd, countryJsonLd, registerJsonLd } from '@/lib/export/json-ld.ts';
import { fictionalSnapshot, realSnapshot } from '../../lib/catalog/snapshots.ts';
import { hostileTexts, spoiltCatalog } from '../hostile.ts';
import { only, render } from '../markup.tsx';

/** What a machine reads out of the page. */
const readBack = (data: object | null): unknown =>
  JSON.parse(only(render(<JsonLd data={data} />), 'script').textContent ?? '');

const typesIn = (value: unknown): string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, item]) => (key === '@type' ? [String(item)] : typesIn(item)));

const catalog = catalogOf(fictionalSnapshot());

describe.each([
  ['fictional', catalog],
  ['real', catalogOf(realSnapshot())],
])('of the %s corpus', (_, corpus) => {
  const all = [
    registerJsonLd(corpus),
    ...corpus.cases().map(({ id }) => caseJsonLd(corpus, id, 'What happened.')),
    ...corpus.countries().map((code) => countryJsonLd(corpus, code)),
    ...corpus.articles().map(({ id }) => articleJsonLd(corpus, id)),
  ];

  it('ties nobody to a crime and rates no claim', () => {
    expect([...new Set(all.flatMap(typesIn))].sort()).toEqual([
      'DataDownload',
      'Dataset',
      'NewsArticle',
      'Organization',
      'WebPage',
    ]);
  });
});

it('describes a case as a data set with its downloads and articles', () => {
  expect(readBack(caseJsonLd(catalog, 'qf-2020-morita', 'What happened.'))).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    url: 'http://127.0.0.1:3000/cases/qf-2020-morita',
    version: 'aaaaaaaaaaaa',
    dateModified: '2026-11-22',
    isPartOf: { '@id': 'http://127.0.0.1:3000/' },
  });
  expect(caseJsonLd(catalog, '__proto__', '')).toBeNull();
  expect(countryJsonLd(catalog, 'QZ')).toBeNull();
});

it.each(hostileTexts)('keeps %j inside its script', (hostile) => {
  const spoilt = spoiltCatalog(hostile);
  const data = [
    registerJsonLd(spoilt),
    ...spoilt.cases().map(({ id }) => caseJsonLd(spoilt, id, hostile)),
    ...spoilt.countries().map((code) => countryJsonLd(spoilt, code)),
    ...spoilt.articles().map(({ id }) => articleJsonLd(spoilt, id)),
  ].filter((one) => one !== null);
  for (const one of data) {
    const markup = renderToStaticMarkup(<JsonLd data={one} />);
    expect(markup.match(/[<>&\u2028\u2029]/g)).toEqual(['<', '>', '<', '>']);
    expect(readBack(one)).toEqual(JSON.parse(JSON.stringify(one)));
  }
});
