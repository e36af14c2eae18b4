import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../model/corpus.ts';
import { checkCorpus } from '../proof/check.ts';
import { formatFinding } from '../proof/finding.ts';
import { readInThreads } from '../proof/read-in-threads.ts';
import { countriesOf } from '../stats/country-stats.ts';
import { readCountryShapes } from './country-shapes.ts';
import { snapshotPath, writeSnapshot } from './snapshot.ts';
import { toEventArrays } from './stores/event-arrays.ts';
import { eventFilePath, writeEventFile } from './stores/event-file.ts';
import { indexedEventsOf } from './stores/stored-events.ts';

// Only a text whose article names a licence lies in the data; the check has held it against its hash.
function publishedTexts({ articles }: Corpus, dataFolder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(articles).flatMap(([id, { text }]) =>
      text.file === undefined ? [] : [[id, readFileSync(join(dataFolder, 'articles', text.file), 'utf8')]],
    ),
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
  const { findings, corpus, positions, proved, changedOn } = checkCorpus({
    dataFolder: values.data,
    folders: await readInThreads(values.data),
    archiveFolders: (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== ''),
  });
  if (findings.length > 0) {
    for (const finding of findings) console.error(formatFinding(finding));
    return 1;
  }
  const texts = publishedTexts(corpus, values.data);
  const path = snapshotPath();
  mkdirSync(dirname(path), { recursive: true });
  const version = writeSnapshot(path, {
    builtOn: new Date().toISOString().slice(0, 10),
    corpus,
    positions,
    proved,
    changedOn,
    texts,
    shapes: readCountryShapes(countriesOf(corpus)),
  });
  const located = { places: corpus.places, cases: Object.entries(corpus.cases) };
  writeEventFile(eventFilePath(), toEventArrays(version, indexedEventsOf(located)));
  return 0;
}

process.exitCode = await main();
