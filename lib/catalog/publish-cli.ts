// `npm run publish`: proves the corpus and shows it from the database that DATABASE_URL names.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '@/lib/serve/address.mjs';
import { checkSettings } from '@/lib/serve/settings.mjs';
import { proveCorpus } from './prove-corpus.ts';
import { writeSnapshot } from './snapshot.ts';
import { readBulkFile } from './stores/bulk-file.ts';
import { BulkRowError } from './stores/bulk-row.ts';
import { PublishError, type PublishOptions, publishEvents, rollBack } from './stores/publish.ts';
import { storedEventsOf } from './stores/stored-events.ts';

const usage =
  'usage: npm run publish -- [--data FOLDER | --from FILE.ndjson | --from FILE.csv] [--citus] | --rollback';

const options = {
  data: { type: 'string' },
  from: { type: 'string' },
  citus: { type: 'boolean', default: false },
  rollback: { type: 'boolean', default: false },
} as const;

class UsageError extends Error {}

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    const { data, from, rollback, citus } = values;
    if ([data !== undefined, from !== undefined, rollback].filter(Boolean).length > 1 || (rollback && citus))
      throw new TypeError('These options exclude each other.');
    return values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n${usage}`);
    throw error;
  }
}

/** Publishes a corpus with all that pages are made from; null where it is not proved, which is told. */
async function publishCorpus(url: string, dataFolder: string, options: PublishOptions) {
  const content = await proveCorpus(dataFolder);
  if (content === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-publish-'));
  try {
    const path = join(folder, 'catalog');
    const version = writeSnapshot(path, content);
    return await publishEvents(url, storedEventsOf(content.corpus), {
      ...options,
      catalog: { version, path },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What somebody at the command line can mend: told in a line. A fault of ours is no such thing. */
function isTold(error: unknown): error is Error {
  return (
    error instanceof PublishError ||
    error instanceof BulkRowError ||
    error instanceof UsageError ||
    error instanceof StartError ||
    (error instanceof Error && 'code' in error)
  );
}

async function main(): Promise<number> {
  const values = readArguments();
  const url = process.env.DATABASE_URL?.trim() ?? '';
  if (url === '') throw new PublishError('DATABASE_URL is not set: postgres://user:password@host/database');
  checkSettings(process.env);
  if (values.rollback) {
    console.log(`Shown again: ${await rollBack(url)}`);
    return 0;
  }
  const told = {
    isDistributed: values.citus,
    tell: (step: string) => console.log(`${step} …`),
  };
  const published =
    values.from === undefined
      ? await publishCorpus(url, values.data ?? 'data', told)
      : await publishEvents(url, readBulkFile(values.from), told);
  if (published === null) return 1;
  const { release, version, events } = published;
  console.log(`Shown: ${release}, ${events} events, version ${version}`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(isTold(error) ? error.message : error);
    process.exitCode = 1;
  },
);
