import { expect, it } from 'vitest';
import { ticksOf } from '@/components/timeline/ticks.ts';

const ticks = (unit: 'year' | 'month', periods: readonly string[]) =>
  ticksOf({ unit, bars: periods.map((period) => ({ period, events: 1, cases: 1 })) });

it('labels every year of a few, and round ones of many', () => {
  expect(ticks('year', ['2023', '2024', '2025'])).toEqual(['2023', '2024', '2025']);
  const many = Array.from({ length: 61 }, (_, index) => String(1965 + index));
  expect(ticks('year', many).filter((label) => label !== null)).toEqual([
    '1970',
    '1980',
    '1990',
    '2000',
    '2010',
    '2020',
  ]);
});

it('labels every month of a few, and of many the first and where years begin', () => {
  expect(ticks('month', ['2023-11', '2023-12', '2024-01'])).toEqual(['Nov', 'Dec', '2024']);
  const many = Array.from(
    { length: 20 },
    (_, index) => `${2023 + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, '0')}`,
  );
  expect(ticks('month', many).filter((label) => label !== null)).toEqual(['Jul', '2024', '2025']);
});
