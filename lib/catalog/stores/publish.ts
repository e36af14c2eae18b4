import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { monthOfDay, toDayNumber } from '@/lib/columns/day-number.ts';
import { keyOfEvent, toCountryNumber, toMask, toMicro } from '@/lib/columns/event-columns.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { catalogTable, loadCatalog } from './catalog-table.ts';
import { connectionOf, isCut, whyOf } from './database.ts';
import type { StoredEvent } from './event-store.ts';
import { fillRollUps } from './fill-roll-ups.ts';
import {
  eventColumns,
  eventIndexes,
  eventTable,
  hasRegisterTables,
  registerTables,
  rollUpIndexes,
  rollUpTables,
} from './release-tables.ts';
import type { RangeForm } from './sql-text.ts';
import { tokensOf } from './tokens.ts';

/** What cannot be published as it stands; the message says what to mend. */
export class PublishError extends Error {}

export interface PublishOptions {
  /** Distribute the events over the machines of a Citus cluster, by case. */
  readonly isDistributed?: boolean;
  /** What pages are made from: the snapshot at `path`. */
  readonly catalog?: { readonly version: string; readonly path: string };
  /** Told what is done, step by step. */
  readonly tell?: (step: string) => void;
}

export interface Published {
  readonly release: string;
  readonly version: string;
  readonly events: number;
}

const rollUps = ['tallies', 'cells'] as const;

const releasePattern = /^whereabouts_r[0-9a-z]+$/;

/** The role that answers readers, where the database has it. */
const readerRole = 'whereabouts_reader';

// Any number of ours: only one load at a time.
const loadLock = 8_471_305_172;

const escaped: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** A text as COPY reads it. */
const toCopyText = (text: string) =>
  text.replace(/[\\\t\n\r]/g, (character) => escaped[character] ?? character);

/** An array for COPY, of values without quotation marks and backslashes: words, codes and ids. */
const toArrayText = (values: readonly string[]) => `{${values.map((value) => `"${value}"`).join(',')}}`;

function lineOf(event: StoredEvent): string {
  const [startDay, endDay] = event.days.map(toDayNumber);
  return [
    event.isUnplaced ? -1 : keyOfEvent(event),
    toMicro(event.lng),
    toMicro(event.lat),
    startDay,
    endDay,
    monthOfDay(startDay ?? 0),
    monthOfDay(endDay ?? 0),
    toMask(event.statuses, stages),
    eventKinds.indexOf(event.kind),
    toCountryNumber(event.acts),
    event.id,
    event.case,
    toArrayText(event.ways),
    toArrayText(event.sources),
    toArrayText(tokensOf(event.text)),
    toCopyText(event.feature),
  ].join('\t');
}

async function copyEvents(
  client: pg.Client,
  schema: string,
  events: Iterable<StoredEvent> | AsyncIterable<StoredEvent>,
) {
  const hash = createHash('sha256');
  let count = 0;
  async function* lines() {
    let batch = '';
    for await (const event of events) {
      batch += `${lineOf(event)}\n`;
      count += 1;
      if (batch.length < 65_536) continue;
      hash.update(batch);
      yield batch;
      batch = '';
    }
    hash.update(batch);
    yield batch;
  }
  const columns = eventColumns.map(([name]) => name).join(', ');
  await pipeline(
    Readable.from(lines()),
    client.query(copyFrom(`COPY ${schema}.events (${columns}) FROM STDIN`)),
  );
  return { count, version: hash.digest('hex').slice(0, 12) };
}

