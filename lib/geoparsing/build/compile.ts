import type { GazetteerSections } from '../gazetteer-file.ts';
import { none8, none16 } from '../gazetteer-file.ts';
import { forgetWords, hashName } from '../name-hash.ts';
import { nameKinds, placeTypes } from '../place-types.ts';
import { readAreas } from './areas.ts';
import { readCities } from './cities.ts';
import type { RawPlace } from './raw-place.ts';
import { readRegions } from './regions.ts';
import { readWords } from './words.ts';

interface Entry {
  readonly high: number;
  readonly low: number;
  readonly place: number;
  readonly kind: number;
}

function entriesOf(places: readonly RawPlace[]): Entry[] {
  const entries: Entry[] = [];
  places.forEach(({ names }, place) => {
    const seen = new Set<string>();
    for (const [name, kind] of names) {
      const hash = hashName(name);
      if (hash === null) continue;
      const key = `${hash.high} ${hash.low}`;
      if (seen.has(key)) continue;
      seen.add(key);
      entries.push({ ...hash, place, kind: nameKinds.indexOf(kind) });
    }
  });
  return inHashOrder(entries);
}

/** By hash, then in the order of the places: numbers sort much faster than objects. */
function inHashOrder(entries: readonly Entry[]): Entry[] {
  const ordinals = 2 ** 21;
  if (entries.length > ordinals)
    throw new RangeError(`${entries.length} names are more than the index can order`);
  const keys = Float64Array.from(entries, ({ high }, index) => high * ordinals + index).sort();
  return Array.from(keys, (key) => entries[key % ordinals]).flatMap((entry) => entry ?? []);
}

function indexOf(entries: readonly Entry[]) {
  const buckets = new Uint32Array(65_537);
  const entryHash = new Uint16Array(entries.length);
  const entryPlace = new Uint32Array(entries.length);
  entries.forEach(({ high, low, place, kind }, index) => {
    const bucket = high >>> 16;
    buckets[bucket + 1] = index + 1;
    entryHash[index] = high & 0xffff;
    entryPlace[index] = (((low & 0xff) << 24) | (kind << 20) | place) >>> 0;
  });
  for (let bucket = 1; bucket < buckets.length; bucket += 1) {
    buckets[bucket] = Math.max(buckets[bucket] ?? 0, buckets[bucket - 1] ?? 0);
  }
  return { buckets, entryHash, entryPlace };
}

function namesOf(places: readonly RawPlace[]) {
  const encoder = new TextEncoder();
  const parts = places.map(({ name }) => encoder.encode(name));
  const nameStarts = new Uint32Array(places.length + 1);
  parts.forEach((part, index) => {
    nameStarts[index + 1] = (nameStarts[index] ?? 0) + part.length;
  });
  const names = new Uint8Array(nameStarts[places.length] ?? 0);
  parts.forEach((part, index) => {
    names.set(part, nameStarts[index] ?? 0);
  });
  return { nameStarts, names };
}

/** The gazetteer from the packages and the tables of `data/gazetteer/`: the same input gives the same bytes. */
export function compileGazetteer(): GazetteerSections {
  const cities = readCities();
  const { countries, areas } = readAreas();
  const { regions, counties } = readRegions(cities);
  // Countries, regions and counties first: the cities name them by 16 bits.
  const places = [...countries, ...regions, ...counties, ...areas, ...cities];
  const countryIndex = new Map(countries.map(({ country }, index) => [country, index]));
  const regionIndex = new Map<string, number>();
  const countyIndex = new Map<string, number>();
  places.forEach(({ type, region, county }, index) => {
    if (type === 'region' && region !== '' && !regionIndex.has(region)) regionIndex.set(region, index);
    if (type === 'county') countyIndex.set(county, index);
  });
  const { hashes, info } = readWords();
  const index = indexOf(entriesOf(places));
  forgetWords();
  return {
    lat: Int32Array.from(places, ({ lat }) => Math.round(lat * 1e5)),
    lng: Int32Array.from(places, ({ lng }) => Math.round(lng * 1e5)),
    population: Uint32Array.from(places, ({ population }) => population),
    geonames: Uint32Array.from(places, ({ geonames }) => geonames),
    country: Uint8Array.from(places, ({ country }) => countryIndex.get(country) ?? none8),
    type: Uint8Array.from(places, ({ type }) => placeTypes.indexOf(type)),
    region: Uint16Array.from(places, ({ region }) => regionIndex.get(region) ?? none16),
    county: Uint16Array.from(places, ({ county }) => countyIndex.get(county) ?? none16),
    ...namesOf(places),
    ...index,
    wordHash: hashes,
    wordInfo: info,
    countryCodes: new TextEncoder().encode(countries.map(({ country }) => country).join('')),
  };
}
