import { expect, it } from 'vitest';
import { articlesOfCase, locatedEvents, placesOfCase, quotesOfCase } from '@/lib/model/case-places.ts';
import { isSameQuote } from '@/lib/model/quote.ts';
import { aCase, aCharge, aClaim, aPerson } from './a-case.ts';

const quoted = (exact: string, article = 'a') => ({ article, exact });

it('counts a place once, in the order of the events, and leaves out what has none', () => {
  const file = aCase({
    events: [{ place: 'minsk' }, {}, { place: 'tokyo' }, { place: 'minsk' }],
  });
  expect(placesOfCase(file)).toEqual(['minsk', 'tokyo']);
  expect(locatedEvents(file).map(({ id, place }) => [id, place])).toEqual([
    ['e1', 'minsk'],
    ['e3', 'tokyo'],
    ['e4', 'minsk'],
  ]);
});

it('draws nothing for the place of a claim', () => {
  const file = aCase({ events: [{}], claims: [aClaim({ id: 'k', place: 'minsk' })] });
  expect(placesOfCase(file)).toEqual([]);
});

it('finds the quotations of names, people, charges, events and claims', () => {
  const name = { text: 'A', lang: 'en', kind: 'full', evidence: quoted('name') };
  const file = aCase({
    people: [aPerson({ id: 'p1', names: [name], evidence: [quoted('person', 'b')] })],
    charges: [aCharge({ id: 'c', evidence: [quoted('charge')] })],
    events: [{ evidence: [quoted('event'), quoted('name')] }],
    claims: [aClaim({ id: 'k', evidence: [quoted('claim', 'c')] })],
  });
  expect(quotesOfCase(file).map(({ exact }) => exact)).toEqual([
    'name',
    'person',
    'charge',
    'event',
    'name',
    'claim',
  ]);
  expect(articlesOfCase(file)).toEqual(['a', 'b', 'c']);
});

it('tells quotations apart by article, words and context', () => {
  const quote = { article: 'a', exact: 'x', prefix: 'p' };
  expect(isSameQuote(quote, { ...quote })).toBe(true);
  expect(isSameQuote(quote, { ...quote, article: 'b' })).toBe(false);
  expect(isSameQuote(quote, { ...quote, exact: 'y' })).toBe(false);
  expect(isSameQuote(quote, { article: 'a', exact: 'x' })).toBe(false);
  expect(isSameQuote(quote, { ...quote, suffix: 's' })).toBe(false);
});
