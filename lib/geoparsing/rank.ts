import { createFeatureList, type FeatureList } from './feature-list.ts';
import type { Gazetteer, Hit } from './gazetteer.ts';
import type { NamedGroup } from './named-groups.ts';
import type { RankContext } from './rank-context.ts';
import { addRankFeatures } from './rank-features.ts';

/** The weights of a hashed linear model: each value times the scale. Kept as bytes they fit the processor's cache. */
export interface Weights {
  readonly values: Int8Array | Float64Array;
  readonly scale: number;
}

export function sumWeights({ values, scale }: Weights, { slots, length }: FeatureList): number {
  let sum = 0;
  for (let index = 0; index < length; index += 1) sum += values[slots[index] ?? 0] ?? 0;
  return sum * scale;
}

/** Probabilities from scores. */
function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const keptPriors = new WeakMap<readonly Hit[], readonly number[]>();

/** What stands before the first pass: the more people a place has, the likelier it is meant, but not much. */
export function priorOf(gazetteer: Gazetteer, { candidates }: NamedGroup): readonly number[] {
  const kept = keptPriors.get(candidates);
  if (kept) return kept;
  const prior = softmax(candidates.map(({ place }) => 0.6 * Math.log(gazetteer.populationOf(place) + 300)));
  keptPriors.set(candidates, prior);
  return prior;
}

const list = createFeatureList();

/** The probability of each candidate of each group among its own under one model. */
export function rankAll(context: RankContext, weights: Weights): number[][] {
  return context.groups.map(({ candidates }, group) => {
    if (candidates.length === 1) return [1];
    const scores = candidates.map((_, candidate) => {
      addRankFeatures(list, context, group, candidate);
      return sumWeights(weights, list);
    });
    return softmax(scores);
  });
}
