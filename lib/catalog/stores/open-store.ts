import { openRecords } from '../snapshot.ts';
import { arrayStore } from './array-store.ts';
import { type Database, openDatabase } from './database.ts';
import type { EventStore } from './event-store.ts';
import { openArrays } from './open-arrays.ts';
import { sqlStore } from './sql-store.ts';

let database: Database | null = null;
let store: EventStore | null = null;

/** The database that `DATABASE_URL` names, opened once per process; null where it names none. */
export function sharedDatabase(): Database | null {
  const url = process.env.DATABASE_URL?.trim() ?? '';
  if (url !== '') database ??= openDatabase(url);
  return database;
}

/** What answers questions about many events: the database where there is one, else arrays in memory. */
export function openEventStore(): EventStore {
  const shared = sharedDatabase();
  store ??= shared ? sqlStore(shared) : arrayStore(openArrays(openRecords()).arrays);
  return store;
}
