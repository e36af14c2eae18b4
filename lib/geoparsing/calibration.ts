/** Turns what the models say into a probability of being right: a logistic curve, then steps that only rise. */
export interface Calibration {
  readonly weights: readonly number[];
  /** Ascending scores and the probability from each on. */
  readonly steps: readonly (readonly [number, number])[];
}

/** What is known of a proposal before it is calibrated. */
export interface Evidence {
  /** Logit of being a place's name at all. */
  readonly score: number;
  /** Probability of the resolved place among its candidates. */
  readonly choice: number;
  readonly isFallback: boolean;
  readonly candidateCount: number;
}

const logit = (probability: number) => {
  const bounded = Math.min(0.9995, Math.max(0.0005, probability));
  return Math.log(bounded / (1 - bounded));
};

/** The numbers that the logistic curve weighs. */
export function evidenceVector({ score, choice, isFallback, candidateCount }: Evidence): number[] {
  const certainty = Math.max(-4, Math.min(6, score));
  const chosen = logit(choice);
  return [
    1,
    certainty,
    certainty * Math.abs(certainty) * 0.2,
    chosen,
    Math.min(certainty, chosen),
    isFallback ? 1 : 0,
    candidateCount > 1 ? 1 : 0,
  ];
}

/** The score of the logistic curve, a logit. */
export function calibrationScore(weights: readonly number[], evidence: Evidence): number {
  return evidenceVector(evidence).reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}

/** The calibrated probability, between the steps by a straight line. */
export function calibrate({ weights, steps }: Calibration, evidence: Evidence): number {
  const score = calibrationScore(weights, evidence);
  const next = steps.findIndex(([from]) => from > score);
  const [first] = steps;
  if (!first) return 1 / (1 + Math.exp(-score));
  if (next === 0) return first[1];
  const last = steps[steps.length - 1] ?? first;
  const upper = next < 0 ? last : (steps[next] ?? last);
  const lower = next < 0 ? last : (steps[next - 1] ?? first);
  if (upper[0] === lower[0]) return upper[1];
  return lower[1] + ((upper[1] - lower[1]) * (score - lower[0])) / (upper[0] - lower[0]);
}
