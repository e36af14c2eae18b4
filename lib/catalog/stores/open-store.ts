import { openCatalog } from '../catalog.ts';
import { arrayStore } from './array-store.ts';
import { type Database, openDatabase } from './database.ts';
import { toEventArrays } from './event-arrays.ts';
import { eventFilePath, openEventArrays } from './event-file.ts';
import type { EventStore } from './event-store.ts';
import { sqlStore } from './sql-store.ts';
import { indexedEventsOf } from './stored-events.ts';

let database: Database | null = null;
let store: EventStore | null = null;

/** The database that `DATABASE_URL` names, opened once per process; null where it names none. */
export function sharedDatabase(): Database | null {
  const url = process.env.DATABASE_URL?.trim() ?? '';
  if (url !== '') database ??= openDatabase(url);
  return database;
}

function openArrays(): EventStore {
  const catalog = openCatalog();
  const { version } = catalog;
  function make() {
    const places = Object.fromEntries(catalog.places().map(({ id, value }) => [id, value]));
    function* cases() {
      for (const head of catalog.heads()) yield [head, catalog.case(head.id) ?? undefined] as const;
    }
    return toEventArrays(version, indexedEventsOf({ places, cases: cases() }));
  }
  return arrayStore(openEventArrays(eventFilePath(), version, make));
}

/** What answers questions about many events: the database where there is one, else arrays in memory. */
export function openEventStore(): EventStore {
  const shared = sharedDatabase();
  store ??= shared ? sqlStore(shared) : openArrays();
  return store;
}
