import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowOf } from '@/lib/catalog/case-index.ts';
import type { Catalog } from '@/lib/catalog/catalog.ts';
import { explore } from '@/lib/catalog/explore.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { casesOf } from '@/lib/stats/meant.ts';
import { anyFilter } from '../model/any-filter.ts';
import { fictionalCatalog, realCatalog } from './corpora.ts';
import { crowdedCatalog } from './crowded.ts';

const collator = new Intl.Collator('en');

/** The English name of the place where the first event that is meant happened; null where none has a place. */
function firstPlaceOf(catalog: Catalog, meant: Uint32Array, number: number): string | null {
  const { caseOf, place, places } = catalog.index;
  const own = [...meant]
    .filter((row) => caseOf[row] === number)
    .flatMap((row) => places[place[row] ?? 0] ?? []);
  return own[0] === undefined ? null : (catalog.place(own[0])?.names.en ?? own[0]);
}

type Compare = (a: number, b: number) => number;

const stageOrder: readonly (string | null)[] = [null, 'several', ...stages];

/** The ids of the cases that are meant, put in order one pair after the other. */
function inOrder(catalog: Catalog, query: string, sort: string): string[] {
  const answer = explore(catalog, new URLSearchParams(query));
  if (!answer) throw new Error('the list has no first page');
  const { index } = catalog;
  const meant = catalog.meant(answer.filter);
  const numbers = [...casesOf(index, meant)];
  const rowAt = (number: number) => rowOf(index, number);
  const placeOf = new Map(numbers.map((number) => [number, firstPlaceOf(catalog, meant, number)]));
  const byPlace: Compare = (a, b) => {
    const [first, second] = [placeOf.get(a) ?? null, placeOf.get(b) ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null);
    return collator.compare(first, second);
  };
  const newest: Compare = (a, b) => (index.newest[a] ?? 0) - (index.newest[b] ?? 0);
  const orders: Readonly<Record<string, Compare>> = {
    place: byPlace,
    title: (a, b) => collator.compare(rowAt(a).title, rowAt(b).title),
    status: (a, b) => stageOrder.indexOf(rowAt(a).stage) - stageOrder.indexOf(rowAt(b).stage),
  };
  const first = orders[sort] ?? (() => 0);
  const sorted = numbers.sort((a, b) => first(a, b) || newest(a, b)).map((number) => rowAt(number).id);
  return sort === 'oldest' ? sorted.reverse() : sorted;
}

const listed = (catalog: Catalog, query: string): string[] =>
  explore(catalog, new URLSearchParams(query))?.list.rows.map(({ id }) => id) ?? [];

describe.each(['newest', 'oldest', 'title', 'status', 'place'])('the table by %s', (sort) => {
  it.each([
    ['the real register', realCatalog()],
    ['the fictional one', fictionalCatalog()],
  ])('is in that order, then by the newest status, in %s', (_name, catalog) => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const query = printFilter(filter);
        const address = [query, `view=table&sort=${sort}`].filter(Boolean).join('&');
        expect(listed(catalog, address)).toEqual(inOrder(catalog, query, sort));
      }),
    );
  });

  it('goes on where its first page ends', () => {
    const catalog = crowdedCatalog();
    const rows = [1, 2].flatMap(
      (page) =>
        explore(catalog, new URLSearchParams(`view=table&sort=${sort}`), page)?.list.rows.map(
          ({ id }) => id,
        ) ?? [],
    );
    expect(rows).toEqual(inOrder(catalog, '', sort));
  });
});
