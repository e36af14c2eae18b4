import { delimiter } from 'node:path';
import type { Corpus } from '../model/corpus.ts';
import { type CheckResult, checkCorpus } from '../proof/check.ts';
import { formatFinding } from '../proof/finding.ts';
import { readInThreads } from '../proof/read-in-threads.ts';
import { countriesOf } from '../stats/country-stats.ts';
import { readCountryShapes } from './country-shapes.ts';
import { headsOf } from './heads.ts';
import type { SnapshotContent } from './snapshot.ts';

// Only a text whose article names a licence lies in the data; the check has held it against its hash.
function publishedTexts({ articles }: Corpus, texts: CheckResult['texts']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(articles).flatMap(([id, { text }]) => {
      const own = text.file === undefined ? undefined : texts.get(id);
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

/**
 * Proves the corpus of a folder, with the articles in the folders of `ARTICLE_ARCHIVE`: what a snapshot is written
 * from. Null where it is not proved; the findings are printed, a line each.
 */
export async function proveCorpus(dataFolder: string): Promise<SnapshotContent | null> {
  const { findings, corpus, positions, proved, changedOn, texts } = checkCorpus({
    dataFolder,
    folders: await readInThreads(dataFolder),
    archiveFolders: (process.env.ARTICLE_ARCHIVE ?? '').split(delimiter).filter((folder) => folder !== ''),
  });
  for (const finding of findings) console.error(formatFinding(finding));
  if (findings.length > 0) return null;
  return {
    builtOn: new Date().toISOString().slice(0, 10),
    ...{ corpus, positions, proved, changedOn },
    heads: headsOf(corpus.cases),
    texts: publishedTexts(corpus, texts),
    shapes: readCountryShapes(countriesOf(corpus)),
  };
}
