import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysOfFilter,
  isNarrowed,
  noFilter,
  parseFilter,
  printFilter,
  toggled,
  without,
} from '@/lib/model/filter.ts';
import { anyFilter } from './any-filter.ts';

const parse = (query: string) => parseFilter(new URLSearchParams(query));

describe('a filter in an address', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        expect(parse(printFilter(filter))).toEqual({ filter, ignored: [] });
      }),
    );
  });

  it('is written in one way only, whatever the order and form it came in', () => {
    const { filter } = parse('to=2025-03&status=died&acts=RU&from=2024&acts=BY,RU,&status=');
    expect(printFilter(filter)).toBe('acts=BY,RU&status=died&from=2024-01&to=2025-03');
  });

  it('never throws, and what is written of anything reads as the same', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('acts', 'event', 'from', 'to', 'x'), fc.string())),
        (pairs) => {
          const { filter } = parseFilter(new URLSearchParams(pairs));
          expect(parse(printFilter(filter)).filter).toEqual(filter);
        },
      ),
    );
  });

  it('is empty where nothing is said', () => {
    expect(printFilter(noFilter)).toBe('');
    expect([isNarrowed(noFilter), isNarrowed(parse('to=2020').filter)]).toEqual([false, true]);
  });

  it.each([
    ['acts=by', [{ name: 'acts', value: 'by' }]],
    ['status=several', [{ name: 'status', value: 'several' }]],
    ['event=died,sneezed', [{ name: 'event', value: 'sneezed' }]],
    ['source=../etc', [{ name: 'source', value: '../etc' }]],
    ['from=2025-13', [{ name: 'from', value: '2025-13' }]],
    ['to=0000-01', [{ name: 'to', value: '0000-01' }]],
    ['from=2024&from=2025', [{ name: 'from', value: '2025' }]],
    [
      'from=2025&to=2024',
      [
        { name: 'from', value: '2025-01' },
        { name: 'to', value: '2024-12' },
      ],
    ],
    ['utm_source=x&limit=-1', []],
  ])('says what it cannot read in "%s"', (query, ignored) => {
    expect(parse(query).ignored).toEqual(ignored);
  });
});

describe('a period', () => {
  it.each([
    ['', null],
    ['from=2024-02', ['2024-02-01', '9999-12-31']],
    ['to=2024-02', ['0001-01-01', '2024-02-29']],
    ['from=2023&to=2023', ['2023-01-01', '2023-12-31']],
  ])('of "%s" is all the days of its months', (query, days) => {
    expect(daysOfFilter(parse(query).filter)).toEqual(days);
  });
});

describe('a choice', () => {
  it('is added, and taken back by choosing it again', () => {
    const one = toggled(noFilter, 'acts', 'RU');
    const two = toggled(one, 'acts', 'BY');
    expect(printFilter(two)).toBe('acts=BY,RU');
    expect(toggled(two, 'acts', 'BY')).toEqual(one);
  });

  it('is dropped by its group', () => {
    const { filter } = parse('acts=BY&from=2024&to=2025');
    expect(printFilter(without(filter, 'period'))).toBe('acts=BY');
    expect(printFilter(without(filter, 'acts'))).toBe('from=2024-01&to=2025-12');
  });
});
