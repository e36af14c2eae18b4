import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CaseFile } from '@/lib/model/case.ts';
import { noFilter } from '@/lib/model/filter.ts';
import { toCaseColumns } from '@/lib/stats/case-columns.ts';
import { countMeant } from '@/lib/stats/counts.ts';
import { toFilterable } from '@/lib/stats/filterable.ts';
import { meantEvents } from '@/lib/stats/meant.ts';
import { aCase, aPerson } from '../model/a-case.ts';

const caseAt = (...places: (string | undefined)[]) => aCase({ events: places.map((place) => ({ place })) });

const count = (files: readonly CaseFile[]) => {
  const columns = toCaseColumns(files.map((file, index) => toFilterable(`c${index}`, file)));
  return countMeant(columns, meantEvents(columns, noFilter));
};

it('counts cases, not events or people, and a place once', () => {
  const people = [aPerson({ id: 'p1' }), aPerson({ id: 'p2' })];
  const cases = [
    caseAt('minsk', 'minsk', 'tokyo'),
    caseAt('tokyo'),
    caseAt(undefined),
    aCase({ people, events: [{ people: ['p1', 'p2'], place: 'tokyo' }] }),
  ];
  expect(count(cases)).toEqual({ cases: 4, of: 4, onMap: 3, notOnMap: 1, places: 2 });
});

it('counts nothing in an empty corpus', () => {
  expect(count([])).toEqual({ cases: 0, of: 0, onMap: 0, notOnMap: 0, places: 0 });
});

it('loses no case: on the map and not on the map are all', () => {
  const places = fc.array(fc.option(fc.constantFrom('a', 'b', 'c'), { nil: undefined }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(places, { maxLength: 8 }), (lists) => {
      const { cases, onMap, notOnMap } = count(lists.map((list) => caseAt(...list)));
      expect(cases).toBe(lists.length);
      expect(onMap + notOnMap).toBe(cases);
    }),
  );
});
