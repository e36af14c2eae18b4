import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrayStore } from '@/lib/catalog/stores/array-store.ts';
import { openDatabase } from '@/lib/catalog/stores/database.ts';
import { toEventArrays } from '@/lib/catalog/stores/event-arrays.ts';
import { publishEvents } from '@/lib/catalog/stores/publish.ts';
import { sqlStore } from '@/lib/catalog/stores/sql-store.ts';
import { openTestServer, postgresAt, type TestServer } from '../../../postgres.ts';
import { generateStored } from './generate-stored.ts';
import { answersOf, mapQuestions } from './questions.ts';

describe.skipIf(postgresAt === null)('arrays and PostgreSQL', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await openTestServer();
  });

  afterAll(() => server.close());

  /** Has the release asked as Citus needs it. */
  async function askWithOr(release: string): Promise<void> {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query("UPDATE whereabouts.releases SET form = 'or' WHERE release = $1", [release]);
    await client.end();
  }

  async function compare(count: number, views: number, form: 'union' | 'or'): Promise<void> {
    const events = [...generateStored(count, 3)];
    const countries = [...new Set(events.map(({ acts }) => acts))].sort();
    const { release } = await publishEvents(server.url, events);
    if (form === 'or') await askWithOr(release);
    const sql = sqlStore(openDatabase(server.url));
    const questions = mapQuestions(views, countries, 5);
    const expected = await answersOf(arrayStore(toEventArrays('', events)), questions);
    expect(await answersOf(sql, questions)).toEqual(expected);
    expect(new Set(Object.values(expected)).size).toBe(7);
    await sql.close();
  }

  it('give the same answers about 1,000 events', () => compare(1000, 100, 'union'), 180_000);
  it('give the same answers about 100,000 events', () => compare(100_000, 25, 'union'), 180_000);
  it('give the same answers as Citus would be asked', () => compare(1000, 50, 'or'), 180_000);
});
