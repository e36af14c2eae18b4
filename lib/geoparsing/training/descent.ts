import { weightBits } from '../feature-list.ts';
import type { Weights } from '../rank.ts';
import { createRandom, shuffle } from './random.ts';

/** How a hashed linear model is fitted: AdaGrad, the weights of the second half of the rounds averaged. */
export interface FitOptions {
  readonly seed: number;
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
}

/** One choice: the features of each option, and which are right. A yes or no has one option. */
export interface Choice {
  readonly options: readonly Int32Array[];
  readonly isRight: readonly boolean[];
}

function scoreOf(weights: Float64Array, slots: Int32Array): number {
  let sum = 0;
  for (const slot of slots) sum += weights[slot] ?? 0;
  return sum;
}

/** What each option's score should move by: the gradient of the log loss. */
function slopes(scores: readonly number[], isRight: readonly boolean[]): number[] {
  const [only = 0] = scores;
  if (scores.length === 1) return [1 / (1 + Math.exp(-only)) - (isRight[0] ? 1 : 0)];
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  const right = powers.reduce((total, power, index) => total + (isRight[index] ? power : 0), 0);
  return powers.map((power, index) => power / sum - (isRight[index] ? power / right : 0));
}

/** The weights that make the right options likely. Same choices, same seed: same weights. */
export function fitLinear(choices: readonly Choice[], { seed, rounds, rate, decay }: FitOptions): Weights {
  const size = 1 << weightBits;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size);
  const average = new Float64Array(size);
  const order = [...choices];
  const random = createRandom(seed);
  let averaged = 0;
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const { options, isRight } of order) {
      const steps = slopes(
        options.map((slots) => scoreOf(weights, slots)),
        isRight,
      );
      options.forEach((slots, option) => {
        const step = steps[option] ?? 0;
        if (Math.abs(step) < 1e-4) return;
        for (const slot of slots) {
          const slope = step + decay * (weights[slot] ?? 0);
          squares[slot] = (squares[slot] ?? 0) + slope * slope;
          weights[slot] = (weights[slot] ?? 0) - (rate * slope) / Math.sqrt((squares[slot] ?? 0) + 1e-2);
        }
      });
    }
    if (round < rounds / 2) continue;
    averaged += 1;
    for (let slot = 0; slot < size; slot += 1) average[slot] = (average[slot] ?? 0) + (weights[slot] ?? 0);
  }
  return { values: average.map((sum) => sum / Math.max(1, averaged)), scale: 1 };
}
