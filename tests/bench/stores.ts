import { statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openDatabase } from '@/lib/catalog/stores/database.ts';
import { toEventArrays } from '@/lib/catalog/stores/event-arrays.ts';
import { writeEventFile } from '@/lib/catalog/stores/event-file.ts';
import { publishEvents } from '@/lib/catalog/stores/publish.ts';
import { sqlStore } from '@/lib/catalog/stores/sql-store.ts';
import { encodeColumns } from '@/lib/columns/column-file.ts';
import { run } from '../../lib/serve/commands.mjs';
import { root } from '../../lib/serve/corpus.mjs';
import { generateStored } from '../lib/catalog/stores/generate-stored.ts';
import { mapQuestions } from '../lib/catalog/stores/questions.ts';
import { openTestServer, postgresAt, type TestServer } from '../postgres.ts';
import { type Limit, loadNow, tell } from './figures.ts';
import { type AskedTimes, asked, timeStore } from './percentiles.ts';
import type { Workshop } from './workshop.ts';

const sizes = [1000, 100_000, 1_000_000];
const views = 200;

/** What the arrays should reach at a million: p50 and p99 in milliseconds. */
const limits: Readonly<Record<string, readonly [number, number]>> = {
  features: [1, 15],
  clusters: [2, 15],
  facets: [1, 10],
};

interface Timed {
  readonly loaded: number;
  readonly megabytes: number;
  readonly times: AskedTimes;
}

function tellTimes(store: string, times: AskedTimes, isLimited: boolean): void {
  for (const question of asked) {
    const [p50, p99] = (isLimited && limits[question]) || [];
    const limitOf = (most: number | undefined): { limit?: Limit } =>
      most === undefined ? {} : { limit: { most } };
    tell({ name: `${store}: ${question}, p50`, unit: 'ms', samples: [times[question].p50], ...limitOf(p50) });
    tell({ name: `${store}: ${question}, p99`, unit: 'ms', samples: [times[question].p99], ...limitOf(p99) });
  }
}

async function timeArrays(path: string, countries: readonly string[], seed: number): Promise<Timed> {
  const script = join('tests', 'bench', 'time-arrays.ts');
  const args = ['--import', 'tsx', script, path, String(views), String(seed), countries.join(',')];
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new Error(`the arrays could not be timed:\n${output}`);
  return JSON.parse(output);
}

async function timePostgres(server: TestServer, count: number, countries: readonly string[], seed: number) {
  const startedAt = performance.now();
  await publishEvents(server.url, generateStored(count, seed));
  const limit = count === 1_000_000 ? { limit: { most: 120 } } : {};
  tell({
    name: 'PostgreSQL: published',
    unit: 's',
    samples: [(performance.now() - startedAt) / 1000],
    ...limit,
  });
  // A slow answer is to be measured, not to be ended.
  const store = sqlStore(openDatabase(server.url, 60_000));
  tellTimes('PostgreSQL', await timeStore(store, mapQuestions(views, countries, seed)), false);
  await store.close();
}

/** The same questions about the same events to arrays and to PostgreSQL, one after the other. */
export async function benchStores(workshop: Workshop): Promise<void> {
  const { seed } = workshop;
  const server = postgresAt === null ? null : await openTestServer();
  if (server) workshop.onClose(server.close);
  const path = join(workshop.temporaryFolder('events'), 'events');
  for (const count of sizes) {
    let countries: readonly string[] = [];
    const isLargest = count === 1_000_000;
    console.log(`  ${count} events, ${views} views, seed ${seed}, load ${loadNow()}`);
    {
      const events = [...generateStored(count, seed)];
      countries = [...new Set(events.map(({ acts }) => acts))].sort();
      const startedAt = performance.now();
      const arrays = toEventArrays('bench', events);
      writeEventFile(path, arrays);
      tell({
        name: 'arrays: made and written',
        unit: 's',
        samples: [(performance.now() - startedAt) / 1000],
      });
      const file = gzipSync(encodeColumns({ version: 'bench', columns: arrays.columns }));
      tell({ name: 'column file, gzip', unit: 'kB', samples: [file.length / 1000] });
    }
    tell({ name: 'arrays: file', unit: 'MB', samples: [statSync(path).size / 1e6] });
    const timed = await timeArrays(path, countries, seed);
    const load = isLargest ? { limit: { most: 5000 } } : {};
    const memory = isLargest ? { limit: { most: 700 } } : {};
    tell({ name: 'arrays: loaded', unit: 'ms', samples: [timed.loaded], ...load });
    tell({ name: 'arrays: memory of the process', unit: 'MB', samples: [timed.megabytes], ...memory });
    tellTimes('arrays', timed.times, isLargest);
    if (server) await timePostgres(server, count, countries, seed);
  }
}
