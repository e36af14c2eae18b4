import { createFeatureList, type FeatureList } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Mention } from './mention-context.ts';
import { type Anchor, addRankFeatures, type RankContext } from './rank-features.ts';

/** The weights of a hashed linear model. */
export type Weights = Float32Array | Float64Array | Int8Array;

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

/** What stands for the first pass: every name means its most populous place, the surer the clearer that is. */
export function priorOf(gazetteer: Gazetteer, { candidates }: Mention): number[] {
  return softmax(candidates.map(({ place }) => Math.log(gazetteer.populationOf(place) + 300)));
}

/** The places that the names mean by these probabilities, one list for each mention, and places known before. */
export function toContext(
  gazetteer: Gazetteer,
  mentions: readonly Mention[],
  probabilities: readonly (readonly number[])[],
  confirmed: readonly number[],
): RankContext {
  const anchors: Anchor[] = confirmed.map((place) => ({ place, mention: -1, weight: 1 }));
  mentions.forEach(({ candidates }, mention) => {
    candidates.forEach(({ place }, index) => {
      const weight = probabilities[mention]?.[index] ?? 0;
      if (weight > 0.05) anchors.push({ place, mention, weight });
    });
  });
  const countries = new Map<number, number>();
  const regions = new Map<number, number>();
  let total = 0;
  for (const { place, weight } of anchors) {
    total += weight;
    const country = gazetteer.countryNumberOf(place);
    const region = gazetteer.regionOf(place);
    if (country >= 0) countries.set(country, (countries.get(country) ?? 0) + weight);
    if (region >= 0) regions.set(region, (regions.get(region) ?? 0) + weight);
  }
  return { gazetteer, mentions, anchors, countries, regions, total };
}

/** The scores of all candidates of all mentions under one model. */
export function scoreAll(context: RankContext, weights: Weights, list = createFeatureList()): number[][] {
  return context.mentions.map(({ candidates }, mention) =>
    candidates.map((_, candidate) => {
      addRankFeatures(list, context, mention, candidate);
      return sumWeights(weights, list);
    }),
  );
}
