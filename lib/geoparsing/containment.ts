import type { Gazetteer } from './gazetteer.ts';
import { typeNumbers } from './place-types.ts';

/** Whether a place lies in another, by country, region and county. */
export function liesIn(gazetteer: Gazetteer, place: number, frame: number): boolean {
  if (place === frame) return false;
  const type = gazetteer.typeNumberOf(frame);
  if (type === typeNumbers.country)
    return gazetteer.countryNumberOf(place) === gazetteer.countryNumberOf(frame);
  if (type === typeNumbers.region)
    return gazetteer.regionOf(place) >= 0 && gazetteer.regionOf(place) === gazetteer.regionOf(frame);
  return type === typeNumbers.county && gazetteer.countyOf(place) === frame;
}
