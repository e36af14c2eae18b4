/** Learns the weights of the geoparser from annotated texts in the folder that GEOPARSE_DATA names. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadGazetteer } from '../load.ts';
import { encodeModels } from '../model-file.ts';
import { createWordBook } from '../words.ts';
import { readCorpora } from './corpus.ts';
import { fitCalibration } from './fit-calibration.ts';
import { fitModels, toExample } from './fit-models.ts';
import { crossTry, outcomesOf } from './folds.ts';

const seed = 20_260_101;
const folds = 5;

async function main(): Promise<number> {
  const folder = process.env.GEOPARSE_DATA;
  if (folder === undefined || folder === '') {
    console.error('GEOPARSE_DATA must name the folder with lgl.jsonl, trnews.jsonl and gwn.jsonl');
    return 2;
  }
  const gazetteer = await loadGazetteer(console.error);
  const wordAt = createWordBook(gazetteer);
  const texts = readCorpora(folder);
  const examples = texts.map((text) => toExample(text, gazetteer, wordAt));
  const trials = crossTry(examples, gazetteer, (_, index) => String(index % folds), seed);
  const calibration = fitCalibration(outcomesOf(trials));
  const models = { ...fitModels(examples, gazetteer, seed), calibration };
  const counts = ['lgl', 'trnews', 'gwn'].map(
    (corpus) => texts.filter((text) => text.corpus === corpus).length,
  );
  const statement = `learned with seed ${seed} from ${counts[0]} texts of LGL (Lieberman et al. 2010), ${counts[1]} of TR-News (Kamalloo and Rafiei 2018) and ${counts[2]} of GeoWebNews (Gritta et al. 2019); hashed features only, no text of them is kept`;
  const path = join(process.cwd(), 'data/gazetteer/weights.bin');
  writeFileSync(path, encodeModels(models, statement));
  console.log(`${path}: ${statement}`);
  return 0;
}

process.exitCode = await main();
