import { clustersIn } from '@/lib/columns/clusters.ts';
import { conditionsOf } from '@/lib/columns/event-view.ts';
import { casesIn, facetsIn } from '@/lib/columns/facets.ts';
import { featuresIn } from '@/lib/columns/features.ts';
import { keepRows } from '@/lib/columns/keep-rows.ts';
import { partitionPoint } from '@/lib/model/partition-point.ts';
import { type EventArrays, ordersOf } from './event-arrays.ts';
import type { EventStore } from './event-store.ts';
import { searchTexts } from './text-index.ts';

// Newest events that are looked through at a time.
const batchSize = 2048;

/** The place of the first id that is not below `id`. */
const firstFrom = (ids: readonly string[], id: string): number =>
  partitionPoint(ids.length, (index) => (ids[index] ?? '') < id);

/** Answers from arrays in memory. */
export function arrayStore(arrays: EventArrays): EventStore {
  const { columns, ids, ranks, texts } = arrays;
  const { byId, newestFirst, ages } = ordersOf(columns, ranks);
  const idOf = (row: number) => ids[ranks[row] ?? 0] ?? '';
  /** The place of the event after `id` in the order of age. */
  function ageAfter(id: string | null): number {
    if (id === null) return 0;
    const rank = firstFrom(ids, id);
    return ids[rank] === id ? (ages[byId[rank] ?? 0] ?? 0) + 1 : columns.count;
  }
  return {
    version: async () => arrays.version,
    async features(view, most) {
      const { rows, matched } = featuresIn(columns, view, most);
      return { ids: rows.map(idOf), matched };
    },
    clusters: async (view, zoom) =>
      clustersIn(columns, view, zoom).map(({ cell, events, lng, lat, statuses }) => ({
        ...{ cell, events, lng, lat, statuses },
      })),
    facets: async (view) => facetsIn(columns, view),
    cases: async (view) => casesIn(columns, view),
    search: async (text, most) => searchTexts(texts, text, most).map((age) => idOf(newestFirst[age] ?? 0)),
    async page(view, after, most) {
      const asked = conditionsOf(view);
      const found: number[] = [];
      for (let age = ageAfter(after); age < columns.count && found.length < most; age += batchSize) {
        found.push(...keepRows(columns, asked, newestFirst.slice(age, age + batchSize)));
      }
      return found.slice(0, most).map(idOf);
    },
    // "." stands before "/" and all that an id may have.
    case: async (id) => ids.slice(firstFrom(ids, `${id}.`), firstFrom(ids, `${id}/`)),
    close: async () => {},
  };
}
