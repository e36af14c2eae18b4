import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  datesOverlap,
  dayBounds,
  daysInMonth,
  InvalidDateError,
  parseEdtf,
  toDatetimeAttribute,
} from '@/lib/model/edtf.ts';

const pad = (number: number, length: number) => String(number).padStart(length, '0');

const years = fc.integer({ min: 1, max: 9999 });
const marks = fc.constantFrom('', '?', '~', '%');
const points = fc
  .tuple(years, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.nat(2), marks)
  .map(([year, month, day, parts, mark]) => {
    const values = [pad(year, 4), pad(month, 2), pad(Math.min(day, daysInMonth(year, month)), 2)];
    return values.slice(0, parts + 1).join('-') + mark;
  });
const dates = fc.oneof(
  points,
  points.map((point) => `${point}/..`),
  points.map((point) => `../${point}`),
  fc.tuple(points, points).map(([a, b]) => {
    const [first, second] = compareDates(parseEdtf(a), parseEdtf(b)) <= 0 ? [a, b] : [b, a];
    return dayBounds(parseEdtf(first))[0] <= dayBounds(parseEdtf(second))[1]
      ? `${first}/${second}`
      : `${second}/${first}`;
  }),
);

describe('parseEdtf', () => {
  it('reads a day', () => {
    const point = { year: 2025, month: 3, day: 17, precision: 'day', uncertain: false, approximate: false };
    expect(parseEdtf('2025-03-17')).toEqual({
      text: '2025-03-17',
      start: point,
      end: point,
      isInterval: false,
    });
  });

  it.each([
    ['2024', 'year', false, false],
    ['2024-07', 'month', false, false],
    ['2024-07?', 'month', true, false],
    ['2024~', 'year', false, true],
    ['2024-07-31%', 'day', true, true],
  ])('reads %s as a %s, uncertain %s, approximate %s', (text, precision, uncertain, approximate) => {
    expect(parseEdtf(text).start).toMatchObject({ precision, uncertain, approximate });
  });

  it('reads intervals, with either end open', () => {
    expect(parseEdtf('2018/2024')).toMatchObject({
      isInterval: true,
      start: { year: 2018 },
      end: { year: 2024 },
    });
    expect(parseEdtf('2024/..')).toMatchObject({ isInterval: true, start: { year: 2024 }, end: null });
    expect(parseEdtf('../2025-03?')).toMatchObject({ start: null, end: { month: 3, uncertain: true } });
  });

  it.each([
    ['', 'is not a date'],
    ['yesterday', 'is not a date'],
    ['2025-3-1', 'is not a date'],
    ['25-03-17', 'is not a date'],
    ['2025-01-01T00:00Z', 'is not a date'],
    ['2025 ', 'is not a date'],
    ['２０２５', 'is not a date'],
    ['2025-03-17??', 'is not a date'],
    ['-2025', 'is not a date'],
    ['2024/', 'is not a date'],
    ['/2024', 'is not a date'],
    ['0000', 'names the year 0'],
    ['2025-13', 'names month 13; months go from 01 to 12'],
    ['2025-00', 'names month 00'],
    ['2025-02-30', 'names a day that 2025-02 does not have'],
    ['2025-04-31', 'names a day that 2025-04 does not have'],
    ['2025-04-00', 'names a day that 2025-04 does not have'],
    ['2023-02-29', 'names a day that 2023-02 does not have'],
    ['1900-02-29', 'names a day that 1900-02 does not have'],
    ['2018/2019/2020', 'has more than one "/"'],
    ['../..', 'is open at both ends'],
    ['2024/2018', 'ends before it starts'],
    ['2024-05/2024-04', 'ends before it starts'],
  ])('refuses %j: %s', (text, message) => {
    expect(() => parseEdtf(text)).toThrow(InvalidDateError);
    expect(() => parseEdtf(text)).toThrow(`"${text}" ${message}`);
  });

  it.each(['2024-02-29', '2000-02-29', '2020-02-29?'])('knows the leap day %s', (text) => {
    expect(parseEdtf(text).start).toMatchObject({ month: 2, day: 29 });
  });

  it('lets an interval start and end in the same month or year', () => {
    expect(dayBounds(parseEdtf('2024-07-05/2024'))).toEqual(['2024-07-05', '2024-12-31']);
  });

  it('keeps the text of every date it reads, with bounds in order', () => {
    fc.assert(
      fc.property(dates, (text) => {
        const date = parseEdtf(text);
        const [first, last] = dayBounds(date);
        expect(date.text).toBe(text);
        expect(first <= last).toBe(true);
      }),
    );
  });

  it('reads what it prints for HTML as the same days', () => {
    fc.assert(
      fc.property(points, (text) => {
        const date = parseEdtf(text);
        const printed = toDatetimeAttribute(date) ?? '';
        expect(printed).toBe(text.replace(/[?~%]$/, ''));
        expect(dayBounds(parseEdtf(printed))).toEqual(dayBounds(date));
      }),
    );
  });

  it('reads any other text as a date or refuses it with its own error', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-0-9/.?~%]{0,24}$/), (text) => {
        try {
          expect(parseEdtf(text).text).toBe(text);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidDateError);
        }
      }),
    );
  });
});

