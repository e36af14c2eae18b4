import { distanceBetween } from '../geo/distance.ts';
import { findCandidates } from '../geoparsing/candidates.ts';
import type { Gazetteer } from '../geoparsing/gazetteer.ts';
import { isArea } from '../geoparsing/place-types.ts';
import type { Corpus } from '../model/corpus.ts';
import type { Place } from '../model/place.ts';

const tolerance = 161;

/** A slug of a name: "Ulyanovsk region" becomes "ulyanovsk-region". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-$/u, '');
}

function namesOf({ names, alsoNamed = [] }: Place): string[] {
  return [...Object.values(names), ...alsoNamed].map((name) => name.toLowerCase());
}

/** The place of the data that a place of the gazetteer is, or null. */
export function knownPlace(places: Corpus['places'], gazetteer: Gazetteer, place: number): string | null {
  const id = gazetteer.geonamesOf(place);
  const entries = Object.entries(places);
  const same = entries.find(([, known]) => id !== null && known.geonames === id);
  if (same) return same[0];
  const name = gazetteer.nameOf(place).toLowerCase();
  const kind = gazetteer.typeOf(place) === 'country' ? 'country' : null;
  const alike = entries.find(([, known]) => {
    if (!namesOf(known).includes(name) || (kind === 'country') !== (known.precision === 'country'))
      return false;
    const [lng, lat] = known.point ?? [];
    if (lng === undefined || lat === undefined) return true;
    return distanceBetween(lat, lng, gazetteer.latOf(place), gazetteer.lngOf(place)) < tolerance;
  });
  return alike?.[0] ?? null;
}

/** A place of the gazetteer as an entry of `places.yaml`. */
export function toPlace(gazetteer: Gazetteer, place: number): { slug: string; place: Place } {
  const type = gazetteer.typeOf(place);
  const name = gazetteer.nameOf(place);
  const geonames = gazetteer.geonamesOf(place);
  const precision =
    type === 'country'
      ? 'country'
      : type === 'region' || type === 'county'
        ? 'region'
        : isArea(type)
          ? 'area'
          : 'city';
  const entry: Place = {
    names: { en: name },
    country: gazetteer.countryOf(place) ?? 'none',
    precision,
    point: [Number(gazetteer.lngOf(place).toFixed(3)), Number(gazetteer.latOf(place).toFixed(3))],
    ...(geonames === null ? {} : { geonames }),
  };
  return { slug: slugOf(type === 'region' ? `${name} region` : name) || `place-${place}`, place: entry };
}

/** The places of a case in the gazetteer: what its new articles are likely about. */
export function placesOfCase({ cases, places }: Corpus, caseId: string, gazetteer: Gazetteer): number[] {
  const ids = new Set(cases[caseId]?.events.flatMap(({ place }) => place ?? []) ?? []);
  return [...ids].flatMap((id) => {
    const known = places[id];
    const [lng, lat] = known?.point ?? [];
    if (!known || lng === undefined || lat === undefined) return [];
    const hits = findCandidates(gazetteer, known.names.en ?? '');
    const near = hits.filter(
      ({ place }) => distanceBetween(lat, lng, gazetteer.latOf(place), gazetteer.lngOf(place)) < tolerance,
    );
    return near.slice(0, 1).map(({ place }) => place);
  });
}
