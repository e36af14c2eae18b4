import { expect, it } from 'vitest';
import { explore } from '@/lib/catalog/explore.ts';
import { answerCitation } from '@/lib/export/view-citation.ts';
import { viewAsWork } from '@/lib/export/work.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { apaCitation } from '@/lib/text/en-citation.ts';
import { citedTitle } from '@/lib/text/en-view.ts';
import { realCatalog } from '../catalog/corpora.ts';

const catalog = realCatalog();

function work(query: string) {
  const explored = explore(catalog, new URLSearchParams(query));
  if (explored === null) throw new Error('the first page is missing');
  return viewAsWork(citedTitle(explored), printFilter(explored.filter), catalog);
}

const ask = (format: 'bib' | 'json', query: string) =>
  answerCitation(new Request(`http://127.0.0.1:3000/citation.${format}${query}`), catalog, format);

it('cites a filter by what it shows, with the data version and its address', () => {
  expect(apaCitation(work('acts=BY'))).toMatch(
    /^Whereabouts\. \(2026, January 2\)\. Whereabouts: \w+ of five cases \(Belarus acts\) \(Data version aaaaaaaaaaaa\) \[Data set\]\. http:\/\/127\.0\.0\.1:3000\/\?acts=BY$/,
  );
  expect(work('').title).toBe('Whereabouts: all five cases');
});

it('has an id for each filter, whatever order it is written in', () => {
  expect(work('status=died&acts=BY,RU').id).toBe(work('acts=RU,BY&status=died').id);
  expect(work('acts=BY').id).not.toBe(work('acts=RU').id);
});

it('comes as BibTeX and as CSL-JSON', async () => {
  const bib = await ask('bib', '?acts=BY');
  expect(bib.headers.get('content-type')).toBe('application/x-bibtex; charset=utf-8');
  expect(await bib.text()).toContain(`{${work('acts=BY').id},`);
  const [csl] = await (await ask('json', '?acts=BY')).json();
  expect(csl).toMatchObject({
    type: 'dataset',
    version: 'aaaaaaaaaaaa',
    URL: 'http://127.0.0.1:3000/?acts=BY',
  });
});

it('refuses what is no filter', async () => {
  const response = await ask('bib', '?acts=nowhere');
  expect([response.status, (await response.json()).parameter]).toEqual([400, 'acts']);
});
