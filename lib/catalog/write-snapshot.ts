import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { proveCorpus } from './prove-corpus.ts';
import { snapshotPath, writeSnapshot } from './snapshot.ts';
import { toEventArrays } from './stores/event-arrays.ts';
import { eventFilePath, writeEventFile } from './stores/event-file.ts';
import { indexedEventsOf } from './stores/stored-events.ts';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
  const content = await proveCorpus(values.data);
  if (content === null) return 1;
  const path = snapshotPath();
  mkdirSync(dirname(path), { recursive: true });
  const version = writeSnapshot(path, content);
  const { heads, corpus } = content;
  const cases = heads.map((head) => [head, corpus.cases[head.id]] as const);
  writeEventFile(eventFilePath(), toEventArrays(version, indexedEventsOf({ places: corpus.places, cases })));
  return 0;
}

process.exitCode = await main();
