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

  it.each([
    [1000, 150],
    [100_000, 25],
  ])(
    'give the same answers about %i events',
    async (count, views) => {
      const events = [...generateStored(count, 3)];
      const countries = [...new Set(events.map(({ acts }) => acts))].sort();
      await publishEvents(server.url, events);
      const sql = sqlStore(openDatabase(server.url));
      const arrays = arrayStore(toEventArrays('', events));
      const questions = mapQuestions(views, countries, 5);
      const expected = await answersOf(arrays, questions);
      expect(await answersOf(sql, questions)).toEqual(expected);
      expect(new Set(Object.values(expected)).size).toBe(7);
      await sql.close();
    },
    180_000,
  );
});