describe('dayBounds', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2000-02', '2000-02-01', '2000-02-29'],
    ['2024-04~', '2024-04-01', '2024-04-30'],
    ['2024-07-31?', '2024-07-31', '2024-07-31'],
    ['0007', '0007-01-01', '0007-12-31'],
    ['2018-11/2019-01', '2018-11-01', '2019-01-31'],
    ['2024/..', '2024-01-01', '9999-12-31'],
    ['../2025-03?', '0001-01-01', '2025-03-31'],
  ])('of %s are %s and %s', (text, first, last) => {
    expect(dayBounds(parseEdtf(text))).toEqual([first, last]);
  });
});

describe('datesOverlap', () => {
  it.each([
    ['2024', '2024-07', true],
    ['2024-07', '2024-07-31', true],
    ['2024-07', '2024-08-01', false],
    ['2018/2024', '2024-12-31', true],
    ['2018/2024', '2025', false],
    ['2024/..', '2030', true],
    ['2024/..', '2023-12', false],
    ['../2025-03', '1991', true],
    ['../2025-03', '2025-04', false],
    ['../2020', '2020/..', true],
  ])('of %s and %s is %s, from both sides', (a, b, expected) => {
    expect(datesOverlap(parseEdtf(a), parseEdtf(b))).toBe(expected);
    expect(datesOverlap(parseEdtf(b), parseEdtf(a))).toBe(expected);
  });

  it('holds for every date and itself', () => {
    fc.assert(fc.property(dates, (text) => datesOverlap(parseEdtf(text), parseEdtf(text))));
  });
});

describe('compareDates', () => {
  const sorted = (texts: readonly string[]) =>
    texts
      .map(parseEdtf)
      .sort(compareDates)
      .map(({ text }) => text);

  it('orders by the last day a date may mean', () => {
    expect(sorted(['2025', '2025-03-17', '2024-07', '2025-03', '2024'])).toEqual([
      '2024-07',
      '2024',
      '2025-03-17',
      '2025-03',
      '2025',
    ]);
  });

  it('orders by the first day where the last is the same', () => {
    expect(sorted(['2025-03-31', '2025-03', '../2025-03'])).toEqual(['../2025-03', '2025-03', '2025-03-31']);
  });

  it('takes what goes on as starting when it starts, and what ended by March as of March', () => {
    expect(sorted(['2025-04', '2024/..', '../2025-03', '2023-12-31', '2025-02', '2024-01-02'])).toEqual([
      '2023-12-31',
      '2024/..',
      '2024-01-02',
      '2025-02',
      '../2025-03',
      '2025-04',
    ]);
  });

  it('puts no order into marks of doubt', () => {
    expect(compareDates(parseEdtf('2024-07?'), parseEdtf('2024-07~'))).toBe(0);
  });

  it('is the same from both sides', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(compareDates(parseEdtf(a), parseEdtf(b))).toBe(-compareDates(parseEdtf(b), parseEdtf(a)) || 0);
      }),
    );
  });

  it('agrees with itself over three dates', () => {
    fc.assert(
      fc.property(dates, dates, dates, (...three) => {
        const [a, b, c] = three.map(parseEdtf).sort(compareDates);
        if (a && b && c)
          expect(compareDates(a, b) + compareDates(b, c) <= 0 && compareDates(a, c) <= 0).toBe(true);
      }),
    );
  });
});

describe('toDatetimeAttribute', () => {
  it.each([
    ['2024', '2024'],
    ['2024-07~', '2024-07'],
    ['2025-03-17?', '2025-03-17'],
    ['0900-01', '0900-01'],
    ['2018/2024', undefined],
    ['2024/..', undefined],
    ['../2025-03', undefined],
  ])('of %s is %s', (text, expected) => {
    expect(toDatetimeAttribute(parseEdtf(text))).toBe(expected);
  });
});
