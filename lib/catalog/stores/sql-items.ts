import type { StoredSource } from '@/lib/ogc/source.ts';
import type { Database } from './database.ts';
import { itemCount, itemFeature, itemPage } from './item-text.ts';
import { releasesIn } from './shown-release.ts';

/** The events of the API, from PostgreSQL. */
export function sqlItems(database: Database): StoredSource & { version(): Promise<string> } {
  const { current, ask } = releasesIn(database);
  return {
    version: async () => (await current()).version,
    page: (view, cut) =>
      ask(async (dialect) => {
        // One more than asked for tells whether others follow.
        const [rows, [count]] = await Promise.all([
          database.rows<{ id: string; feature: string }>(
            itemPage(dialect, view, { ...cut, limit: cut.limit + 1 }),
          ),
          database.rows<{ events: number }>(itemCount(dialect, view)),
        ]);
        const shown = rows.slice(0, cut.limit);
        return {
          matched: count?.events ?? 0,
          texts: shown.map(({ feature }) => feature),
          lastId: rows.length > cut.limit ? (shown.at(-1)?.id ?? null) : null,
        };
      }),
    text: (id) =>
      ask(async (dialect) => {
        const [row] = await database.rows<{ feature: string }>(itemFeature(dialect, id));
        return row?.feature ?? null;
      }),
  };
}