/** On Citus no index can do it, and none would say which. By case: so each machine of Citus asks its own events. */
async function refuseTwins(client: pg.Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM ${schema}.events GROUP BY case_id, id HAVING count(*) > 1 LIMIT 1`,
  );
  const [twin] = rows;
  if (twin) throw new PublishError(`"${twin.id}" is the id of several events: give each its own`);
}

async function makeRegister(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(hasRegisterTables);
  if (rowCount === 0) for (const statement of registerTables) await client.query(statement);
}

async function namesOfReleases(client: pg.Client) {
  const { rows } = await client.query<{ release: string; previous: string | null }>(
    'SELECT release, previous FROM whereabouts.shown',
  );
  return rows[0] ?? null;
}

/** Removes every release but those named: what a killed load left, and what nobody goes back to. */
async function dropOthers(client: pg.Client, kept: readonly (string | null)[]): Promise<void> {
  const { rows } = await client.query<{ name: string }>('SELECT nspname AS name FROM pg_namespace');
  for (const { name } of rows) {
    if (!releasePattern.test(name) || kept.includes(name)) continue;
    await client.query(`DROP SCHEMA ${name} CASCADE`);
    await client.query('DELETE FROM whereabouts.releases WHERE release = $1', [name]);
  }
}

async function grantReading(client: pg.Client, schema: string): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [readerRole]);
  if (rowCount === 0) return;
  for (const name of ['whereabouts', schema]) {
    await client.query(`GRANT USAGE ON SCHEMA ${name} TO ${readerRole}`);
    await client.query(`GRANT SELECT ON ALL TABLES IN SCHEMA ${name} TO ${readerRole}`);
  }
}

async function needCitus(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_proc WHERE proname = 'create_distributed_table'");
  if (rowCount === 0)
    throw new PublishError('this database has no Citus: have its extension made there, or leave --citus out');
}

async function distribute(client: pg.Client, schema: string): Promise<void> {
  await client.query('SELECT create_distributed_table($1, $2)', [`${schema}.events`, 'case_id']);
  for (const table of rollUps) {
    await client.query('SELECT create_reference_table($1)', [`${schema}.${table}`]);
  }
}

async function inTransaction(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client(connectionOf(url));
  // A connection that is lost while nothing is asked: the next statement throws.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new PublishError(`the database cannot be reached: ${whyOf(error)}; check DATABASE_URL`, {
      cause: error,
    });
  }
  return client;
}

/** Runs `work` as the only publisher. Throws PublishError where it cannot, or not to the end. */
async function alone<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connect(url);
  try {
    const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock($1) AS got', [
      loadLock,
    ]);
    if (!rows[0]?.got) throw new PublishError('another publication is at work; wait for it to end');
    return await work(client);
  } catch (error) {
    if (!(error instanceof Error && isCut(error))) throw error;
    throw new PublishError(`the database went away meanwhile: ${whyOf(error)}; publish again`, {
      cause: error,
    });
  } finally {
    await client.end();
  }
}

/**
 * Loads events into a schema of their own and shows them once they are whole, in one transaction: readers see either
 * the release before or this one. A load that fails or is killed changes nothing; the next one clears up after it.
 */
export function publishEvents(
  url: string,
  events: Iterable<StoredEvent> | AsyncIterable<StoredEvent>,
  { isDistributed = false, catalog, tell = () => {} }: PublishOptions = {},
): Promise<Published> {
  return alone(url, async (client) => {
    if (isDistributed) await needCitus(client);
    await client.query("SET maintenance_work_mem = '256MB'; SET work_mem = '128MB'");
    await makeRegister(client);
    const before = await namesOfReleases(client);
    await dropOthers(client, [before?.release ?? null, before?.previous ?? null]);
    const schema = `whereabouts_r${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
    await client.query(`CREATE SCHEMA ${schema}`);
    for (const table of [eventTable(schema), ...rollUpTables(schema), catalogTable(schema)])
      await client.query(table);
    if (isDistributed) await distribute(client, schema);
    tell('loading the events');
    const { count, version } = await copyEvents(client, schema, events);
    await refuseTwins(client, schema);
    if (catalog) {
      tell('loading what pages are made from');
      await loadCatalog(client, schema, catalog.path);
    }
    tell(`loaded ${count} events; making the indexes`);
    for (const statement of eventIndexes(schema, isDistributed)) await client.query(statement);
    tell('counting beforehand');
    await fillRollUps(client, schema);
    for (const statement of rollUpIndexes(schema)) await client.query(statement);
    tell('marking what all readers see');
    for (const table of ['events', ...rollUps]) await client.query(`VACUUM ANALYZE ${schema}.${table}`);
    await grantReading(client, schema);
    const form: RangeForm = isDistributed ? 'or' : 'union';
    await inTransaction(client, async () => {
      await client.query(
        'INSERT INTO whereabouts.releases (release, version, form, events, catalog) VALUES ($1, $2, $3, $4, $5)',
        [schema, version, form, count, catalog?.version ?? null],
      );
      await client.query(
        `INSERT INTO whereabouts.shown (release) VALUES ($1)
         ON CONFLICT (only_one) DO UPDATE SET previous = whereabouts.shown.release, release = excluded.release`,
        [schema],
      );
    });
    await dropOthers(client, [schema, before?.release ?? null]);
    return { release: schema, version, events: count };
  });
}

/** Shows the release before again; done twice, it shows the newer one. Throws PublishError where there is none. */
export function rollBack(url: string): Promise<string> {
  return alone(url, async (client) => {
    await makeRegister(client);
    const { rows } = await client.query<{ release: string }>(
      'UPDATE whereabouts.shown SET release = previous, previous = release WHERE previous IS NOT NULL RETURNING release',
    );
    const [shown] = rows;
    if (!shown) throw new PublishError('there is no release to go back to');
    return shown.release;
  });
}
