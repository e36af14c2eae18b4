import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '@/lib/catalog/stores/database.ts';
import { PublishError, publishEvents, rollBack } from '@/lib/catalog/stores/publish.ts';
import { sqlStore } from '@/lib/catalog/stores/sql-store.ts';
import { openTestServer, postgresAt, type TestServer } from '../../../postgres.ts';
import { generateStored } from './generate-stored.ts';

const events = (count: number, seed: number) => [...generateStored(count, seed)];

describe.skipIf(postgresAt === null)('a publication', () => {
  let server: TestServer;

  const storeOf = (url = server.url) => sqlStore(openDatabase(url));

  async function asked<T>(
    ask: (store: ReturnType<typeof storeOf>) => Promise<T>,
    url = server.url,
  ): Promise<T> {
    const store = storeOf(url);
    try {
      return await ask(store);
    } finally {
      await store.close();
    }
  }

  const shownEvents = () => asked(async (store) => (await store.features({}, 0)).matched);

  async function asAdmin<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
    const client = new pg.Client(server.url);
    await client.connect();
    const { rows } = await client.query<Row>(text);
    await client.end();
    return rows;
  }

  async function schemas(): Promise<string[]> {
    const rows = await asAdmin<{ name: string }>(
      "SELECT nspname AS name FROM pg_namespace WHERE nspname LIKE 'whereabouts_r%'",
    );
    return rows.map(({ name }) => name);
  }

  beforeAll(async () => {
    server = await openTestServer();
  });

  afterAll(() => server.close());

  it('says why the database cannot be reached, once for each way', async () => {
    await expect(publishEvents(server.urlAs('whereabouts_nobody'), [])).rejects.toThrow(
      /^the database cannot be reached: .*"whereabouts_nobody".*; check DATABASE_URL$/,
    );
    await expect(rollBack('postgres://127.0.0.1:1/x')).rejects.toThrow(
      new PublishError(
        'the database cannot be reached: connect ECONNREFUSED 127.0.0.1:1; check DATABASE_URL',
      ),
    );
  });

  it('is asked for in vain by who is not let in, who is not told why', async () => {
    const inVain = asked((store) => store.facets({}), server.urlAs('whereabouts_nobody'));
    await expect(inVain).rejects.toMatchObject({
      status: 503,
      message: 'the database does not let this server read now; try again later',
      cause: { code: expect.stringMatching(/^28/) },
    });
  });

  it('has nothing to show or to go back to before the first', async () => {
    await expect(rollBack(server.url)).rejects.toThrow('there is no release to go back to');
    await expect(shownEvents()).rejects.toThrow('nothing is published yet');
  });

  it('shows its events, and those before after going back', async () => {
    const first = await publishEvents(server.url, events(100, 1));
    await expect(rollBack(server.url)).rejects.toThrow(PublishError);
    const second = await publishEvents(server.url, events(200, 2));
    expect(await shownEvents()).toBe(200);
    expect(await rollBack(server.url)).toBe(first.release);
    expect(await shownEvents()).toBe(100);
    expect(await asked((store) => store.version())).toBe(first.version);
    expect(await rollBack(server.url)).toBe(second.release);
    expect(await asked((store) => store.version())).toBe(second.version);
  });

  it('is shown beside what an earlier version of the program has published', async () => {
    await publishEvents(server.url, events(15, 1));
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query('DROP VIEW whereabouts.current_release');
    await client.query('ALTER TABLE whereabouts.releases DROP COLUMN catalog');
    await client.query(`CREATE VIEW whereabouts.current_release AS
      SELECT release, version, form FROM whereabouts.releases JOIN whereabouts.shown USING (release)`);
    await client.end();
    expect(await shownEvents()).toBe(15);
    await publishEvents(server.url, events(16, 1));
    expect(await shownEvents()).toBe(16);
  });

  it('is answered from its events where an earlier version of the program counted them otherwise', async () => {
    const { release } = await publishEvents(server.url, events(300, 1));
    const asks = () =>
      asked(async (store) => [await store.clusters({}, 2), await store.facets({ kinds: ['detained'] })]);
    const before = await asks();
    const client = new pg.Client(server.url);
    await client.connect();
    for (const table of ['cells', 'tallies'])
      await client.query(`ALTER TABLE ${release}.${table} RENAME COLUMN run TO start_month`);
    await client.end();
    expect(await asks()).toEqual(before);
  });

  it('keeps the release before it, and no other', async () => {
    const [a, b] = [
      await publishEvents(server.url, events(10, 1)),
      await publishEvents(server.url, events(20, 2)),
    ];
    expect((await schemas()).sort()).toEqual([a.release, b.release].sort());
  });

  it('that fails leaves the one before', async () => {
    const before = await publishEvents(server.url, events(30, 1));
    const [twice] = events(1, 1);
    await expect(publishEvents(server.url, twice ? [twice, twice] : [])).rejects.toThrow(
      new PublishError(`"${twice?.id}" is the id of several events: give each its own`),
    );
    expect(await asked((store) => store.version())).toBe(before.version);
  });

  it('is distributed by case where Citus is, and refused where it is not', async () => {
    const citus = { isDistributed: true };
    await expect(publishEvents(server.url, events(60, 1), citus)).rejects.toThrow(
      new PublishError('this database has no Citus: have its extension made there, or leave --citus out'),
    );
    const answers = () => asked(async (store) => [await store.features({}, 60), await store.facets({})]);
    await publishEvents(server.url, events(60, 1));
    const plain = await answers();
    // In its place: what notes the calls. What Citus itself makes of them is not tested.
    await asAdmin(`
      CREATE TABLE citus_calls (what text, table_name text);
      CREATE FUNCTION create_distributed_table(text, text) RETURNS void LANGUAGE sql
        AS $$ INSERT INTO citus_calls VALUES ('by ' || $2, $1) $$;
      CREATE FUNCTION create_reference_table(text) RETURNS void LANGUAGE sql
        AS $$ INSERT INTO citus_calls VALUES ('copied', $1) $$`);
    onTestFinished(async () => {
      await asAdmin('DROP FUNCTION create_distributed_table, create_reference_table; DROP TABLE citus_calls');
    });
    const { release } = await publishEvents(server.url, events(60, 1), citus);
    expect(await asAdmin('SELECT * FROM citus_calls')).toEqual([
      { what: 'by case_id', table_name: `${release}.events` },
      { what: 'copied', table_name: `${release}.tallies` },
      { what: 'copied', table_name: `${release}.cells` },
    ]);
    expect(await asAdmin('SELECT form FROM whereabouts.current_release')).toEqual([{ form: 'or' }]);
    expect(await answers()).toEqual(plain);
    const [twice] = events(1, 1);
    await expect(publishEvents(server.url, twice ? [twice, twice] : [], citus)).rejects.toThrow(
      'is the id of several events',
    );
  });

  it('that loses its database leaves the one before, and says so', async () => {
    const before = await publishEvents(server.url, events(35, 1));
    async function* cutOff() {
      yield* events(10, 2);
      await asAdmin(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY whereabouts_r%'",
      );
      yield* generateStored(100_000, 3);
    }
    await expect(publishEvents(server.url, cutOff())).rejects.toThrow(
      /^the database went away meanwhile: .*; publish again$/,
    );
    expect(await asked((store) => store.version())).toBe(before.version);
  });

  it('that is killed leaves the one before, and the next one clears up', async () => {
    const before = await publishEvents(server.url, events(40, 1));
    const script = 'tests/lib/catalog/stores/publish-forever.ts';
    const child = spawn(process.execPath, ['--import', 'tsx', script, server.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(publishEvents(server.url, [])).rejects.toThrow('another publication is at work');
    expect((await schemas()).length).toBe(3);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(await shownEvents()).toBe(40);
    const after = await expect
      .poll(() => publishEvents(server.url, events(50, 2)).catch(() => null))
      .not.toBeNull()
      .then(() => schemas());
    expect(after).toContain(before.release);
    expect(after.length).toBe(2);
    expect(await shownEvents()).toBe(50);
  });

  it('is seen whole by those who ask meanwhile', async () => {
    await publishEvents(server.url, events(300, 1));
    const store = storeOf();
    const seen = new Set<number>();
    let isOver = false;
    async function readOn(): Promise<void> {
      while (!isOver) {
        const [{ ids, matched }, facets] = [await store.features({}, 1000), await store.facets({})];
        // Each answer is of one release: all of its events, or all of the other's.
        expect(ids.length).toBe(matched);
        expect([300, 700]).toContain(facets.events);
        seen.add(matched);
      }
    }
    const readers = [readOn(), readOn(), readOn()];
    for (const [count, seed] of [
      [700, 2],
      [300, 1],
      [700, 2],
    ] as const) {
      await publishEvents(server.url, events(count, seed));
    }
    isOver = true;
    await Promise.all(readers);
    expect([...seen].sort()).toEqual([300, 700]);
    await store.close();
  });

  it('can be read, but not changed, by the reader; and not read by others', async () => {
    const client = new pg.Client(server.url);
    await client.connect();
    for (const role of ['whereabouts_reader', 'whereabouts_nobody']) {
      await client.query(`DROP ROLE IF EXISTS ${role}`);
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD '${role}'`);
    }
    await publishEvents(server.url, events(60, 1));
    const [reader, nobody] = [
      storeOf(server.urlAs('whereabouts_reader')),
      storeOf(server.urlAs('whereabouts_nobody')),
    ];
    expect((await reader.facets({})).events).toBe(60);
    await expect(nobody.facets({})).rejects.toMatchObject({ status: 503, cause: { code: '42501' } });
    await Promise.all([reader.close(), nobody.close()]);
    const writer = new pg.Client(server.urlAs('whereabouts_reader'));
    await writer.connect();
    const [schema] = await schemas();
    for (const statement of [
      `DELETE FROM ${schema}.events`,
      'UPDATE whereabouts.shown SET release = previous',
      'CREATE SCHEMA mine',
      'CREATE TABLE mine (a int)',
      `DROP SCHEMA ${schema} CASCADE`,
    ]) {
      await expect(writer.query(statement), statement).rejects.toThrow(/permission denied|must be owner/);
    }
    await writer.end();
    await client.query('DROP OWNED BY whereabouts_reader, whereabouts_nobody');
    await client.query('DROP ROLE whereabouts_reader, whereabouts_nobody');
    await client.end();
  });

  it('needs no other right than those that the README grants', async () => {
    const own = await openTestServer();
    onTestFinished(() => own.close());
    const client = new pg.Client(own.url);
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const name = client.escapeIdentifier(rows[0]?.name ?? '');
    for (const statement of [
      'DROP ROLE IF EXISTS whereabouts_publisher',
      "CREATE ROLE whereabouts_publisher LOGIN PASSWORD 'whereabouts_publisher'",
      `REVOKE CREATE, TEMPORARY ON DATABASE ${name} FROM PUBLIC`,
      'REVOKE ALL ON SCHEMA public FROM PUBLIC',
      `GRANT CREATE, TEMPORARY ON DATABASE ${name} TO whereabouts_publisher`,
    ])
      await client.query(statement);
    const url = own.urlAs('whereabouts_publisher');
    expect((await publishEvents(url, events(20, 1))).events).toBe(20);
    await client.query(`REVOKE TEMPORARY ON DATABASE ${name} FROM whereabouts_publisher`);
    await expect(publishEvents(url, events(20, 1))).rejects.toThrow('permission denied');
    await client.query('DROP OWNED BY whereabouts_publisher CASCADE');
    await client.query('DROP ROLE whereabouts_publisher');
    await client.end();
  });

  it('is answered again after the database went away and came back', async ({ skip }) => {
    if (!server.own) return skip('the server is not ours to stop');
    await publishEvents(server.url, events(80, 1));
    const store = storeOf();
    expect((await store.facets({})).events).toBe(80);
    await server.own.stop();
    await expect(store.facets({})).rejects.toMatchObject({ status: 503 });
    // Asked while it starts: waited for, and answered.
    const [facets] = await Promise.all([store.facets({}), server.own.start()]);
    expect(facets.events).toBe(80);
    await store.close();
  });

  it('ends a statement that takes too long', async () => {
    const database = openDatabase(server.url, 100);
    await expect(database.rows({ text: 'SELECT pg_sleep(5)', values: [] })).rejects.toMatchObject({
      status: 503,
    });
    await expect(database.rows({ text: 'CREATE TABLE mine (a int)', values: [] })).rejects.toThrow(
      'read-only',
    );
    await database.end();
  });
});
