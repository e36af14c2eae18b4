import { type Calibration, calibrationScore, type Evidence, evidenceVector } from '../calibration.ts';

/** A proposal made on a text that its models have not seen, and whether it was right. */
export interface Outcome {
  readonly evidence: Evidence;
  readonly isRight: boolean;
}

function fitCurve(outcomes: readonly Outcome[]): number[] {
  const rows = outcomes.map(({ evidence, isRight }) => ({ vector: evidenceVector(evidence), isRight }));
  const weights = rows[0]?.vector.map(() => 0) ?? [];
  for (let round = 0; round < 3000; round += 1) {
    const slope = weights.map((weight) => weight * 1e-3);
    for (const { vector, isRight } of rows) {
      const score = vector.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
      const miss = 1 / (1 + Math.exp(-score)) - (isRight ? 1 : 0);
      vector.forEach((value, index) => {
        slope[index] = (slope[index] ?? 0) + (miss * value) / rows.length;
      });
    }
    slope.forEach((value, index) => {
      weights[index] = (weights[index] ?? 0) - 0.2 * value;
    });
  }
  return weights.map((weight) => Number(weight.toFixed(4)));
}

interface Block {
  scores: number[];
  right: number;
}

/** Joins neighbours until the share that is right rises from block to block (pool adjacent violators). */
function pool(blocks: readonly Block[]): Block[] {
  const pooled: Block[] = [];
  for (const block of blocks) {
    let current = block;
    for (let last = pooled[pooled.length - 1]; last; last = pooled[pooled.length - 1]) {
      if (last.right / last.scores.length <= current.right / current.scores.length) break;
      pooled.pop();
      current = { scores: [...last.scores, ...current.scores], right: last.right + current.right };
    }
    pooled.push(current);
  }
  return pooled;
}

const blockSize = 60;

/** Editors accept from 0.9 on at once (`--yes-over`), so 0.9 is said only where 96% and more were right. */
const careful = (share: number) => (share >= 0.9 && share < 0.96 ? 0.899 : share);

/** The curve and the steps that make probabilities of outcomes. */
export function fitCalibration(outcomes: readonly Outcome[]): Calibration {
  const weights = fitCurve(outcomes);
  const scored = outcomes
    .map(({ evidence, isRight }) => ({ score: calibrationScore(weights, evidence), isRight }))
    .sort((a, b) => a.score - b.score);
  const blocks: Block[] = [];
  for (let from = 0; from < scored.length; from += blockSize) {
    const part = scored.slice(from, from + blockSize);
    blocks.push({
      scores: part.map(({ score }) => score),
      right: part.filter(({ isRight }) => isRight).length,
    });
  }
  const steps = pool(blocks).map(({ scores, right }): readonly [number, number] => {
    const middle = scores[scores.length >> 1] ?? 0;
    return [Number(middle.toFixed(4)), Number(careful((right + 0.5) / (scores.length + 1)).toFixed(4))];
  });
  return { weights, steps };
}
