import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explore } from '@/lib/catalog/explore.ts';
import { isCrowded, placeColumnsOf } from '@/lib/catalog/place-register.ts';
import { type CasesByPlace, casesByPlace, casesOfMarks, countAt } from '@/lib/columns/cases-by-place.ts';
import { caseStages, noStage } from '@/lib/columns/place-columns.ts';
import { viewOfFilter } from '@/lib/columns/readers-view.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { anyFilter } from '../model/any-filter.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';

afterEach(() => vi.unstubAllEnvs());

describe.each([
  ['the real register', realCatalog()],
  ['the invented register', fictionalCatalog()],
])('the map of %s', (_, catalog) => {
  const file = placeColumnsOf(catalog);
  const drawn = new Set(file.places.map(({ id }) => id));
  const shown = (found: CasesByPlace) =>
    file.places.flatMap(({ id }, number) => {
      const stage = found.stage[number] ?? noStage;
      const cases = countAt(found, number);
      return cases > 0 ? [{ id, cases, stage: caseStages[stage] ?? null }] : [];
    });

  it('shows from its columns what the server marks, under every filter that columns can answer', () => {
    const answerable = anyFilter.map((filter) => ({ ...filter, nationality: [], alleged: [], source: [] }));
    fc.assert(
      fc.property(answerable, (filter) => {
        const explored = explore(catalog, new URLSearchParams(printFilter(filter)));
        const view = viewOfFilter(explored?.filter ?? filter);
        expect(view && shown(casesByPlace(file, view)).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          explored?.marks.flatMap(({ id, cases, stage }) =>
            drawn.has(id) ? [{ id, cases: cases.length, stage }] : [],
          ),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('shows what the server marks where only the server can tell', () => {
    const explored = explore(catalog, new URLSearchParams('nationality=JP'));
    expect(explored && viewOfFilter(explored.filter)).toBe(null);
    expect(
      shown(casesOfMarks(file, explored?.marks ?? []))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(explored?.marks.map(({ id }) => id).filter((id) => drawn.has(id)));
  });
});

describe('a register', () => {
  it('is large only above the number of events that was set', () => {
    const catalog = fictionalCatalog();
    const count = catalog.features.events.features({}).length;
    expect(isCrowded(catalog)).toBe(false);
    vi.stubEnv('MAP_COLUMNS_ABOVE', String(count));
    expect(isCrowded(catalog)).toBe(false);
    vi.stubEnv('MAP_COLUMNS_ABOVE', String(count - 1));
    expect(isCrowded(catalog)).toBe(true);
  });
});
