import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { releaseFollower } from '@/lib/catalog/follow-releases.ts';
import type { Snapshot } from '@/lib/catalog/records.ts';
import { type Database, openDatabase } from '@/lib/catalog/stores/database.ts';
import { publishEvents, rollBack } from '@/lib/catalog/stores/publish.ts';
import { storedEventsOf } from '@/lib/catalog/stores/stored-events.ts';
import { beginToServe, publishedNow, show, withWhatIsShown } from '@/lib/serve/shown.mjs';
import { openTestServer, postgresAt, type TestServer } from '../../postgres.ts';
import { fictionalSnapshot, realSnapshot } from './snapshots.ts';
import { writeWhole } from './write-whole.ts';

describe.skipIf(postgresAt === null)('the pages of a server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-follow-'));
  let server: TestServer;
  let database: Database;
  let told: string[] = [];

  async function publish(snapshot: Snapshot): Promise<{ release: string; version: string }> {
    const path = join(folder, 'written.catalog');
    const version = writeWhole(path, snapshot);
    const { release } = await publishEvents(server.url, storedEventsOf(snapshot.corpus), {
      catalog: { version, path },
    });
    rmSync(path);
    return { release, version };
  }

  const follow = (built = 'of the build') =>
    releaseFollower(database, { built, folder, tell: (line) => told.push(line) });

  async function query(text: string): Promise<void> {
    const client = new pg.Client(server.url);
    await client.connect();
    await client.query(text);
    await client.end();
  }

  beforeAll(async () => {
    server = await openTestServer();
    database = openDatabase(server.url);
    beginToServe();
  });

  beforeEach(() => {
    told = [];
    show(null);
  });

  afterAll(async () => {
    await database.end();
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('are of the build until something is published', async () => {
    await follow()();
    expect(publishedNow()).toBeNull();
    expect(told).toEqual([]);
  });

  it('are of what the database shows, and go back with it', async () => {
    const look = follow();
    const first = await publish(fictionalSnapshot());
    await look();
    expect(openCatalog().version).toBe(first.version);
    expect(openCatalog()).toBe(openCatalog());
    expect(openCatalog().case('qf-2020-morita')?.title).toBe('Engineer detained in Belgora and released');
    const second = await publish(realSnapshot());
    // Nobody has looked yet.
    expect(openCatalog().version).toBe(first.version);
    await look();
    expect(openCatalog().version).toBe(second.version);
    expect(openCatalog().case('by-2024-nakanishi')?.jurisdiction).toBe('BY');
    expect(openCatalog().case('qf-2020-morita')).toBeNull();
    await rollBack(server.url);
    await look();
    expect(openCatalog().version).toBe(first.version);
    expect(readdirSync(folder)).toEqual([]);
    expect(told).toEqual([]);
  });

  it('are of one release from the beginning of a request to its end', async () => {
    const look = follow();
    const first = await publish(fictionalSnapshot());
    await look();
    const second = await publish(realSnapshot());
    const [begun, ended, next] = await withWhatIsShown(async () => {
      const before = openCatalog();
      await look();
      // Read from the file that was fetched for it.
      expect(openCatalog().case('qf-2020-morita')?.people[0]?.id).toBe('p1');
      return [before.version, openCatalog().version, withWhatIsShown(() => openCatalog().version)];
    });
    expect([begun, ended, next]).toEqual([first.version, first.version, second.version]);
  });

  it('are those of the build where this is what is published, or where only events are', async () => {
    const { version } = await publish(fictionalSnapshot());
    await follow(version)();
    expect(publishedNow()).toBeNull();
    const look = follow();
    await look();
    expect(publishedNow()?.version).toBe(version);
    await publishEvents(server.url, storedEventsOf(realSnapshot().corpus));
    await look();
    expect(publishedNow()).toBeNull();
  });

  it('stay where what is published is damaged, which is told once', async () => {
    const look = follow();
    const { version } = await publish(fictionalSnapshot());
    await look();
    const { release } = await publish(realSnapshot());
    await query(`UPDATE ${release}.catalog SET bytes = substring(bytes FOR 1000) WHERE part = 0`);
    await look();
    await look();
    expect(publishedNow()?.version).toBe(version);
    expect(told).toEqual([
      `What the pages of the release ${release} are made from cannot be read: it was cut short, or is no catalog. Publish it with this version of the program.`,
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stay where nobody may look what is published, which is told once', async () => {
    const look = follow();
    const { version } = await publish(fictionalSnapshot());
    await look();
    await query("CREATE ROLE whereabouts_stranger LOGIN PASSWORD 'whereabouts_stranger'");
    const asStranger = openDatabase(server.urlAs('whereabouts_stranger'));
    const lookAsStranger = releaseFollower(asStranger, {
      built: 'of the build',
      folder,
      tell: (line) => told.push(line),
    });
    await lookAsStranger();
    await lookAsStranger();
    await asStranger.end();
    await query('DROP ROLE whereabouts_stranger');
    expect(publishedNow()?.version).toBe(version);
    expect(told).toEqual([
      'What is published cannot be read: permission denied for schema whereabouts. The pages stay as they are.',
    ]);
  });

  it('stay while the database is away, and follow when it is back', async ({ skip }) => {
    if (!server.own) return skip('the server is not ours to stop');
    const look = follow();
    const { version } = await publish(fictionalSnapshot());
    await look();
    await server.own.stop();
    await look();
    await look();
    expect(publishedNow()?.version).toBe(version);
    await server.own.start();
    const next = await publish(realSnapshot());
    await look();
    expect(publishedNow()?.version).toBe(next.version);
    expect(told).toEqual([
      expect.stringMatching(
        /^What is published cannot be read: .*\b(ENOENT|ECONNREFUSED)\b.*\. The pages stay as they are\.$/,
      ),
      'What is published can be read again.',
    ]);
  });
});
