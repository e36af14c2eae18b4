import { decodeGazetteer, type GazetteerSections, none8, none16 } from './gazetteer-file.ts';
import type { NameHash } from './name-hash.ts';
import { type NameKind, nameKinds, type PlaceType, placeTypes } from './place-types.ts';

/** A place that a name may mean. `place` is its number in this gazetteer, no lasting id. */
export interface Hit {
  readonly place: number;
  readonly kind: NameKind;
  /** The same as a number, ascending from the best kind of name. */
  readonly kindNumber: number;
}

/** What is known of a word: 0 to 3 as first name and surname, 0 to 7 as an English word, by how common it is. */
export interface WordFacts {
  readonly firstName: number;
  readonly surname: number;
  readonly commonness: number;
}

export interface Gazetteer {
  readonly size: number;
  find(name: NameHash): readonly Hit[];
  word(hash: number): WordFacts;
  nameOf(place: number): string;
  /** Degrees. */
  latOf(place: number): number;
  lngOf(place: number): number;
  populationOf(place: number): number;
  typeOf(place: number): PlaceType;
  /** The type as its number in `placeTypes`: cheaper to compare. */
  typeNumberOf(place: number): number;
  /** GeoNames id, or null. */
  geonamesOf(place: number): number | null;
  /** ISO 3166-1 alpha-2, or null for what lies in no one country. */
  countryOf(place: number): string | null;
  /** The country as a number below 255, -1 for none: cheaper to compare. */
  countryNumberOf(place: number): number;
  /** The first-order region or the county that a place is or lies in, as places; -1 for none. */
  regionOf(place: number): number;
  countyOf(place: number): number;
}

const nothing: readonly Hit[] = [];
const unknownWord: WordFacts = { firstName: 0, surname: 0, commonness: 0 };

function findIn(
  { buckets, entryHash, entryPlace }: GazetteerSections,
  { high, low }: NameHash,
): readonly Hit[] {
  const bucket = high >>> 16;
  const rest = high & 0xffff;
  const check = low & 0xff;
  let from = buckets[bucket] ?? 0;
  let to = buckets[bucket + 1] ?? 0;
  const end = to;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entryHash[middle] ?? 0) < rest) from = middle + 1;
    else to = middle;
  }
  let hits: Hit[] | null = null;
  for (let index = from; index < end && entryHash[index] === rest; index += 1) {
    const packed = entryPlace[index] ?? 0;
    if (packed >>> 24 !== check) continue;
    hits ??= [];
    const kindNumber = (packed >>> 20) & 15;
    hits.push({ place: packed & 0xfffff, kind: nameKinds[kindNumber] ?? 'alternate', kindNumber });
  }
  return hits ?? nothing;
}

function factsOf({ wordHash, wordInfo }: GazetteerSections, hash: number): WordFacts {
  let from = 0;
  let to = wordHash.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((wordHash[middle] ?? 0) < hash) from = middle + 1;
    else to = middle;
  }
  if (wordHash[from] !== hash) return unknownWord;
  const bits = wordInfo[from] ?? 0;
  return {
    firstName: bits & 3,
    surname: (bits >>> 2) & 3,
    commonness: (bits >>> 4) & 7,
  };
}

/** A gazetteer over the bytes of its file. Throws `GazetteerFormatError`. */
export function readGazetteer(buffer: ArrayBuffer): Gazetteer {
  const sections = decodeGazetteer(buffer);
  const { lat, lng, population, geonames, country, type, region, county, nameStarts, names } = sections;
  const decoder = new TextDecoder();
  const codes = decoder.decode(sections.countryCodes);
  return {
    size: lat.length,
    find: (name) => findIn(sections, name),
    word: (hash) => factsOf(sections, hash),
    nameOf: (place) => decoder.decode(names.subarray(nameStarts[place], nameStarts[place + 1])),
    latOf: (place) => (lat[place] ?? 0) / 1e5,
    lngOf: (place) => (lng[place] ?? 0) / 1e5,
    populationOf: (place) => population[place] ?? 0,
    typeOf: (place) => placeTypes[type[place] ?? 0] ?? 'city',
    typeNumberOf: (place) => type[place] ?? 0,
    geonamesOf: (place) => geonames[place] || null,
    countryOf: (place) => {
      const number = country[place] ?? none8;
      return number === none8 ? null : codes.slice(number * 2, number * 2 + 2);
    },
    countryNumberOf: (place) => {
      const number = country[place] ?? none8;
      return number === none8 ? -1 : number;
    },
    regionOf: (place) => {
      const number = region[place] ?? none16;
      return number === none16 ? -1 : number;
    },
    countyOf: (place) => {
      const number = county[place] ?? none16;
      return number === none16 ? -1 : number;
    },
  };
}
