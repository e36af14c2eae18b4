import type { ApiSource } from '@/lib/ogc/source.ts';
import { type Catalog, openCatalog } from './catalog.ts';
import { sharedDatabase } from './stores/open-store.ts';
import { sqlItems } from './stores/sql-items.ts';

/** A catalog as the API reads it. `release` names the program: another one may answer the same data differently. */
export function apiSourceOf({ version, features }: Catalog, release = ''): ApiSource {
  return {
    version: release ? `${version}-${release}` : version,
    collection: (id) => features[id],
  };
}

/** What the API answers items from: those of events from the database, where there is one. */
export async function openItemSource(collection: string): Promise<ApiSource> {
  const source = openApiSource();
  const database = collection === 'events' ? sharedDatabase() : null;
  if (database === null) return source;
  const items = sqlItems(database);
  return {
    ...source,
    version: `${await items.version()}-${source.version}`,
    stored: (id) => (id === 'events' ? items : null),
  };
}

/** What this server's API answers from. */
export function openApiSource(): ApiSource {
  return apiSourceOf(openCatalog(), process.env.WHEREABOUTS_RELEASE);
}
