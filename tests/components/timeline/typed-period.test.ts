import { describe, expect, it } from 'vitest';
import { isWholeMonth, readMonth, readTypedPeriod } from '@/components/timeline/typed-period.ts';

describe('a typed month', () => {
  it.each([
    ['2024-03', '2024-03'],
    [' 2024/3 ', '2024-03'],
    ['03.2024', '2024-03'],
    ['2024', '2024-01'],
    ['2024-13', null],
    ['0000-01', null],
    ['March', null],
    ['24-03', null],
    ['2024-03-17', null],
    ['', null],
  ])('"%s" is %s', (text, month) => {
    expect(readMonth(text, 'from')).toBe(month);
  });

  it('of a year alone is the last one at the end', () => {
    expect(readMonth('2024', 'to')).toBe('2024-12');
  });

  it('is whole when a picker has all of its year', () => {
    expect(['0202-03', '2024-03', '2024-3', '2024'].map(isWholeMonth)).toEqual([false, true, false, false]);
  });
});

describe('a typed period', () => {
  it.each([
    ['', '', null, null],
    ['2024', '', '2024-01', null],
    ['2023-05', '2024', '2023-05', '2024-12'],
    ['2024-03', '2024-03', '2024-03', '2024-03'],
  ])('from "%s" to "%s" is read, an empty field as open', (from, to, first, last) => {
    expect(readTypedPeriod({ from, to })).toEqual({ period: { from: first, to: last } });
  });

  it.each([
    ['x', '', 'unreadable', ['from']],
    ['x', '2024-99', 'unreadable', ['from', 'to']],
    ['2024-04', '2024-03', 'backwards', ['from', 'to']],
  ])('from "%s" to "%s" is %s', (from, to, kind, fields) => {
    expect(readTypedPeriod({ from, to })).toEqual({ fault: { kind, fields } });
  });
});
