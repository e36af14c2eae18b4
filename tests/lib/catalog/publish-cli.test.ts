import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '@/lib/catalog/stores/database.ts';
import { sqlStore } from '@/lib/catalog/stores/sql-store.ts';
import { openTestServer, postgresAt, type TestServer } from '../../postgres.ts';

function publish(url: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'lib/catalog/publish-cli.ts', ...args],
    { encoding: 'utf8', env: { ...process.env, DATABASE_URL: url } },
  );
  return { status, stdout, stderr };
}

describe('npm run publish', () => {
  it('says what it needs', () => {
    expect(publish('')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^DATABASE_URL is not set/),
    });
    expect(publish('whereabouts')).toMatchObject({
      status: 1,
      stderr: 'DATABASE_URL is not the address of a PostgreSQL: postgres://user:password@host/database\n',
    });
    expect(publish('x', '--colour').stderr).toMatch(
      /^Unknown option '--colour'(.|\n)*usage: npm run publish/,
    );
  });

  it.each([
    ['--rollback', '--from', 'a.csv'],
    ['--data', 'data', '--from', 'a.csv'],
    ['--rollback', '--citus'],
  ])('refuses %s with %s', (...args) => {
    expect(publish('postgres://127.0.0.1:1/x', ...args)).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^These options exclude each other\.\nusage: npm run publish/),
    });
  });

  describe.skipIf(postgresAt === null)('with a database', () => {
    let server: TestServer;
    let folder = '';

    beforeAll(async () => {
      server = await openTestServer();
      folder = mkdtempSync(join(tmpdir(), 'whereabouts-publish-'));
    });

    afterAll(async () => {
      rmSync(folder, { recursive: true });
      await server.close();
    });

    async function eventsOf(id: string): Promise<readonly string[]> {
      const store = sqlStore(openDatabase(server.url));
      const ids = await store.case(id);
      await store.close();
      return ids;
    }

    it('proves the corpus and shows its events, refuses a bad file, and goes back', async () => {
      const first = publish(server.url, '--data', 'tests/fixtures/data');
      expect(first).toMatchObject({ status: 0, stderr: '' });
      expect(first.stdout).toMatch(/^Shown: whereabouts_r\w+, \d+ events, version [0-9a-f]{12}$/m);
      const path = join(folder, 'bad.ndjson');
      writeFileSync(path, '{"id": "a.b"}\n');
      const bad = publish(server.url, '--from', path);
      expect(bad.status).toBe(1);
      expect(bad.stderr).toContain(`${path}:1 `);
      const second = publish(server.url, '--data', 'data');
      expect(second.status).toBe(0);
      expect(await eventsOf('by-2024-nakanishi')).toEqual([
        'by-2024-nakanishi.sentence',
        'by-2024-nakanishi.trial',
      ]);
      const back = publish(server.url, '--rollback');
      expect(back.stdout.trim()).toBe(`Shown again: ${/Shown: (\w+)/.exec(first.stdout)?.[1]}`);
      expect(await eventsOf('by-2024-nakanishi')).toEqual([]);
    });
  });
});
