import type { Evidence } from './evidence.ts';

/** Turns what is known of a proposal into the probability that it is right: a logistic curve with a gap. */
export interface Calibration {
  readonly weights: readonly number[];
  /** From 0.9 up to here nothing is said: see `calibrate`. */
  readonly sureFrom: number;
}

const logit = (probability: number) => {
  const bounded = Math.min(0.9995, Math.max(0.0005, probability));
  return Math.log(bounded / (1 - bounded));
};

/** The numbers that the logistic curve weighs. */
export function evidenceVector(evidence: Evidence): number[] {
  const { score, choice, isFallback, candidateCount, extent, name, countryShare } = evidence;
  const certainty = Math.max(-4, Math.min(6, score));
  const chosen = logit(choice);
  return [
    1,
    certainty,
    certainty * Math.abs(certainty) * 0.2,
    chosen,
    Math.min(certainty, chosen),
    isFallback ? 1 : 0,
    Math.log(Math.max(1, candidateCount)),
    extent === 'country' ? 1 : 0,
    extent === 'division' ? 1 : 0,
    extent === 'area' ? 1 : 0,
    name === 'primary' ? 1 : 0,
    name === 'alternate' ? 1 : 0,
    countryShare,
  ];
}

/** Editors accept from here on at once (`--yes-over 0.9`). */
export const sure = 0.9;

const justBelow = 0.899;

export const toProbability = (score: number) => 1 / (1 + Math.exp(-score));

/** The calibrated probability. What would be 0.9 or more without being right often enough is said to be just below. */
export function calibrate({ weights, sureFrom }: Calibration, evidence: Evidence): number {
  const vector = evidenceVector(evidence);
  const score = vector.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
  const probability = toProbability(score);
  return probability >= sure && probability < sureFrom ? justBelow : probability;
}
