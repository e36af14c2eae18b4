import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../../lib/serve/corpus.mjs';
import { openTestServer, postgresAt, type TestServer } from '../postgres.ts';
import { openPage } from './page.ts';
import { type RunningServer, startServer } from './server.ts';

const built = 'tests/fixtures/data';
const caseOfBuild = '/cases/qf-2020-morita';
const caseOfRegister = '/cases/by-2024-nakanishi';

describe.skipIf(postgresAt === null)('a server with DATABASE_URL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-published-'));
  let database: TestServer;
  let servers: RunningServer[] = [];

  /** A copy of the corpus of the build in which one case has another title. */
  function retitled(title: string): string {
    const data = join(folder, title.toLowerCase().replaceAll(' ', '-'));
    cpSync(join(root, built), data, { recursive: true });
    const path = join(data, 'cases/qf-2020-morita.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^title: .*/m, `title: ${title}`));
    return data;
  }

  function publish(...args: string[]): void {
    execFileSync(process.execPath, ['--import', 'tsx', 'lib/catalog/publish-cli.ts', ...args], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: database.url },
    });
  }

  async function textOf(path: string, at = 0): Promise<string> {
    return (await fetch(`${servers[at]?.url}${path}`)).text();
  }

  const statusOf = async (path: string) => (await fetch(`${servers[0]?.url}${path}`)).status;

  beforeAll(async () => {
    database = await openTestServer();
    const env = { WHEREABOUTS_DATA: join(root, built), DATABASE_URL: database.url };
    servers = await Promise.all([startServer({ env }), startServer({ env })]);
  });

  afterAll(async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await database.close();
    rmSync(folder, { recursive: true });
  });

  it('shows the build while nothing is published', async () => {
    expect(await textOf(caseOfBuild)).toContain('Engineer detained in Belgora and released');
    expect(await statusOf('/facets.json')).toBe(503);
  });

  it('shows on every page and in every file what is published, without a build', {
    timeout: 120_000,
  }, async () => {
    const before = await textOf(caseOfBuild);
    publish('--data', retitled('A title from the database'));
    await expect.poll(() => textOf(caseOfBuild)).toContain('A title from the database');
    for (const path of [
      '/',
      '/places/belgora',
      '/explore.json',
      '/?event=detained&view=table',
      '/search-index.json',
      '/feed.xml',
      '/api/collections/cases/items/qf-2020-morita',
      '/api/collections/cases/export.csv',
      '/api/collections/events/items?case=qf-2020-morita',
      `${caseOfBuild}/evidence.md`,
      `/embed${caseOfBuild}`,
    ]) {
      expect(await textOf(path), path).toContain('A title from the database');
      expect(await textOf(path), path).not.toContain('Engineer detained in Belgora and released');
    }
    const version = (page: string) => /version ([0-9a-f]{12})/.exec(page)?.[1];
    expect(version(before)).toMatch(/./);
    expect(version(await textOf(caseOfBuild))).toMatch(/./);
    expect(version(await textOf(caseOfBuild))).not.toBe(version(before));
    // The other server of this database.
    await expect.poll(() => textOf('/', 1)).toContain('A title from the database');
  });

  it('has pages of cases that no build knows, and no others; a reader walks from one to the next', async () => {
    expect(await statusOf(caseOfRegister)).toBe(404);
    publish('--data', 'data');
    await expect.poll(() => statusOf(caseOfRegister)).toBe(200);
    expect(await statusOf(caseOfBuild)).toBe(404);
    const page = await openPage({ server: servers[0]?.url ?? '' });
    await page.goto('/');
    await page.locator(`a[href="${caseOfRegister}"]`).first().click();
    await page.waitForURL(`**${caseOfRegister}`);
    await expect
      .poll(() => page.locator('h1').first().textContent())
      .toContain('Japanese citizen sentenced in Minsk');
    await expect.poll(() => page.locator('[data-place-marker]').count()).toBeGreaterThan(0);
  });

  it('goes back with npm run publish -- --rollback', async () => {
    publish('--rollback');
    await expect.poll(() => textOf(caseOfBuild)).toContain('A title from the database');
    expect(await statusOf(caseOfRegister)).toBe(404);
  });

  it('shows what was built again where this is what is published', async () => {
    publish('--data', built);
    await expect.poll(() => textOf(caseOfBuild)).toContain('Engineer detained in Belgora and released');
    expect(await textOf('/')).toBe(await (await fetch(`${inject('fixtureUrl')}/`)).text());
  });

  it('starts with what is published', async () => {
    publish('--data', retitled('A title from before'));
    const server = await startServer({
      env: { WHEREABOUTS_DATA: join(root, built), DATABASE_URL: database.url },
    });
    const response = await fetch(`${server.url}${caseOfBuild}`);
    expect(await response.text()).toContain('A title from before');
    expect(await server.stop()).toBe(0);
  });

  it('keeps its pages while the database is away', async ({ skip }) => {
    if (!database.own) return skip('the server is not ours to stop');
    await expect.poll(() => textOf(caseOfBuild)).toContain('A title from before');
    await database.own.stop();
    expect(await textOf('/places/belgora')).toContain('A title from before');
    const response = await fetch(`${servers[0]?.url}/facets.json`);
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
    await database.own.start();
    await expect.poll(() => statusOf('/facets.json')).toBe(200);
  });
});
