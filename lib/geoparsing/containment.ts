import type { Gazetteer } from './gazetteer.ts';

/** Whether a place lies in another, by country, region and county. */
export function liesIn(gazetteer: Gazetteer, place: number, frame: number): boolean {
  if (place === frame) return false;
  const type = gazetteer.typeOf(frame);
  if (type === 'country') return gazetteer.countryNumberOf(place) === gazetteer.countryNumberOf(frame);
  if (type === 'region') return gazetteer.regionOf(place) >= 0 && gazetteer.regionOf(place) === gazetteer.regionOf(frame);
  return type === 'county' && gazetteer.countyOf(place) === frame;
}
