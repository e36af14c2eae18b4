import { liesIn } from './containment.ts';
import { add, addPair, type FeatureList, sizeClass } from './feature-list.ts';
import { chordBetween, type NamedGroup } from './named-groups.ts';
import { typeNumbers } from './place-types.ts';
import { mostGroups, type RankContext } from './rank-context.ts';

/** Kilometres beyond which a place counts for nothing. */
const far = 1800;

const near = [10, 30, 80, 161, 400, 1000, 3000];
function classOf(distance: number): number {
  let index = 0;
  while (index < near.length && distance >= (near[index] ?? 0)) index += 1;
  return index;
}

const shareClass = (share: number) => Math.max(0, Math.min(7, Math.floor(share * 8)));
const massClass = (mass: number) => Math.min(9, Math.floor(Math.sqrt(mass) * 5));

function isBeside(group: NamedGroup, other: NamedGroup): boolean {
  return group.starts.some((start) => other.starts.some((beside) => Math.abs(beside - start) < 120));
}

function addSurroundings(
  list: FeatureList,
  context: RankContext,
  index: number,
  candidate: number,
  type: number,
): void {
  const { gazetteer, groups, beliefs, believed } = context;
  const group = groups[index];
  const place = group?.candidates[candidate]?.place ?? -1;
  if (!group) return;
  let nearest = Number.POSITIVE_INFINITY;
  let closest = Number.POSITIVE_INFINITY;
  let mass = 0;
  let wide = 0;
  let others = 0;
  let inside = 0;
  let echo = 0;
  for (let other = 0; other < Math.min(groups.length, mostGroups); other += 1) {
    const against = groups[other];
    if (other === index || !against) continue;
    const belief = beliefs[other];
    const choices = believed[other];
    if (!belief || !choices) continue;
    let beside: boolean | null = null;
    for (const choice of choices) {
      const weight = belief[choice] ?? 0;
      if (weight < 0.02) continue;
      others += weight;
      const there = against.candidates[choice]?.place ?? -1;
      if (there === place) {
        echo += weight;
        continue;
      }
      if (liesIn(gazetteer, there, place)) inside += weight;
      const otherType = gazetteer.typeNumberOf(there);
      if (otherType === typeNumbers.country || otherType === typeNumbers.area) continue;
      const distance = chordBetween(group.vectors, candidate, against.vectors, choice);
      if (weight > 0.4 && distance < nearest) nearest = distance;
      if (distance > far) continue;
      mass += weight * Math.exp(-distance / 60);
      wide += weight * Math.exp(-distance / 300);
      if (weight > 0.25 && distance < closest) {
        beside ??= isBeside(group, against);
        if (beside) closest = distance;
      }
    }
  }
  for (let known = 0; known < context.confirmed.length; known += 1) {
    const distance = chordBetween(group.vectors, candidate, context.confirmedVectors, known);
    mass += Math.exp(-distance / 60);
    wide += Math.exp(-distance / 300);
    others += 1;
    if (distance < nearest) nearest = distance;
  }
  const total = others > 0 ? others : 1;
  addPair(list, 30, classOf(nearest), type);
  addPair(list, 31, classOf(closest), type);
  add(list, 32, classOf(nearest) * 16 + classOf(closest));
  addPair(list, 33, massClass(mass), type);
  addPair(list, 34, Math.min(9, Math.floor((wide / total) * 10)), type);
  addPair(list, 35, Math.min(4, Math.floor(inside * 2)), type);
  addPair(list, 29, Math.min(3, Math.ceil(echo)), type);
  add(list, 36, classOf(nearest));
  add(list, 37, classOf(closest));
  add(list, 38, massClass(mass));
  add(list, 39, Math.min(9, Math.floor((wide / total) * 10)));
}

function addSupport(
  list: FeatureList,
  context: RankContext,
  index: number,
  candidate: number,
  type: number,
): void {
  const own = context.support[index]?.[candidate] ?? 0;
  const best = context.bestSupport[index] ?? 0;
  const relative = best > 0.05 ? Math.floor((own / best) * 4) : 5;
  add(list, 60, massClass(own));
  addPair(list, 61, massClass(own), relative);
  addPair(list, 62, relative, type);
}

