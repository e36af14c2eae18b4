import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCountryShapes } from '@/lib/catalog/country-shapes.ts';
import type { Snapshot } from '@/lib/catalog/records.ts';
import { proveCorpus } from '@/lib/proof/check.ts';
import { countriesOf } from '@/lib/stats/country-stats.ts';

/** A data folder of the repository, proved, as a release has it. */
function snapshotOf(folder: string): Snapshot {
  const dataFolder = join(process.cwd(), folder);
  const { corpus, positions, changedOn } = proveCorpus({ dataFolder });
  const texts = Object.fromEntries(
    Object.entries(corpus.articles).flatMap(([id, { text }]) =>
      text.file === undefined ? [] : [[id, readFileSync(join(dataFolder, 'articles', text.file), 'utf8')]],
    ),
  );
  const shapes = readCountryShapes(countriesOf(corpus));
  return { version: 'aaaaaaaaaaaa', builtOn: '2026-01-02', corpus, positions, changedOn, texts, shapes };
}

/** The three articles of the register. */
export const realSnapshot = (): Snapshot => snapshotOf('data');

/** The invented ones, with whole texts. */
export const fictionalSnapshot = (): Snapshot => snapshotOf('tests/fixtures/data');
