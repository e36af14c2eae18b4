import { describe, expect, it } from 'vitest';
import { findFurniture, withoutFurniture } from '@/lib/adding/furniture';
import { slugOf } from '@/lib/adding/place-names';
import { quoteAround } from '@/lib/adding/quotation';

describe('page furniture', () => {
  it('is the menu on top and everything from a comment form or a list of other articles on', () => {
    const text =
      '- Home\n- Sport\nA headline that is long\nThe text of the article, twice as long as it.\nDon’t Miss\nAnother article';
    const found = findFurniture(text).map(({ start, end, reason }) => [reason, text.slice(start, end)]);
    expect(found).toEqual([
      ['menu', '- Home\n- Sport\n'],
      ['other articles', 'Don’t Miss\nAnother article'],
    ]);
  });

  it('leaves an article without any alone', () => {
    expect(findFurniture('A headline\n\nHe said: “Don’t miss it.” Then he left.')).toEqual([]);
  });

  it('moves no offset when it is blanked', () => {
    const text = '- Home\nMinsk';
    const blanked = withoutFurniture(text, findFurniture(text));
    expect([blanked.length, blanked.indexOf('Minsk')]).toEqual([text.length, 7]);
  });
});

describe('a quotation', () => {
  it('grows until it stands in the text once', () => {
    const text = 'He was in Minsk. Then Minsk fell silent.';
    expect(quoteAround(text, 10, 15)?.exact).toBe('in Minsk');
    expect(quoteAround(text, 22, 27)?.exact).toBe('Then Minsk');
  });

  it('is none when nothing short enough is unique', () => {
    expect(quoteAround(`${'so '.repeat(200)}`, 3, 5)).toBeNull();
  });
});

it('makes ids of names in any script', () => {
  expect(['Ulyanovsk region', 'Côte d’Ivoire', 'Минск'].map(slugOf)).toEqual([
    'ulyanovsk-region',
    'cote-d-ivoire',
    '',
  ]);
});
