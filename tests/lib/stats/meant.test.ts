import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Filter,
  type FilterName,
  filterNames,
  noFilter,
  parseFilter,
  without,
} from '@/lib/model/filter.ts';
import { toCaseColumns } from '@/lib/stats/case-columns.ts';
import { countValues } from '@/lib/stats/count-values.ts';
import { toFilterable } from '@/lib/stats/filterable.ts';
import { casesOf, meantEvents } from '@/lib/stats/meant.ts';
import { fictionalSnapshot } from '../catalog/snapshots.ts';
import { aCase, aCharge, aClaim, aPerson } from '../model/a-case.ts';
import { anyFilter } from '../model/any-filter.ts';

/** Two people of one case: the Japanese one acquitted of bribery, the Russian one convicted of espionage. */
const two = aCase({
  jurisdiction: 'QF',
  people: [aPerson({ id: 'p1', nationality: ['JP'] }), aPerson({ id: 'p2', nationality: ['RU'] })],
  charges: [
    aCharge({ id: 'bribery', people: ['p1'], allegation: 'bribery' }),
    aCharge({ id: 'spying', people: ['p2'], allegation: 'espionage' }),
  ],
  claims: [aClaim({ id: 'k1', people: ['p1'], allegation: 'trade-secrets' })],
  events: [
    { kind: 'acquitted', people: ['p1'], charges: ['bribery'], on: '2024-02', place: 'here' },
    {
      kind: 'sentenced',
      people: ['p2'],
      charges: ['spying'],
      on: '2024-05-06',
      by: { name: 'a court', kind: 'court' },
      place: 'there',
    },
    { kind: 'published', people: [], on: '../2020' },
  ],
});

const matched = (query: string) => {
  const { filter } = parseFilter(new URLSearchParams(query));
  const meant = meantEvents(toCaseColumns([toFilterable('two', two)]), filter);
  return Array.from(meant, (row) => two.events[row]?.id);
};

describe('a filter', () => {
  it.each([
    ['', ['e1', 'e2', 'e3']],
    ['acts=QF', ['e1', 'e2', 'e3']],
    ['acts=QG', []],
    ['acts=QF,QG', ['e1', 'e2', 'e3']],
    ['source=a', ['e1', 'e2', 'e3']],
    ['source=b', []],
    ['event=acquitted', ['e1']],
    ['event=acquitted,sentenced', ['e1', 'e2']],
    ['event=died', []],
  ])('"%s" means the events %s', (query, events) => {
    expect(matched(query)).toEqual(events);
  });

  it('lets nobody’s status speak for another’s nationality or charge', () => {
    expect(matched('nationality=JP&status=acquitted')).toEqual(['e1', 'e3']);
    expect(matched('nationality=JP&status=convicted')).toEqual([]);
    expect(matched('status=convicted&alleged=espionage')).toEqual(['e2', 'e3']);
    expect(matched('status=convicted&alleged=bribery')).toEqual([]);
    expect(matched('status=acquitted&alleged=trade-secrets')).toEqual([]);
    expect(matched('nationality=JP&alleged=trade-secrets')).toEqual(['e1', 'e3']);
    expect(matched('nationality=RU&event=acquitted')).toEqual([]);
  });

  it.each([
    ['from=2024-02&to=2024-02', ['e1']],
    ['from=2024-06', []],
    ['to=2023', ['e3']],
    ['from=2021&to=2024-04', ['e1']],
    ['from=1900&to=1900', ['e3']],
  ])('of the period "%s" means what may have happened then', (query, events) => {
    expect(matched(query)).toEqual(events);
  });
});

describe('the number beside a value', () => {
  const items = Object.entries(fictionalSnapshot().corpus.cases).map(([id, file]) => toFilterable(id, file));
  const columns = toCaseColumns([...items, toFilterable('two', two)]);
  const countOf = (name: FilterName, filter: Filter) =>
    countValues(columns, meantEvents(columns, without(filter, name)), name, filter);

  it('is what choosing it alone in its group shows', () => {
    fc.assert(
      fc.property(anyFilter, fc.constantFrom(...filterNames), (filter, name) => {
        const counts = countOf(name, filter);
        for (const value of countOf(name, noFilter).values()) {
          expect([value, counts.get(value)]).toEqual([
            value,
            casesOf(columns, meantEvents(columns, { ...filter, [name]: [value] })).length,
          ]);
        }
      }),
    );
  });

  it('counts cases: two people of one nationality are one', () => {
    const counts = countOf('nationality', noFilter);
    const told = counts.values().map((value) => [value, counts.get(value)]);
    expect(told.sort()).toEqual([
      ['JP', 3],
      ['QG', 1],
      ['RU', 1],
    ]);
  });
});
