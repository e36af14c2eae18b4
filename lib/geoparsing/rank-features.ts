import { distanceBetween } from '../geo/distance.ts';
import { add, addPair, type FeatureList, sizeClass } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import { liesIn, type Mention } from './mention-context.ts';
import { nameKinds, placeTypes } from './place-types.ts';

/** A place that the text, or the case it belongs to, is about, with how much it counts (0 to 1). */
export interface Anchor {
  readonly place: number;
  readonly mention: number;
  readonly weight: number;
}

export interface RankContext {
  readonly gazetteer: Gazetteer;
  readonly mentions: readonly Mention[];
  /** What the pass before takes the other names to mean. */
  readonly anchors: readonly Anchor[];
  /** How much of the anchors' weight lies in each country (by number) and region (by place). */
  readonly countries: ReadonlyMap<number, number>;
  readonly regions: ReadonlyMap<number, number>;
  readonly total: number;
}

const near = [10, 30, 80, 161, 400, 1000, 3000];
const classOf = (distance: number) => {
  const index = near.findIndex((limit) => distance < limit);
  return index < 0 ? near.length : index;
};
const shareClass = (share: number) => Math.min(7, Math.floor(share * 8));

function addSurroundings(
  list: FeatureList,
  context: RankContext,
  index: number,
  place: number,
  type: number,
): void {
  const { gazetteer, anchors, mentions } = context;
  const lat = gazetteer.latOf(place);
  const lng = gazetteer.lngOf(place);
  const own = mentions[index];
  let nearest = Number.POSITIVE_INFINITY;
  let closest = Number.POSITIVE_INFINITY;
  let mass = 0;
  let wide = 0;
  let others = 0;
  let inside = 0;
  let sameName = 0;
  for (const anchor of anchors) {
    const other = mentions[anchor.mention];
    const isOwn =
      anchor.mention === index || (other !== undefined && own !== undefined && other.phrase === own.phrase);
    if (isOwn) {
      if (anchor.mention !== index && anchor.place === place) sameName += anchor.weight;
      continue;
    }
    others += anchor.weight;
    const otherType = gazetteer.typeOf(anchor.place);
    if (liesIn(gazetteer, anchor.place, place)) inside += anchor.weight;
    if (otherType === 'country' || otherType === 'area' || anchor.place === place) continue;
    const distance = distanceBetween(lat, lng, gazetteer.latOf(anchor.place), gazetteer.lngOf(anchor.place));
    if (anchor.weight > 0.4 && distance < nearest) nearest = distance;
    mass += anchor.weight * Math.exp(-distance / 60);
    wide += anchor.weight * Math.exp(-distance / 300);
    if (other && own && Math.abs(other.start - own.start) < 200 && anchor.weight > 0.3)
      closest = Math.min(closest, distance);
  }
  const total = others > 0 ? others : 1;
  addPair(list, 30, classOf(nearest), type);
  addPair(list, 31, classOf(closest), type);
  add(list, 32, classOf(nearest) * 16 + classOf(closest));
  addPair(list, 33, Math.min(9, Math.floor(mass * 3)), type);
  addPair(list, 34, Math.min(9, Math.floor((wide / total) * 10)), type);
  addPair(list, 35, Math.min(4, Math.floor(inside * 2)), type);
  add(list, 36, Math.min(4, Math.floor(sameName * 2)));
}

function addShares(
  list: FeatureList,
  context: RankContext,
  index: number,
  place: number,
  type: number,
): void {
  const { gazetteer, countries, regions, total } = context;
  const country = gazetteer.countryNumberOf(place);
  const region = gazetteer.regionOf(place);
  const whole = total > 0 ? total : 1;
  const countryShare = country < 0 ? 0 : (countries.get(country) ?? 0) / whole;
  const regionShare = region < 0 ? 0 : (regions.get(region) ?? 0) / whole;
  addPair(list, 40, shareClass(countryShare), type);
  addPair(list, 41, shareClass(regionShare), type);
  addPair(list, 42, shareClass(countryShare), sizeClass(gazetteer.populationOf(place)));
  addPair(list, 43, shareClass(regionShare), sizeClass(gazetteer.populationOf(place)));
  addPair(
    list,
    44,
    shareClass(countryShare) * 8 + shareClass(regionShare),
    Math.min(3, context.mentions[index]?.candidates.length ?? 0),
  );
}

/** The features of one candidate of one mention. */
export function addRankFeatures(
  list: FeatureList,
  context: RankContext,
  index: number,
  candidate: number,
): void {
  list.length = 0;
  const { gazetteer, mentions } = context;
  const mention = mentions[index];
  const hit = mention?.candidates[candidate];
  if (!mention || !hit) return;
  const { place, kind } = hit;
  const type = placeTypes.indexOf(gazetteer.typeOf(place));
  const population = gazetteer.populationOf(place);
  const size = sizeClass(population);
  const first = mention.candidates[0];
  const largest = first ? gazetteer.populationOf(first.place) : 0;
  const ratio = Math.min(7, Math.floor(Math.log2((largest + 100) / (population + 100))));
  const kindNumber = nameKinds.indexOf(kind);
  const crowd = Math.min(5, sizeClass(mention.candidates.length) * 2);
  add(list, 1, type * 8 + kindNumber);
  addPair(list, 2, size, type);
  addPair(list, 3, Math.min(candidate, 5), crowd);
  addPair(list, 4, ratio, kindNumber);
  addPair(list, 5, ratio, type);
  addPair(list, 6, size, kindNumber);
  const country = gazetteer.countryOf(place);
  const home = country === 'US' ? 1 : country === 'GB' ? 2 : country === 'CA' || country === 'AU' ? 3 : 0;
  addPair(list, 7, home, size);
  add(list, 8, home * 16 + type);
  const framed =
    mention.frame < 0 ? 0 : liesIn(gazetteer, place, mention.frame) ? 2 : place === mention.frame ? 3 : 1;
  addPair(list, 9, framed, type);
  addPair(list, 10, framed, size);
  addPair(
    list,
    11,
    /county|parish/u.test(mention.after) || /(?:County|Parish|Co\.)$/u.test(mention.phrase) ? 1 : 0,
    type,
  );
  addPair(list, 12, /^(?:state|region|province|oblast|prefecture)$/u.test(mention.after) ? 1 : 0, type);
  addPair(list, 13, /^(?:city|town|downtown|village)$/u.test(mention.before) ? 1 : 0, type);
  addPair(list, 14, mention.before === 'in' ? 1 : mention.before === 'of' ? 2 : 0, type);
  addSurroundings(list, context, index, place, type);
  addShares(list, context, index, place, type);
}
