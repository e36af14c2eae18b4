import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { toRightHanded } from '../geo/polygon.ts';

/** The polygons of countries, by ISO 3166-1 alpha-2 code; countries too small for the base map have none. */
export type CountryShapes = Readonly<Record<string, MultiPolygon['coordinates']>>;

// The scale of the base map's first level is good for two or three decimals.
const rounded = ({ type, coordinates }: MultiPolygon): MultiPolygon => ({
  type,
  coordinates: coordinates.map((polygon) =>
    polygon.map((ring) => ring.map((position) => position.map((value) => Number(value.toFixed(4))))),
  ),
});

/** Reads the shapes of the countries named from the base map (Natural Earth 1:110m, cut at the antimeridian). */
export function readCountryShapes(codes: readonly string[]): CountryShapes {
  const path = join(process.cwd(), 'data/basemap/countries-110m.json');
  const topology: Topology = JSON.parse(readFileSync(path, 'utf8'));
  const { countries } = topology.objects;
  if (countries?.type !== 'GeometryCollection') throw new Error(`${path} holds no countries`);
  return Object.fromEntries(
    feature(topology, countries).features.flatMap(({ id, geometry }) => {
      if (geometry.type !== 'MultiPolygon' || !codes.includes(String(id))) return [];
      return [[String(id), toRightHanded(rounded(geometry)).coordinates]];
    }),
  );
}
