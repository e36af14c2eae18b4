import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { root } from '../../lib/serve/corpus.mjs';
import { openPage } from './page.ts';
import { startInVain, startServer } from './server.ts';

const fixture = join(root, 'tests/fixtures/data');

function workTree(): string {
  return execFileSync('git', ['status', '--short'], { cwd: root, encoding: 'utf8' });
}

describe('npm start', () => {
  it('serves a page without any error, to this machine alone', async () => {
    const page = await openPage();
    const response = await page.goto('/');
    expect(response?.status()).toBe(200);
    expect(response?.headers()).not.toHaveProperty('x-powered-by');
    expect(new URL(inject('baseUrl')).hostname).toBe('127.0.0.1');
  });

  it('does not build again, nor touch the work tree, when nothing changed', async () => {
    const before = workTree();
    const server = await startServer();
    expect(server.output).toBe(`Whereabouts is at ${server.url}\n`);
    expect(await server.stop()).toBe(0);
    expect(workTree()).toBe(before);
  });

  it('says in one line that the port is in use', async () => {
    const { port } = new URL(inject('baseUrl'));
    const { code, output } = await startInVain({ PORT: port });
    expect(output).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or choose another: PORT=${Number(port) + 1} npm start\n`,
    );
    expect(code).toBe(1);
  });

  it.each(['http', '-1', '65536', '3e3'])('says in one line that "%s" is no port', async (port) => {
    const { code, output } = await startInVain({ PORT: port });
    expect(output).toBe(`PORT is a whole number from 0 to 65535, not "${port}".\n`);
    expect(code).toBe(1);
  });

  it('says in one line that a host is not this machine', async () => {
    const { code, output } = await startInVain({ HOST: '192.0.2.1' });
    expect(output).toBe('HOST "192.0.2.1" is not an address of this machine. The default is 127.0.0.1.\n');
    expect(code).toBe(1);
  });

  it('listens where HOST says', async () => {
    const server = await startServer({ env: { HOST: 'localhost' } });
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(await server.stop()).toBe(0);
  });

  it('answers 400 to a path that cannot be read', async () => {
    const status = await new Promise((resolve, reject) => {
      get(`${inject('baseUrl')}/cases/%E0%A4%A`, (response) => {
        resolve(response.resume().statusCode);
      }).on('error', reject);
    });
    expect(status).toBe(400);
  });
});

describe('npm start with a corpus that breaks', () => {
  let data = '';
  beforeAll(() => {
    data = mkdtempSync(join(tmpdir(), 'whereabouts-corpus-'));
    cpSync(fixture, data, { recursive: true });
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it('serves the last good build and prints the finding', { timeout: 240_000 }, async () => {
    const good = await startServer({ env: { WHEREABOUTS_DATA: data } });
    const page = await (await fetch(good.url)).text();
    expect(await good.stop()).toBe(0);

    const [name = ''] = readdirSync(join(data, 'cases'));
    const file = join(data, 'cases', name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nnoSuchField: 1\n`);
    const kept = await startServer({ env: { WHEREABOUTS_DATA: data } });
    expect(kept.output).toMatch(new RegExp(`cases/${name}:\\d+:\\d+`));
    expect(kept.output).toMatch(/^Serving the last good build, of \d{4}-\d\d-\d\d \d\d:\d\d UTC/m);
    expect(await (await fetch(kept.url)).text()).toBe(page);
    expect(await kept.stop()).toBe(0);
  });
});
