import { describe, expect, it } from 'vitest';
import { findDates } from '@/lib/geoparsing/dates';

const read = (text: string, reference: string | null) =>
  findDates(text, reference).map(({ phrase, edtf }) => `${phrase} = ${edtf}`);

describe('dates in texts', () => {
  it('states whole dates in several languages without a basis', () => {
    const text =
      '20 Gennaio 2026; March 17, 2025; 17 марта 2025 года; 2025年3月17日; July 2024; from 2018 to 2024; since 2020';
    expect(read(text, null)).toEqual([
      '20 Gennaio 2026 = 2026-01-20',
      'March 17, 2025 = 2025-03-17',
      '17 марта 2025 года = 2025-03-17',
      '2025年3月17日 = 2025-03-17',
      'July 2024 = 2024-07',
      'from 2018 to 2024 = 2018/2024',
      'since 2020 = 2020/..',
    ]);
    expect(findDates(text, null).map(({ basis }) => basis)).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('counts from the reference date, and says so', () => {
    const text = 'last year, March last year, on Tuesday, Jan. 9, five years ago, yesterday, December 24';
    expect(read(text, '2026-01-20')).toEqual([
      'last year = 2025',
      'March last year = 2025-03',
      'Tuesday = 2026-01-20?',
      'Jan. 9 = 2026-01-09?',
      'five years ago = 2021~',
      'yesterday = 2026-01-19',
      'December 24 = 2025-12-24?',
    ]);
    expect(findDates('last year', '2026-01-20')[0]?.basis).toBe('counted from the reference date 2026-01-20');
  });

  it('takes the first whole date of the beginning for the reference', () => {
    expect(read('20 Gennaio 2026\n\nTokyo police on Tuesday', null)).toEqual([
      '20 Gennaio 2026 = 2026-01-20',
      'Tuesday = 2026-01-20?',
    ]);
  });

  it('gives "on Monday" in a text without a date no date', () => {
    expect(findDates('announced on Monday', null)).toEqual([
      { start: 13, end: 19, phrase: 'Monday', edtf: null, basis: 'the text has no date to count from' },
    ]);
  });

  it('proposes no day that a month does not have', () => {
    expect(read('30 February 2025 and 2025-13-01', '2026-01-20')).not.toContain(
      '30 February 2025 = 2025-02-30',
    );
  });
});
