import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { PositionSchema } from '@/lib/model/place.ts';
import { Quote } from '@/lib/model/quote.ts';
import { CountryCode, EdtfText, LanguageTag, Slug, text, WebAddress } from '@/lib/model/scalars.ts';
import { Statistic } from '@/lib/model/statistic.ts';
import { evidence } from './a-case.ts';

const faults = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('ids', () => {
  it.each(['a', '2026', 'by-2024-nakanishi', 'constructor', 'a'.repeat(64)])('takes %s', (id) => {
    expect(faults(Slug, id)).toEqual([]);
  });

  it.each(['', '-a', 'A', 'a_b', 'a.b', '../a', '__proto__', 'аbc', 'a b', 'a\n', 'a'.repeat(65)])(
    'refuses %j',
    (id) => {
      expect(faults(Slug, id)).toEqual([
        'is no id: use 1 to 64 of a-z, 0-9 and "-", starting with a letter or digit',
      ]);
    },
  );
});

describe('codes', () => {
  it('takes ISO 3166-1 codes in capitals alone', () => {
    expect(['BY', 'QF'].flatMap((code) => faults(CountryCode, code))).toEqual([]);
    expect(faults(CountryCode, 'by')).toEqual(['is no country code: use ISO 3166-1 alpha-2, such as BY']);
    expect(faults(CountryCode, 'BLR')).toHaveLength(1);
  });

  it('takes a language with its script and country', () => {
    expect(['en', 'ja-Latn', 'crh-Latn', 'zh-Hant-TW'].flatMap((tag) => faults(LanguageTag, tag))).toEqual(
      [],
    );
    expect(faults(LanguageTag, 'English')).toEqual([
      'is no language tag: use BCP 47, such as en, ru or ja-Latn',
    ]);
  });
});

describe('text for people', () => {
  const short = text(5);

  it.each([
    ['', 'is empty: write the text or leave the key out'],
    ['abcdef', 'is longer than 5 characters: shorten it'],
    [' a', 'starts or ends with white space: remove it'],
    ['a\u202Eb', 'holds an invisible control character: remove it'],
    ['a\u200Bb', 'holds an invisible control character: remove it'],
    ['a\u0000b', 'holds an invisible control character: remove it'],
    ['Z\uFFFDr', 'holds a lost character (\uFFFD): write it anew, and save the file as UTF-8'],
    ['Z\uD800r', 'holds a lost character (\uFFFD): write it anew, and save the file as UTF-8'],
  ])('refuses %j', (value, message) => {
    expect(faults(short, value)).toEqual([message]);
  });

  it('takes markup as the plain text it is', () => {
    expect(text(40).parse('<b>x</b> & "y"')).toBe('<b>x</b> & "y"');
  });
});

it('refuses a date with the reason that the parser gives', () => {
  expect(faults(EdtfText, '2025-02-30')).toEqual(['"2025-02-30" names a day that 2025-02 does not have']);
  expect(EdtfText.parse('2025-03-17?')).toBe('2025-03-17?');
});

describe('web addresses', () => {
  it.each(['https://vestnik.example/2020/03/20', 'http://a.example/?b=c#d'])('takes %s', (address) => {
    expect(faults(WebAddress, address)).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'ftp://x/',
    'blob:https://x/1',
    '//evil.example/x',
    'https://good.example\\@evil.example/',
    'https://a b',
    'https://',
  ])('refuses %j', (address) => {
    expect(faults(WebAddress, address)).toEqual([
      'is no web address: start with https:// and use no spaces or backslashes',
    ]);
  });

  it('refuses credentials and addresses without end', () => {
    expect(faults(WebAddress, 'https://user:pw@good.example/')).toEqual([
      'holds a user name or password: remove it',
    ]);
    expect(faults(WebAddress, `https://a.example/${'a'.repeat(2048)}`)).toEqual([
      'is longer than 2048 characters: use a shorter address',
    ]);
  });
});

it('takes a position as longitude before latitude', () => {
  expect(faults(PositionSchema, [139.69, 35.69])).toEqual([]);
  expect(faults(PositionSchema, [35.69, 139.69])).toEqual(['is no latitude: -90 to 90']);
  expect(faults(PositionSchema, [181, 0])).toEqual(['is no longitude: -180 to 180']);
  expect(faults(PositionSchema, [0])).not.toEqual([]);
  expect(faults(PositionSchema, [Number.NaN, 0])).not.toEqual([]);
});

it('quotes briefly, with the white space of the article', () => {
  expect(Quote.parse({ article: 'a', exact: ' words\n' }).exact).toBe(' words\n');
  expect(faults(Quote, { article: 'a', exact: 'x'.repeat(161) })).toEqual([
    'is longer than 160 characters: quote less',
  ]);
  expect(faults(Quote, { article: 'a', exact: 'x', suffix: 'y'.repeat(33) })).toEqual([
    'is longer than 32 characters: quote less',
  ]);
});

describe('a statistic', () => {
  const statistic = {
    title: 'Foreigners detained',
    country: 'QF',
    indicator: 'detained',
    definition: 'Those who were counted',
    unit: 'people',
    qualifier: 'exact',
    asOf: '2021',
    assertedBy: { name: 'Open Door', kind: 'ngo' },
    evidence,
  };
  const breakdown = { by: 'nationality', rows: [{ country: 'JP', value: 9 }] };

  it('has either a value or a breakdown', () => {
    expect(faults(Statistic, { ...statistic, value: 0 })).toEqual([]);
    expect(faults(Statistic, { ...statistic, breakdown })).toEqual([]);
    const message = 'needs either value or breakdown, not both';
    expect(faults(Statistic, statistic)).toEqual([message]);
    expect(faults(Statistic, { ...statistic, value: 9, breakdown })).toEqual([message]);
  });

  it.each(['asOf', 'assertedBy', 'definition', 'evidence'])('is refused without %s', (key) => {
    const whole = Object.entries({ ...statistic, value: 1 });
    const rest = Object.fromEntries(whole.filter(([name]) => name !== key));
    expect(faults(Statistic, rest)).toHaveLength(1);
  });

  it('is refused with no evidence at all', () => {
    expect(faults(Statistic, { ...statistic, value: 1, evidence: [] })).toEqual([
      'has no evidence: add at least one quotation',
    ]);
  });
});
