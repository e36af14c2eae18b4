import { mkdirSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../model/corpus.ts';
import { type CheckResult, checkCorpus } from '../proof/check.ts';
import { formatFinding } from '../proof/finding.ts';
import { readInThreads } from '../proof/read-in-threads.ts';
import { countriesOf } from '../stats/country-stats.ts';
import { readCountryShapes } from './country-shapes.ts';
import { headsOf } from './heads.ts';
import { snapshotPath, writeSnapshot } from './snapshot.ts';
import { toEventArrays } from './stores/event-arrays.ts';
import { eventFilePath, writeEventFile } from './stores/event-file.ts';
import { indexedEventsOf } from './stores/stored-events.ts';

// Only a text whose article names a licence lies in the data; the check has held it against its hash.
function publishedTexts({ articles }: Corpus, texts: CheckResult['texts']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(articles).flatMap(([id, { text }]) => {
      const own = text.file === undefined ? undefined : texts.get(id);
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
  const { findings, corpus, positions, proved, changedOn, texts } = checkCorpus({
    dataFolder: values.data,
    folders: await readInThreads(values.data),
    archiveFolders: (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== ''),
  });
  if (findings.length > 0) {
    for (const finding of findings) console.error(formatFinding(finding));
    return 1;
  }
  const heads = headsOf(corpus.cases);
  const path = snapshotPath();
  mkdirSync(dirname(path), { recursive: true });
  const version = writeSnapshot(path, {
    builtOn: new Date().toISOString().slice(0, 10),
    corpus,
    positions,
    proved,
    heads,
    changedOn,
    texts: publishedTexts(corpus, texts),
    shapes: readCountryShapes(countriesOf(corpus)),
  });
  const cases = heads.map((head) => [head, corpus.cases[head.id]] as const);
  writeEventFile(eventFilePath(), toEventArrays(version, indexedEventsOf({ places: corpus.places, cases })));
  return 0;
}

process.exitCode = await main();
