import { createFeatureList, type FeatureList } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { NamedGroup } from './named-groups.ts';
import type { RankContext } from './rank-context.ts';
import { addRankFeatures } from './rank-features.ts';

/** The weights of a hashed linear model. */
export type Weights = Float32Array | Float64Array;

export function sumWeights(weights: Weights, list: FeatureList): number {
  let sum = 0;
  for (let index = 0; index < list.length; index += 1) sum += weights[list.slots[index] ?? 0] ?? 0;
  return sum;
}

/** Probabilities from scores. */
export function softmax(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** What stands before the first pass: the more people a place has, the likelier it is meant, but not much. */
export function priorOf(gazetteer: Gazetteer, { candidates }: NamedGroup): number[] {
  return softmax(candidates.map(({ place }) => 0.6 * Math.log(gazetteer.populationOf(place) + 300)));
}

const list = createFeatureList();

/** The scores of all candidates of all groups under one model. */
export function scoreAll(context: RankContext, weights: Weights): number[][] {
  return context.groups.map(({ candidates }, group) =>
    candidates.map((_, candidate) => {
      addRankFeatures(list, context, group, candidate);
      return sumWeights(weights, list);
    }),
  );
}
