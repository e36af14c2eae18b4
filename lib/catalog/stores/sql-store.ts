import { type Cluster, levelOf } from '@/lib/columns/clusters.ts';
import { cellTouches } from '@/lib/columns/cover.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import { type FacetRow, toFacets } from '@/lib/columns/facets.ts';
import type { Database } from './database.ts';
import type { EventStore } from './event-store.ts';
import { rolledUpClusters, rolledUpFacets } from './roll-ups.ts';
import { releasesIn } from './shown-release.ts';
import * as sql from './sql-text.ts';
import { tokensOf } from './tokens.ts';

interface ClusterRow {
  readonly cell: number;
  readonly events: number;
  readonly lngs: number;
  readonly lats: number;
  readonly statuses: number;
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

const toCluster = ({ cell, events, lngs, lats, statuses }: ClusterRow): Cluster => ({
  cell,
  events,
  lng: Math.floor(lngs / events),
  lat: Math.floor(lats / events),
  statuses,
});

const noColumn = '42703';

const isNoColumn = (error: unknown) => error instanceof Error && 'code' in error && error.code === noColumn;

/** Answers from PostgreSQL, each question from one release whole. */
export function sqlStore(database: Database): EventStore {
  const { current, ask } = releasesIn(database);
  const idsFor = async (statement: sql.Statement) => idsOf(await database.rows<{ id: string }>(statement));

  /** What was counted beforehand, where it was; else, or where an earlier version counted otherwise, the events. */
  async function counted<Row extends Record<string, unknown>>(
    beforehand: sql.Statement | null,
    anew: sql.Statement,
  ): Promise<Row[]> {
    if (beforehand === null) return database.rows<Row>(anew);
    try {
      return await database.rows<Row>(beforehand);
    } catch (error) {
      if (!isNoColumn(error)) throw error;
      return database.rows<Row>(anew);
    }
  }

  return {
    version: async () => (await current()).version,
    features: (view, most) =>
      ask(async (dialect) => {
        const [ids, [count]] = await Promise.all([
          idsFor(sql.featureIds(dialect, view, most)),
          database.rows<{ events: number }>(sql.eventCount(dialect, view)),
        ]);
        return { ids, matched: count?.events ?? 0 };
      }),
    clusters: (view: EventView, zoom) =>
      ask(async (dialect) => {
        const rows = await counted<ClusterRow & Record<string, unknown>>(
          rolledUpClusters(dialect, view, zoom),
          sql.clusters(dialect, view, zoom),
        );
        const { bbox } = view;
        const isIn = ({ cell }: ClusterRow) => bbox === undefined || cellTouches(cell, levelOf(zoom), bbox);
        return rows.filter(isIn).map(toCluster);
      }),
    facets: (view) =>
      ask(async (dialect) => {
        const rows = await counted<FacetRow & Record<string, unknown>>(
          rolledUpFacets(dialect, view),
          sql.facets(dialect, view),
        );
        return toFacets(rows);
      }),
    cases: (view) =>
      ask(async (dialect) => {
        const [row] = await database.rows<{ cases: number }>(sql.caseCount(dialect, view));
        return row?.cases ?? 0;
      }),
    search: async (text, most) => {
      const words = tokensOf(text);
      return words.length === 0 ? [] : ask((dialect) => idsFor(sql.searchIds(dialect, words, most)));
    },
    page: (view, after, most) =>
      ask(async (dialect) => {
        if (after === null) return idsFor(sql.pageIds(dialect, view, null, most));
        const [event] = await database.rows<{ day: number }>(sql.dayOfEvent(dialect, after));
        return event ? idsFor(sql.pageIds(dialect, view, { day: event.day, id: after }, most)) : [];
      }),
    case: (id) => ask((dialect) => idsFor(sql.caseIds(dialect, id))),
    close: () => database.end(),
  };
}
