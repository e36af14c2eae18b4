import { add, addPair, type FeatureList, sizeClass } from './feature-list.ts';
import { chordBetween } from './named-groups.ts';
import { mostGroups, type RankContext } from './rank-context.ts';

/** How well the likeliest place of a name fits the other names of its text. */
export interface Coherence {
  readonly belief: number;
  readonly mass: number;
  readonly regionShare: number;
  readonly countryShare: number;
  readonly size: number;
  readonly kind: number;
  readonly type: number;
}

const nowhere: Coherence = {
  belief: 0,
  mass: 0,
  regionShare: 0,
  countryShare: 0,
  size: 0,
  kind: 15,
  type: 31,
};

/** Looks at each name's likeliest place; `beliefs` are those of the last pass, not yet weighed. */
export function coherenceOf(context: RankContext, beliefs: readonly (readonly number[])[]): Coherence[] {
  const { gazetteer, groups } = context;
  return groups.map((group, index) => {
    const belief = beliefs[index] ?? [];
    const best = belief.reduce((top, value, at) => (value > (belief[top] ?? 0) ? at : top), 0);
    const hit = group.candidates[best];
    if (!hit) return nowhere;
    let mass = 0;
    let total = 0;
    let region = 0;
    let country = 0;
    const ownRegion = gazetteer.regionOf(hit.place);
    const ownCountry = gazetteer.countryNumberOf(hit.place);
    groups.slice(0, mostGroups).forEach((other, at) => {
      if (at === index) return;
      const weights = context.beliefs[at] ?? [];
      for (const choice of context.believed[at] ?? []) {
        const weight = weights[choice] ?? 0;
        if (weight < 0.02) continue;
        const there = other.candidates[choice]?.place ?? 0;
        total += weight;
        if (ownRegion >= 0 && gazetteer.regionOf(there) === ownRegion) region += weight;
        if (gazetteer.countryNumberOf(there) === ownCountry) country += weight;
        if (there === hit.place) continue;
        const distance = chordBetween(group.vectors, best, other.vectors, choice);
        if (distance < 800) mass += weight * Math.exp(-distance / 80);
      }
    });
    const whole = Math.max(1, total);
    return {
      belief: belief[best] ?? 0,
      mass,
      regionShare: region / whole,
      countryShare: country / whole,
      size: 1 + sizeClass(gazetteer.populationOf(hit.place)),
      kind: hit.kindNumber,
      type: gazetteer.typeNumberOf(hit.place),
    };
  });
}

/** What the rest of the text says of a span, from the scores of the first model. */
export interface Company {
  readonly score: number;
  /** The best score of the same name elsewhere in the text, and of the nearest other span on either side. */
  readonly sameName: number;
  readonly left: number;
  readonly right: number;
  readonly words: number;
}

const logitClass = (score: number) => Math.max(0, Math.min(24, Math.round((score + 5) * 2)));
const rough = (score: number) => Math.max(0, Math.min(6, Math.round((score + 3) / 1.2)));
const tenth = (share: number) => Math.min(9, Math.floor(share * 10));

/** The features of the second look at a span. */
export function addCoherenceFeatures(list: FeatureList, company: Company, coherence: Coherence): void {
  list.length = 0;
  const { score, sameName, left, right, words } = company;
  const own = rough(score);
  const mass = Math.min(9, Math.floor(Math.sqrt(coherence.mass) * 5));
  add(list, 101, logitClass(score));
  addPair(list, 102, own, coherence.size);
  addPair(list, 103, own, mass);
  addPair(list, 104, own, tenth(coherence.regionShare));
  addPair(list, 105, own, tenth(coherence.countryShare));
  addPair(list, 106, own, rough(sameName));
  addPair(list, 107, own, rough(left));
  addPair(list, 108, own, rough(right));
  addPair(list, 109, own, coherence.kind * 32 + coherence.type);
  addPair(list, 110, coherence.size, mass);
  addPair(list, 111, coherence.size, tenth(coherence.regionShare));
  addPair(list, 112, own, tenth(coherence.belief));
  addPair(list, 113, own, Math.min(4, words));
  addPair(list, 114, mass * 10 + tenth(coherence.countryShare), coherence.size);
}
