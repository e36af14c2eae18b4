// `npm run publish`: proves the corpus and shows its events from the database that DATABASE_URL names.
import { delimiter } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCorpus } from '../proof/check.ts';
import { formatFinding } from '../proof/finding.ts';
import { readInThreads } from '../proof/read-in-threads.ts';
import { readBulkFile } from './stores/bulk-file.ts';
import { BulkRowError } from './stores/bulk-row.ts';
import type { StoredEvent } from './stores/event-store.ts';
import { PublishError, publishEvents, rollBack } from './stores/publish.ts';
import { storedEventsOf } from './stores/stored-events.ts';

const usage =
  'usage: npm run publish -- [--data FOLDER | --from FILE.ndjson | --from FILE.csv] [--citus] | --rollback';

const options = {
  data: { type: 'string', default: 'data' },
  from: { type: 'string' },
  citus: { type: 'boolean', default: false },
  rollback: { type: 'boolean', default: false },
} as const;

class UsageError extends Error {}

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}\n${usage}`);
    throw error;
  }
}

/** The events of the corpus; null where it is not proved, which is told. */
async function proveEvents(dataFolder: string): Promise<StoredEvent[] | null> {
  const archiveFolders = (process.env.ARTICLE_ARCHIVE ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '');
  const folders = await readInThreads(dataFolder);
  const { findings, corpus } = checkCorpus({ dataFolder, archiveFolders, folders });
  for (const finding of findings) console.error(formatFinding(finding));
  return findings.length > 0 ? null : storedEventsOf(corpus);
}

/** What somebody at the command line can mend: told in a line. A fault of ours is no such thing. */
function isTold(error: unknown): error is Error {
  return (
    error instanceof PublishError ||
    error instanceof BulkRowError ||
    error instanceof UsageError ||
    (error instanceof Error && 'code' in error)
  );
}

async function main(): Promise<number> {
  const values = readArguments();
  const url = process.env.DATABASE_URL?.trim() ?? '';
  if (url === '') throw new PublishError('DATABASE_URL is not set: postgres://user:password@host/database');
  if (values.rollback) {
    console.log(`Shown again: ${await rollBack(url)}`);
    return 0;
  }
  const events = values.from === undefined ? await proveEvents(values.data) : readBulkFile(values.from);
  if (events === null) return 1;
  const tell = (step: string) => console.log(`${step} …`);
  const {
    release,
    version,
    events: count,
  } = await publishEvents(url, events, { isDistributed: values.citus, tell });
  console.log(`Shown: ${release}, ${count} events, version ${version}`);
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
