import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDatetime } from '@/lib/ogc/datetime.ts';
import { ProblemError } from '@/lib/ogc/problem.ts';

const first = '0001-01-01';
const last = '9999-12-31';

it.each([
  ['2024-07-31', '2024-07-31', '2024-07-31'],
  ['2024-07-31T10:20:30Z', '2024-07-31', '2024-07-31'],
  ['2024-07-31t10:20:30.123z', '2024-07-31', '2024-07-31'],
  ['2024-07-31T23:30:00-05:00', '2024-08-01', '2024-08-01'],
  ['2024-03-01T01:30:00+03:00', '2024-02-29', '2024-02-29'],
  ['2016-12-31T23:59:60Z', '2017-01-01', '2017-01-01'],
  ['2024-01-01/2024-07-31', '2024-01-01', '2024-07-31'],
  ['2024-01-01T12:00:00Z/2024-01-01', '2024-01-01', '2024-01-01'],
  ['../2024-07-31', first, '2024-07-31'],
  ['/2024-07-31', first, '2024-07-31'],
  ['2024-07-31/..', '2024-07-31', last],
  ['2024-07-31/', '2024-07-31', last],
  // As GDAL sends them: a day with a bare T, minutes without seconds.
  ['2019-01-23T/..', '2019-01-23', last],
  ['../2019-01-23T', first, '2019-01-23'],
  ['2019-01-23T10:20Z', '2019-01-23', '2019-01-23'],
  // As QGIS sends them: the years 0000 and 9999 for "any".
  ['2019-01-23T00:00:00Z/9999-12-31T00:00:00Z', '2019-01-23', last],
  ['0000-01-01T00:00:00Z/2019-01-23T00:00:00Z', first, '2019-01-23'],
])('reads %s', (text, start, end) => {
  expect(parseDatetime(text)).toEqual([start, end]);
});

const noDate = (text: string) =>
  `holds "${text}", which is no RFC 3339 date: 2024-07-31, 2024-07-31T10:20:00Z`;

it.each([
  ['', 'is no date and no interval'],
  ['..', 'is no date and no interval'],
  ['/', 'is open at both ends'],
  ['../..', 'is open at both ends'],
  ['../', 'is open at both ends'],
  ['2024-01-01/2024-02-01/2024-03-01', 'has more than one "/"'],
  ['2024-02-01/2024-01-01', 'ends before it starts'],
  ['2024-01-01T12:00:00Z/2024-01-01T11:00:00Z', 'ends before it starts'],
  ['2024-13-01', 'names month 13; months go from 01 to 12'],
  ['2025-02-30', 'names a day that 2025-02 does not have'],
  ['2023-02-29', 'names a day that 2023-02 does not have'],
  ['2024-07-31T25:00:00Z', 'names a time that no day has'],
  ['2024-07-31T10:60:00Z', 'names a time that no day has'],
  ['2024-07-31T10:00:00+24:00', 'has an offset that no clock has: "+24:00"'],
  ['0000-01-01', 'names the year 0, which no calendar here has'],
  ['2025', noDate('2025')],
  ['2025-13', noDate('2025-13')],
  ['2025-3-1', noDate('2025-3-1')],
  ['yesterday', noDate('yesterday')],
  ['2024-07-31T10:20:30', noDate('2024-07-31T10:20:30')],
  ['2025-03-17?', noDate('2025-03-17?')],
  ['٢٠٢٤-٠١-٠١', noDate('٢٠٢٤-٠١-٠١')],
  ['2024-01-01 ', noDate('2024-01-01 ')],
])('refuses %j', (text, why) => {
  expect(() => parseDatetime(text)).toThrow(
    expect.objectContaining({ status: 400, parameter: 'datetime', message: `datetime "${text}" ${why}` }),
  );
});

it('answers any text with days in order or a refusal', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[-+0-9.:/TZtz ]{0,40}$/), (text) => {
      try {
        const [start, end] = parseDatetime(text);
        expect(start <= end).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ProblemError);
      }
    }),
  );
});
