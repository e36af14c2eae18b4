import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Corpus } from '../model/corpus.ts';
import { checkCorpus } from '../proof/check.ts';
import { formatFinding } from '../proof/finding.ts';
import { writeFileAtomically } from '../proof/write-file.ts';
import { countriesOf } from '../stats/country-stats.ts';
import { readCountryShapes } from './country-shapes.ts';
import { type Snapshot, snapshotPath } from './snapshot.ts';
import { toEventArrays } from './stores/event-arrays.ts';
import { eventFilePath, writeEventFile } from './stores/event-file.ts';
import { storedEventsOf } from './stores/stored-events.ts';

// Only a text whose article names a licence lies in the data; the check has held it against its hash.
function publishedTexts({ articles }: Corpus, dataFolder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(articles).flatMap(([id, { text }]) =>
      text.file === undefined ? [] : [[id, readFileSync(join(dataFolder, 'articles', text.file), 'utf8')]],
    ),
  );
}

function main(): number {
  const { values } = parseArgs({ options: { data: { type: 'string', default: 'data' } } });
  const { findings, corpus, positions, changedOn } = checkCorpus({
    dataFolder: values.data,
    archiveFolders: (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== ''),
  });
  if (findings.length > 0) {
    for (const finding of findings) console.error(formatFinding(finding));
    return 1;
  }
  const texts = publishedTexts(corpus, values.data);
  const content = { corpus, positions, changedOn, texts, shapes: readCountryShapes(countriesOf(corpus)) };
  const snapshot: Snapshot = {
    version: createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12),
    builtOn: new Date().toISOString().slice(0, 10),
    ...content,
  };
  const path = snapshotPath();
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomically(path, JSON.stringify(snapshot));
  writeEventFile(eventFilePath(), toEventArrays(snapshot.version, storedEventsOf(corpus)));
  return 0;
}

process.exitCode = main();
