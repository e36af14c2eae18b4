import type { Gazetteer } from './gazetteer.ts';
import type { Mention } from './mentions.ts';
import { chordBetween, groupMentions, type NamedGroup } from './named-groups.ts';
import { isArea, typeNumbers } from './place-types.ts';
import { priorOf, rankAll, type Weights } from './rank.ts';
import { toRankContext } from './rank-context.ts';
import type { ReadText } from './read-text.ts';

/** A place that a name may mean, with the probability that it does. */
export interface Choice {
  readonly place: number;
  readonly probability: number;
}

/** What a name means. */
export interface Resolution extends Choice {
  /** The next likeliest places, at most three. */
  readonly runnersUp: readonly Choice[];
  /** The point stands for an area, or is that of the nearest name because this one is in no gazetteer. */
  readonly isApproximate: boolean;
  readonly isFallback: boolean;
}

export interface RankModels {
  readonly rankFirst: Weights;
  readonly rankSecond: Weights;
}

/** How far a chosen place may lie from another to count as the same answer, in kilometres. */
const samePlace = 161;

/** The probability that the answer lies within 161 km of the likeliest place: near candidates are one answer. */
function nearby(group: NamedGroup, probabilities: readonly number[], best: number): number {
  return probabilities.reduce(
    (sum, value, index) =>
      chordBetween(group.vectors, best, group.vectors, index) < samePlace ? sum + value : sum,
    0,
  );
}

/** "Minsk" alone is the city, not the region around it that bears its name, if the town holds a good part of its people. */
function townOf(gazetteer: Gazetteer, group: NamedGroup, best: number): number {
  const place = group.candidates[best]?.place ?? -1;
  const type = gazetteer.typeNumberOf(place);
  const isDivision = type === typeNumbers.region || type === typeNumbers.county;
  if (!isDivision || group.cues.isRegion || group.cues.isCounty) return best;
  const people = gazetteer.populationOf(place);
  const town = group.candidates.findIndex(
    (hit, index) =>
      gazetteer.typeNumberOf(hit.place) >= typeNumbers.capital &&
      gazetteer.populationOf(hit.place) >= people * 0.1 &&
      chordBetween(group.vectors, best, group.vectors, index) < samePlace,
  );
  return town < 0 ? best : town;
}

function resolutionOf(
  gazetteer: Gazetteer,
  group: NamedGroup,
  probabilities: readonly number[],
): Resolution | null {
  const order = probabilities
    .map((_, index) => index)
    .sort((a, b) => (probabilities[b] ?? 0) - (probabilities[a] ?? 0));
  const [likeliest] = order;
  const best = likeliest === undefined ? undefined : townOf(gazetteer, group, likeliest);
  const hit = best === undefined ? undefined : group.candidates[best];
  if (best === undefined || !hit) return null;
  const runnersUp = order
    .filter((index) => index !== best)
    .slice(0, 3)
    .flatMap((index) => {
      const other = group.candidates[index];
      return other ? { place: other.place, probability: probabilities[index] ?? 0 } : [];
    });
  return {
    place: hit.place,
    probability: Math.min(1, nearby(group, probabilities, best)),
    runnersUp,
    isApproximate: isArea(gazetteer.typeOf(hit.place)),
    isFallback: false,
  };
}

/** How much farther a country or a region counts than a city when a name takes its neighbour's place, in characters. */
const penalties = { country: 3000, area: 5000, water: 5000, region: 500, county: 100 };

/** The place of the nearest name that has one: what a text says of an unknown name's whereabouts. */
function neighbourOf(
  gazetteer: Gazetteer,
  mentions: readonly Mention[],
  found: readonly (Resolution | null)[],
  index: number,
): Resolution | null {
  const own = mentions[index];
  let nearest: Resolution | null = null;
  let least = Number.POSITIVE_INFINITY;
  found.forEach((resolution, at) => {
    const other = mentions[at];
    if (!resolution || !other || !own) return;
    const type = gazetteer.typeOf(resolution.place);
    const penalty = Object.entries(penalties).find(([name]) => name === type)?.[1] ?? 0;
    const distance = Math.abs(other.start - own.start) + penalty;
    if (distance >= least) return;
    least = distance;
    nearest = { ...resolution, runnersUp: [], isApproximate: true, isFallback: true };
  });
  return nearest;
}

/**
 * What each mention means, or null where the text names nothing that could tell. `confirmed` are places of the case
 * that is worked on; they count like names of the text.
 */
export function resolveMentions(
  read: ReadText,
  gazetteer: Gazetteer,
  { rankFirst, rankSecond }: RankModels,
  mentions: readonly Mention[],
  confirmed: readonly number[],
): (Resolution | null)[] {
  const groups = groupMentions(gazetteer, mentions);
  const priors = groups.map((group) => priorOf(gazetteer, group));
  const before = toRankContext(gazetteer, groups, read.facts, priors, confirmed);
  const first = rankAll(before, rankFirst);
  const context = toRankContext(gazetteer, groups, read.facts, first, confirmed, before);
  const second = rankAll(context, rankSecond);
  const found: (Resolution | null)[] = mentions.map(() => null);
  groups.forEach((group, index) => {
    const resolution = resolutionOf(gazetteer, group, second[index] ?? []);
    for (const mention of group.mentions) found[mention] = resolution;
  });
  return found.map((resolution, index) => resolution ?? neighbourOf(gazetteer, mentions, found, index));
}
