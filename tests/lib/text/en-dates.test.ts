import { describe, expect, it } from 'vitest';
import { asOfInWords, dateInSentence, dateInWords, isUncertain, periodInWords } from '@/lib/text/en-dates.ts';

describe('a date in words', () => {
  it.each([
    ['2024', '2024', 'in 2024'],
    ['2024-07', 'July 2024', 'in July 2024'],
    ['2025-03-17', '17 March 2025', 'on 17 March 2025'],
    ['2024-02-29', '29 February 2024', 'on 29 February 2024'],
    ['0900-01-01', '1 January 900', 'on 1 January 900'],
    ['2025-03-17?', '17 March 2025', 'on 17 March 2025'],
    ['2019~', 'about 2019', 'in about 2019'],
    ['2021-08~', 'about August 2021', 'in about August 2021'],
    ['2021-08-03~', 'about 3 August 2021', 'about 3 August 2021'],
    ['2021-08-03%', 'about 3 August 2021', 'about 3 August 2021'],
    ['2018/2024', '2018 to 2024', 'from 2018 to 2024'],
    ['2018-11/2019-01', 'November 2018 to January 2019', 'from November 2018 to January 2019'],
    ['2024/..', 'since 2024', 'since 2024'],
    ['../2021-12-02', 'by 2 December 2021', 'by 2 December 2021'],
    ['../2025-03?', 'by March 2025', 'by March 2025'],
  ])('says %s as "%s", and "%s" inside a sentence', (text, alone, inside) => {
    expect(dateInWords(text)).toBe(alone);
    expect(dateInSentence(text)).toBe(inside);
  });

  it('names every month', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      dateInWords(`2024-${String(index + 1).padStart(2, '0')}`),
    );
    expect(months.map((words) => words.slice(0, 3)).join(' ')).toBe(
      'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
    );
  });

  it('refuses what is no date', () => {
    expect(() => dateInWords('2025-02-30')).toThrow('a day that 2025-02 does not have');
  });
});

it.each([
  ['2025-03-17', '17 March 2025'],
  ['2021-08~', 'about August 2021'],
  ['../2025-03?', 'March 2025'],
  ['2018/2024', '2024'],
  ['2024/..', '2024'],
])('says that a status of %s is as of %s', (text, expected) => {
  expect(asOfInWords(text)).toBe(expected);
});

it.each([
  ['2025-03-17', false],
  ['2025-03-17~', false],
  ['2025-03-17?', true],
  ['2025%', true],
  ['2018?/2024', true],
  ['../2025-03?', true],
  ['2024/..', false],
])('finds %s uncertain: %s', (text, expected) => {
  expect(isUncertain(text)).toBe(expected);
});

describe('a period in words', () => {
  it.each([
    ['2024-01', '2024-03', 'January 2024 to March 2024'],
    ['2024-01', '2024-01', 'January 2024'],
    ['2024-01', null, 'since January 2024'],
    ['2020-01', '2024-12', '2020 to 2024'],
    [null, '2024-03', 'until March 2024'],
    [null, null, 'no dates'],
  ])('from %s to %s', (from, to, words) => {
    expect(periodInWords(from, to)).toBe(words);
  });
});
