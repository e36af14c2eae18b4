import type { Gazetteer, Hit } from './gazetteer.ts';

/** A name in a text with the places that it may mean. Offsets are UTF-16 units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  readonly candidates: readonly Hit[];
  /** The place named after a comma behind it ("Lewisburg, West Virginia"), or -1. */
  readonly frame: number;
  /** The words next to it, folded: "county" in "Walker County", "city" in "city of". */
  readonly before: string;
  readonly after: string;
}

/** Whether a place lies in another, by country, region and county. */
export function liesIn(gazetteer: Gazetteer, place: number, frame: number): boolean {
  if (place === frame) return false;
  const type = gazetteer.typeOf(frame);
  if (type === 'country') return gazetteer.countryNumberOf(place) === gazetteer.countryNumberOf(frame);
  if (type === 'region')
    return gazetteer.regionOf(place) === gazetteer.regionOf(frame) && gazetteer.regionOf(place) >= 0;
  if (type === 'county') return gazetteer.countyOf(place) === frame;
  return false;
}