function addShares(
  list: FeatureList,
  context: RankContext,
  index: number,
  place: number,
  candidate: number,
): void {
  const { gazetteer, countries, regions, total, facts } = context;
  const group = context.groups[index];
  const country = gazetteer.countryNumberOf(place);
  const region = gazetteer.regionOf(place);
  let ownCountry = 0;
  let ownRegion = 0;
  let ownTotal = 0;
  for (const other of context.believed[index] ?? []) {
    const weight = context.beliefs[index]?.[other] ?? 0;
    const there = group?.candidates[other]?.place ?? -1;
    ownTotal += weight;
    if (gazetteer.countryNumberOf(there) === country) ownCountry += weight;
    if (gazetteer.regionOf(there) === region) ownRegion += weight;
  }
  const whole = Math.max(0.5, total - ownTotal);
  const countryShare = country < 0 ? 0 : ((countries.get(country) ?? 0) - ownCountry) / whole;
  const regionShare = region < 0 ? 0 : ((regions.get(region) ?? 0) - ownRegion) / whole;
  const type = gazetteer.typeNumberOf(place);
  const size = sizeClass(gazetteer.populationOf(place));
  add(list, 40, shareClass(countryShare));
  add(list, 41, shareClass(regionShare));
  addPair(list, 42, shareClass(countryShare), size);
  addPair(list, 43, shareClass(regionShare), size);
  addPair(list, 44, shareClass(countryShare) * 8 + shareClass(regionShare), Math.min(2, candidate));
  addPair(list, 45, shareClass(countryShare), type);
  addPair(list, 46, shareClass(regionShare), type);
  const named = region >= 0 && region !== place ? Math.min(3, facts.regions.get(region) ?? 0) : 4;
  const countryNamed = Math.min(3, facts.countries.get(country) ?? 0);
  add(list, 47, named);
  add(list, 48, countryNamed);
  addPair(list, 49, named, size);
}

/** The features of one candidate of one name. */
export function addRankFeatures(
  list: FeatureList,
  context: RankContext,
  index: number,
  candidate: number,
): void {
  list.length = 0;
  const { gazetteer, groups } = context;
  const group = groups[index];
  const hit = group?.candidates[candidate];
  if (!group || !hit) return;
  const { place, kindNumber } = hit;
  const { cues, frame } = group;
  const type = gazetteer.typeNumberOf(place);
  const population = gazetteer.populationOf(place);
  const size = sizeClass(population);
  const first = group.candidates[0];
  const largest = first ? gazetteer.populationOf(first.place) : 0;
  const ratio = Math.min(12, Math.floor(Math.log2((largest + 100) / (population + 100)) / 1.3));
  const crowd = Math.min(5, sizeClass(group.candidates.length) * 2);
  add(list, 1, type * 8 + kindNumber);
  addPair(list, 2, size, type);
  addPair(list, 3, Math.min(candidate, 5), crowd);
  addPair(list, 4, ratio, kindNumber);
  addPair(list, 5, ratio, type);
  addPair(list, 6, size, kindNumber);
  add(list, 15, size);
  add(list, 16, ratio);
  const country = gazetteer.countryOf(place);
  const home = country === 'US' ? 1 : country === 'GB' ? 2 : country === 'CA' || country === 'AU' ? 3 : 0;
  addPair(list, 7, home, size);
  add(list, 8, home * 16 + type);
  const framed = frame < 0 ? 0 : liesIn(gazetteer, place, frame) ? 2 : place === frame ? 3 : 1;
  addPair(list, 9, framed, type);
  addPair(list, 10, framed, size);
  add(list, 17, framed);
  addPair(list, 11, cues.isCounty ? 1 : 0, type);
  addPair(list, 12, cues.isRegion ? 1 : 0, type);
  addPair(list, 13, cues.isCity ? 1 : 0, type);
  addPair(list, 14, cues.afterIn ? 1 : 0, type);
  addPair(list, 18, Math.min(4, group.mentions.length), ratio);
  addSurroundings(list, context, index, candidate, type);
  addSupport(list, context, index, candidate, type);
  addShares(list, context, index, place, candidate);
}
