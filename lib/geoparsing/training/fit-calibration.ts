import { type Calibration, evidenceVector, sure, toProbability } from '../calibration.ts';
import type { Evidence } from '../evidence.ts';
import { fitLogistic } from './logistic.ts';

/** A proposal made on a text that its models have not seen, and whether it was right. */
export interface Outcome {
  readonly evidence: Evidence;
  readonly isRight: boolean;
  readonly corpus: string;
  /** The number of the text, so that one text stays in one fold. */
  readonly text: number;
}

/** The weights of the curve. Every corpus counts alike: local news are not all news because they are most texts here. */
function fitCurve(outcomes: readonly Outcome[]): number[] {
  const sizes = new Map<string, number>();
  for (const { corpus } of outcomes) sizes.set(corpus, (sizes.get(corpus) ?? 0) + 1);
  const rows = outcomes.map(({ evidence, isRight, corpus }) => ({
    vector: evidenceVector(evidence),
    isRight,
    weight: 1 / (sizes.get(corpus) ?? 1),
  }));
  return fitLogistic(rows).map((weight) => Number(weight.toFixed(4)));
}

interface Guess {
  readonly probability: number;
  readonly isRight: boolean;
}

const folds = 5;

/** The probability of each outcome by a curve that has not seen its text. */
function guess(outcomes: readonly Outcome[]): Guess[] {
  return Array.from({ length: folds }, (_, fold) => {
    const weights = fitCurve(outcomes.filter(({ text }) => text % folds !== fold));
    return outcomes
      .filter(({ text }) => text % folds === fold)
      .map(({ evidence, isRight }) => {
        const vector = evidenceVector(evidence);
        const score = vector.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
        return { probability: toProbability(score), isRight };
      });
  }).flat();
}

/** What at least must be right of what is said to be sure, and the fewest outcomes that can tell. */
const aim = 0.97;
const fewest = 100;

/** The lower end of the interval of one standard error around a share (Wilson's). */
function leastShare(right: number, all: number): number {
  const share = right / all;
  return (share + 0.5 / all - Math.sqrt((share * (1 - share)) / all + 0.25 / all ** 2)) / (1 + 1 / all);
}

/** The least probability from which on, by texts that the curve has not seen, enough is right, error included. */
function findSureFrom(guesses: readonly Guess[]): number {
  const ordered = guesses
    .filter(({ probability }) => probability >= sure)
    .sort((a, b) => b.probability - a.probability);
  let right = 0;
  let sureFrom = 1;
  ordered.forEach(({ probability, isRight }, index) => {
    if (isRight) right += 1;
    if (index + 1 >= fewest && leastShare(right, index + 1) >= aim) sureFrom = probability;
  });
  return Number(sureFrom.toFixed(4));
}

/** The curve that makes probabilities of outcomes, and from where on it is sure. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  return { weights: fitCurve(outcomes), sureFrom: findSureFrom(guess(outcomes)) };
}
