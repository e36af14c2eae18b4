import { expect, it } from 'vitest';
import { explore } from '@/lib/catalog/explore.ts';
import { citedTitle, filterInWords, viewTitle } from '@/lib/text/en-view.ts';
import { realCatalog } from '../catalog/corpora.ts';

const catalog = realCatalog();

function view(query: string) {
  const explored = explore(catalog, new URLSearchParams(query));
  if (explored === null) throw new Error('the first page is missing');
  return explored;
}

it('says what a filter chooses and how many cases that is', () => {
  expect(viewTitle(view('acts=BY'))).toBe('One of five cases: Belarus acts');
  expect(viewTitle(view(''))).toBe('All five cases');
  expect(viewTitle(view('acts=BY&status=died'))).toBe(
    'None of five cases: Belarus acts; status: died in custody',
  );
  expect(citedTitle(view('acts=BY'))).toBe('Whereabouts: one of five cases (Belarus acts)');
});

it('names every group of the filter and its period', () => {
  const words = filterInWords(view('acts=RU,BY&nationality=JP&event=died&alleged=espionage&from=2020'));
  expect(words).toMatch(
    /^(Russia or Belarus|Belarus or Russia) act; nationality of Japan; what happened: death; /,
  );
  expect(words).toMatch(/what is alleged: espionage; since January 2020$/);
});
