import type { Gazetteer, Hit } from './gazetteer.ts';
import type { Mention } from './mentions.ts';

/** All mentions of one name in a text that mean one place: a name keeps its sense, unless a frame says otherwise. */
export interface NamedGroup {
  readonly phrase: string;
  readonly candidates: readonly Hit[];
  /** The place named after a comma behind one of them ("Lewisburg, West Virginia"), or -1. */
  readonly frame: number;
  readonly mentions: readonly number[];
  /** Where they start, ascending, in UTF-16 units. */
  readonly starts: readonly number[];
  readonly cues: Cues;
  /** Unit vectors of the candidates, three numbers each. */
  readonly vectors: Float64Array;
}

/** Words beside a mention that tell what kind of place is meant. */
export interface Cues {
  readonly isCounty: boolean;
  readonly isRegion: boolean;
  readonly isCity: boolean;
  readonly afterIn: boolean;
  readonly isDemonym: boolean;
}

const radians = Math.PI / 180;

/** The points of places on the unit sphere. */
export function vectorsOf(gazetteer: Gazetteer, places: readonly number[]): Float64Array {
  const vectors = new Float64Array(places.length * 3);
  places.forEach((place, index) => {
    const lat = gazetteer.latOf(place) * radians;
    const lng = gazetteer.lngOf(place) * radians;
    vectors[index * 3] = Math.cos(lat) * Math.cos(lng);
    vectors[index * 3 + 1] = Math.cos(lat) * Math.sin(lng);
    vectors[index * 3 + 2] = Math.sin(lat);
  });
  return vectors;
}

const kept = new WeakMap<readonly Hit[], Float64Array>();

/** The candidates of a name are the same list each time it is met, so their vectors are kept with it. */
function keptVectors(gazetteer: Gazetteer, candidates: readonly Hit[]): Float64Array {
  const before = kept.get(candidates);
  if (before) return before;
  const vectors = vectorsOf(
    gazetteer,
    candidates.map(({ place }) => place),
  );
  kept.set(candidates, vectors);
  return vectors;
}

/** The distance in kilometres, along the chord: true to a thousandth below 1,000 km, growing with it beyond. */
export function chordBetween(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i * 3] ?? 0) - (b[j * 3] ?? 0);
  const y = (a[i * 3 + 1] ?? 0) - (b[j * 3 + 1] ?? 0);
  const z = (a[i * 3 + 2] ?? 0) - (b[j * 3 + 2] ?? 0);
  return 6371 * Math.sqrt(x * x + y * y + z * z);
}

const county = /(?:county|parish)$/iu;
const region = /^(?:state|region|province|oblast|krai|prefecture|voblast|governorate)$/u;
const city = /^(?:city|town|downtown|village|suburb|mayor)$/u;

function cuesOf(mentions: readonly Mention[]): Cues {
  return {
    isCounty: mentions.some(({ after, phrase }) => county.test(after) || county.test(phrase)),
    isRegion: mentions.some(({ after }) => region.test(after)),
    isCity: mentions.some(
      ({ before, beforeThat }) => city.test(before) || (before === 'of' && city.test(beforeThat)),
    ),
    afterIn: mentions.some(({ before }) => before === 'in'),
    isDemonym: mentions.some(({ isDemonym }) => isDemonym),
  };
}

/** The frame of each mention: its own, else the last one of the same name before it, else the first after it. */
function framesOf(mentions: readonly Mention[]): number[] {
  const first = new Map<string, number>();
  for (const { phrase, frame } of mentions) if (frame >= 0 && !first.has(phrase)) first.set(phrase, frame);
  const last = new Map<string, number>();
  return mentions.map(({ phrase, frame }) => {
    if (frame >= 0) last.set(phrase, frame);
    return last.get(phrase) ?? first.get(phrase) ?? -1;
  });
}

/** The mentions of a text by name and sense, in the order of their first mention. */
export function groupMentions(gazetteer: Gazetteer, mentions: readonly Mention[]): NamedGroup[] {
  const frames = framesOf(mentions);
  const indices = new Map<string, number[]>();
  mentions.forEach(({ phrase, isDemonym }, index) => {
    const key = `${phrase.toLowerCase()}|${frames[index] ?? -1}|${isDemonym}`;
    const list = indices.get(key);
    if (list) list.push(index);
    else indices.set(key, [index]);
  });
  return [...indices.values()].map((list) => {
    const members = list.flatMap((index) => mentions[index] ?? []);
    const [first] = members;
    const candidates = first?.candidates ?? [];
    return {
      phrase: first?.phrase ?? '',
      candidates,
      frame: frames[list[0] ?? 0] ?? -1,
      mentions: list,
      starts: members.map(({ start }) => start),
      cues: cuesOf(members),
      vectors: keptVectors(gazetteer, candidates),
    };
  });
}
