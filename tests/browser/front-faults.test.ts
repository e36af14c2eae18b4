import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { root } from '../../lib/serve/corpus.mjs';
import { bundlePath } from '../../lib/serve/front/write-bundle.mjs';
import { readPointer } from '../../lib/serve/release.mjs';
import { ask } from './ask.ts';
import { statusOf } from './raw.ts';
import { startInVain, startServer } from './server.ts';

const fixture = join(root, 'tests/fixtures/data');
const releaseOf = (data: string) => readPointer(root, data)?.release ?? '';

describe('a bundle that cannot be read', () => {
  it.each([
    ['was cut short', (path: string) => truncateSync(path, 1000), 'it ends too early'],
    ['is something else', (path: string) => writeFileSync(path, 'x'.repeat(5000)), 'it is no bundle'],
  ])('because it %s is told of and written anew', { timeout: 120_000 }, async (_name, damage, reason) => {
    const path = bundlePath(root, releaseOf(fixture));
    const before = readFileSync(path);
    damage(path);
    const server = await startServer({ env: { WHEREABOUTS_DATA: fixture } });
    expect(server.output).toMatch(/^The pages of the build cannot be read from .*; writing them anew …$/m);
    expect(server.output).toContain(reason);
    const [again, running] = await Promise.all([
      ask(`${server.url}/about`),
      ask(`${inject('fixtureUrl')}/about`),
    ]);
    expect(again.body.equals(running.body)).toBe(true);
    expect(await server.stop()).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

describe('memory', () => {
  it('has the bounds that MEMORY_BUDGET_MB says: beyond them, pages come from disk', async () => {
    const server = await startServer({ env: { MEMORY_BUDGET_MB: '0' } });
    for (const path of ['/', '/about', '/feed.xml']) {
      const [here, there] = [await ask(server.url + path), await ask(inject('baseUrl') + path)];
      expect({ path, etag: here.headers.etag }).toEqual({ path, etag: there.headers.etag });
      expect(here.body.equals(there.body)).toBe(true);
    }
    expect(await server.stop()).toBe(0);
  });

  it('is no place for words', async () => {
    const { code, output } = await startInVain({ MEMORY_BUDGET_MB: 'much' });
    expect(output).toBe('MEMORY_BUDGET_MB is a whole number of megabytes, not "much".\n');
    expect(code).toBe(1);
  });
});

it('writes nothing to disk for those who ask for what is not there', async () => {
  const folder = join(root, '.next', releaseOf(join(root, 'data')));
  const list = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const before = list();
  for (let index = 0; index < 30; index += 1) {
    const path = `/${['cases', 'places', 'articles'][index % 3]}/nowhere-${index}`;
    expect((await ask(inject('baseUrl') + path)).status).toBe(404);
  }
  expect(list()).toEqual(before);
});

it('hangs up on those who dawdle, and serves the others meanwhile', async () => {
  const { hostname, port } = new URL(inject('baseUrl'));
  const answers: Promise<string>[] = [];
  const sockets: Socket[] = [];
  for (let index = 0; index < 200; index += 1) {
    const socket = connect({ host: hostname, port: Number(port) });
    sockets.push(socket);
    answers.push(
      new Promise((resolve) => {
        let answer = '';
        socket.setEncoding('latin1').on('data', (text) => {
          answer += text;
        });
        socket.on('error', () => {}).on('close', () => resolve(answer));
        socket.on('connect', () => socket.write('GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: '));
      }),
    );
  }
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
  });
  for (let index = 0; index < 20; index += 1) {
    expect((await ask(`${inject('baseUrl')}/about`)).status).toBe(200);
  }
  // They were served while the others still dawdled, not after them.
  expect(sockets.filter(({ closed }) => closed)).toEqual([]);
  const statuses = new Set((await Promise.all(answers)).map(statusOf));
  expect([...statuses].sort()).toEqual([408]);
});

/** The status of an answer that came whole; else why there was none. */
async function outcomeOf(url: string): Promise<string> {
  try {
    const { status, body } = await ask(url);
    return body.toString().endsWith('</html>') ? String(status) : `${status}, cut short`;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe('a server under load', () => {
  // Pages under a filter that nobody asked for yet: each is drawn by the framework.
  const ask60 = (url: string) =>
    Array.from({ length: 60 }, (_, index) => outcomeOf(`${url}/?acts=BY&round=${index}`));

  it('that is told to end finishes what was asked, takes nothing new, and ends with 0', async () => {
    const server = await startServer({ isCurrent: true });
    const asked = ask60(server.url);
    await Promise.race(asked);
    const ended = server.stop();
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter((outcome) => outcome === '200').length).toBeGreaterThan(1);
    expect(outcomes.filter((outcome) => !/^(?:200|ECONNREFUSED|ECONNRESET)$/.test(outcome))).toEqual([]);
    expect(await ended).toBe(0);
    expect(await outcomeOf(server.url)).toBe('ECONNREFUSED');
  });

  it('that is killed is there again as it was', async () => {
    const killed = await startServer({ isCurrent: true });
    const asked = ask60(killed.url);
    await Promise.race(asked);
    killed.process.kill('SIGKILL');
    await Promise.all(asked);
    const again = await startServer({ isCurrent: true });
    expect(again.output).toBe(`Whereabouts is at ${again.url}\n`);
    for (const path of ['/', '/cases/by-2024-nakanishi', '/api/collections/cases/items']) {
      const [here, there] = [await ask(again.url + path), await ask(inject('baseUrl') + path)];
      expect({ path, status: here.status, etag: here.headers.etag }).toEqual({
        path,
        status: 200,
        etag: there.headers.etag,
      });
    }
    expect(await again.stop()).toBe(0);
  });
});
