/**
 * The figures of the geoparser, from annotated texts where GEOPARSE_DATA points. Three ways: five folds; each corpus
 * by models that saw the other two; and how fast it is. Nothing is tuned here: fold scheme and seed are fixed.
 */
import { performance } from 'node:perf_hooks';
import { calibrate } from '@/lib/geoparsing/calibration';
import type { Evidence } from '@/lib/geoparsing/evidence';
import type { Geoparser } from '@/lib/geoparsing/geoparser';
import { loadGazetteer, loadGeoparser } from '@/lib/geoparsing/load';
import { type GoldText, readCorpora } from '@/lib/geoparsing/training/corpus';
import { fitCalibration } from '@/lib/geoparsing/training/fit-calibration';
import { toExample } from '@/lib/geoparsing/training/fit-models';
import { crossTry, outcomesOf, type Trial, tallyTrials } from '@/lib/geoparsing/training/folds';
import { certaintyOf, figuresOf } from '@/lib/geoparsing/training/score';
import { createWordBook } from '@/lib/geoparsing/words';
import { scoreLanguage } from './geoparsing-languages.ts';

const seed = 20_260_101;
const folds = 5;

const percent = (value: number) => value.toFixed(3);

/** Each text calibrated by the trials of the other folds. */
function crossCalibrated(trials: readonly Trial[]): (trial: Trial) => (evidence: Evidence) => number {
  const parts = Array.from({ length: folds }, (_, part) =>
    fitCalibration(outcomesOf(trials.filter((_, index) => index % folds !== part))),
  );
  const places = new Map(trials.map((trial, index) => [trial, index % folds]));
  return (trial) => (evidence) => {
    const calibration = parts[places.get(trial) ?? 0];
    return calibration ? calibrate(calibration, evidence) : 0;
  };
}

function report(name: string, trials: readonly Trial[]): void {
  const probabilityFor = crossCalibrated(trials);
  for (const [corpus, tally] of tallyTrials(trials, probabilityFor)) {
    const { overlap, resolution, endToEnd } = figuresOf(tally);
    const { error, sure, sureRight } = certaintyOf(tally.judged);
    console.log(
      `${name} ${corpus}: overlap F1 ${percent(overlap)}, A@161 ${percent(resolution)}, end to end F1@161 ${percent(endToEnd)}; ` +
        `p >= .9: ${sure} of ${tally.judged.length}, right ${percent(sureRight)}; calibration error ${percent(error)}`,
    );
  }
  const all = [...tallyTrials(trials, probabilityFor).values()].flatMap(({ judged }) => judged);
  const { error, sureRight } = certaintyOf(all);
  console.log(`${name} all: p >= .9 right ${percent(sureRight)}; calibration error ${percent(error)}`);
}

function speed(geoparser: Geoparser, texts: readonly GoldText[], loaded: number, memory: number): void {
  const articles = texts.flatMap(({ text }) =>
    Array.from({ length: Math.floor(text.length / 2000) }, (_, part) =>
      text.slice(part * 2000, part * 2000 + 2000),
    ),
  );
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    const from = process.cpuUsage();
    for (const article of articles) geoparser.parse(article);
    const { user, system } = process.cpuUsage(from);
    times.push((articles.length / (user + system)) * 1e6);
  }
  console.log(
    `speed: ${articles.length} articles of 2,000 characters; a second of one core: ${times.map((rate) => rate.toFixed(0)).join(', ')}; ` +
      `loaded in ${loaded.toFixed(0)} ms; ${memory.toFixed(0)} MB`,
  );
}

/** Prints the figures; without GEOPARSE_DATA only those of our own sentences. */
export async function benchGeoparsing(): Promise<void> {
  await loadGazetteer(console.error);
  const before = process.memoryUsage().rss;
  const start = performance.now();
  const ours = await loadGeoparser(console.error);
  const loaded = performance.now() - start;
  const memory = (process.memoryUsage().rss - before) / 1e6;
  for (const language of ['ru', 'be', 'ja'] as const) {
    const { f1, right, wrong, missed } = scoreLanguage(ours, language);
    console.log(
      `own sentences ${language}: F1 ${percent(f1)}, ${right} right, ${wrong.length} wrong, ${missed.length} missed`,
    );
  }
  const folder = process.env.GEOPARSE_DATA;
  if (folder === undefined || folder === '') {
    console.log('geoparsing: not measured, GEOPARSE_DATA names no folder');
    return;
  }
  const gazetteer = await loadGazetteer(console.error);
  const wordAt = createWordBook(gazetteer);
  const texts = readCorpora(folder);
  speed(ours, texts, loaded, memory);
  const examples = texts.map((text) => toExample(text, gazetteer, wordAt));
  report(
    `${folds} folds`,
    crossTry(examples, gazetteer, (_, index) => String(index % folds), seed),
  );
  report(
    'corpus left out',
    crossTry(examples, gazetteer, ({ gold }) => gold.corpus, seed),
  );
}
