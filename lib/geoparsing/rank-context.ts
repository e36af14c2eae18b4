import type { DocumentFacts } from './document-facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type NamedGroup, vectorsOf } from './named-groups.ts';

/** What the ranking of the candidates of all names of one text is read from. */
export interface RankContext {
  readonly gazetteer: Gazetteer;
  readonly groups: readonly NamedGroup[];
  readonly facts: DocumentFacts;
  /** What the pass before takes each group to mean: one probability for each candidate. */
  readonly beliefs: readonly (readonly number[])[];
  /** The candidates of each group that are believed in at all, ascending. */
  readonly believed: readonly (readonly number[])[];
  /** How much of the belief lies in each country (by number) and region (by place), and in all. */
  readonly countries: ReadonlyMap<number, number>;
  readonly regions: ReadonlyMap<number, number>;
  readonly total: number;
  /** How near a candidate is to any candidate of each other name, whatever is believed of it. */
  readonly support: readonly Float64Array[];
  /** The most of any candidate of each group. */
  readonly bestSupport: readonly number[];
  /** Places known to belong to the case, and their vectors. */
  readonly confirmed: readonly number[];
  readonly confirmedVectors: Float64Array;
}

const mostCompared = 8;

/** A candidate that is believed in no more than this counts for nothing. */
const leastBelief = 0.01;

/** Beyond this distance, squared and in earth radii, a neighbour says nothing: 500 km. */
const farSquare = (500 / 6371) ** 2;

/** Each name of a text is held against at most so many others: a list of a thousand places is no report. */
export const mostGroups = 150;

function supportOf(groups: readonly NamedGroup[], beliefs: readonly (readonly number[])[]): Float64Array[] {
  // What is hardly a name at all supports nothing.
  const isHeard = beliefs.map((belief) => belief.reduce((sum, value) => sum + value, 0) > 0.05);
  const supports = groups.map(({ candidates }) => new Float64Array(candidates.length));
  groups.forEach((group, index) => {
    const support = supports[index];
    if (!support) return;
    for (let other = 0; other < Math.min(groups.length, mostGroups); other += 1) {
      const against = groups[other];
      if (other === index || !against || !isHeard[other] || against.cues.isDemonym) continue;
      const compared = Math.min(mostCompared, against.candidates.length);
      if (compared === 0) continue;
      const share = 1 / Math.sqrt(compared);
      for (let candidate = 0; candidate < support.length; candidate += 1) {
        support[candidate] =
          (support[candidate] ?? 0) + share * nearness(group, candidate, against, compared);
      }
    }
  });
  return supports;
}

function nearness(group: NamedGroup, candidate: number, against: NamedGroup, compared: number): number {
  let best = Number.POSITIVE_INFINITY;
  const a = group.vectors;
  const b = against.vectors;
  const i = candidate * 3;
  for (let j = 0; j < compared * 3; j += 3) {
    const x = (a[i] ?? 0) - (b[j] ?? 0);
    const y = (a[i + 1] ?? 0) - (b[j + 1] ?? 0);
    const z = (a[i + 2] ?? 0) - (b[j + 2] ?? 0);
    const square = x * x + y * y + z * z;
    // The very same place under another name says nothing.
    if (square > 1e-12 && square < best) best = square;
  }
  return best > farSquare ? 0 : Math.exp((-Math.sqrt(best) * 6371) / 80);
}

/** The context of one pass. `before` gives the context of the pass before, whose distances are kept. */
export function toRankContext(
  gazetteer: Gazetteer,
  groups: readonly NamedGroup[],
  facts: DocumentFacts,
  beliefs: readonly (readonly number[])[],
  confirmed: readonly number[],
  before?: RankContext,
): RankContext {
  const countries = new Map<number, number>();
  const regions = new Map<number, number>();
  let total = 0;
  const add = (place: number, weight: number) => {
    total += weight;
    const country = gazetteer.countryNumberOf(place);
    const region = gazetteer.regionOf(place);
    if (country >= 0) countries.set(country, (countries.get(country) ?? 0) + weight);
    if (region >= 0) regions.set(region, (regions.get(region) ?? 0) + weight);
  };
  for (const place of confirmed) add(place, 1);
  const believed = groups.map(({ candidates }, index) => {
    const belief = beliefs[index] ?? [];
    const choices: number[] = [];
    for (let choice = 0; choice < candidates.length; choice += 1) {
      const weight = belief[choice] ?? 0;
      if (weight <= leastBelief) continue;
      choices.push(choice);
      add(candidates[choice]?.place ?? -1, weight);
    }
    return choices;
  });
  const support = before?.support ?? supportOf(groups, beliefs);
  const bestSupport =
    before?.bestSupport ?? support.map((values) => values.reduce((most, value) => Math.max(most, value), 0));
  const confirmedVectors = before?.confirmedVectors ?? vectorsOf(gazetteer, confirmed);
  return {
    gazetteer,
    groups,
    facts,
    beliefs,
    believed,
    countries,
    regions,
    total,
    support,
    bestSupport,
    confirmed,
    confirmedVectors,
  };
}
