import { readFileSync } from 'node:fs';
import type { Position } from 'geojson';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarTriangleArea, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type BorderLines, type OwnedLine, sortLines } from './borders';
import { cutPolygons, type Line, latOf, lngOf, toPolygons } from './cut';
import { COUNTRY_OF_REGION, isDisputedPair, UNDIVIDED } from './policy';
import { arcsOf, onlyPolygons, type Shape, toCollection, toMultiLine, toTopology } from './topology';
import type { RegionProperties, WorldMap } from './world-map';

type RegionTopology = Topology<{ regions: GeometryCollection }>;

export interface RegionLayer {
  readonly land: Shape;
  readonly regions: readonly Shape[];
  readonly lines: BorderLines;
}

/** Shapes that no country is given to, in this file alone. */
const NO_COUNTRY = 'none';

const INNER_DETAIL = 0.3;

const CODES: Record<string, string> = JSON.parse(
  readFileSync(new URL('region-codes.json', import.meta.url), 'utf8'),
);

/** ISO 3166-2 where known, else the ISO 3166-1 code of the country the region is left with. */
export function toRegionId({ iso_a2, name, gn_name }: RegionProperties): string {
  if (UNDIVIDED.has(iso_a2)) return iso_a2;
  const known = CODES[`${iso_a2}|${name ?? gn_name ?? ''}`];
  const country = COUNTRY_OF_REGION[name ?? ''] ?? iso_a2;
  return known ?? (country === '-1' ? NO_COUNTRY : country);
}

// This edition of Natural Earth ends 0.1 degrees before the antimeridian and the south pole.
function reachEdge(position: Position): Position {
  const [lng, lat] = [lngOf(position), latOf(position)];
  return [Math.abs(lng) > 179.89 ? Math.sign(lng) * 180 : lng, lat < -89.89 ? -90 : lat];
}

function collectShapes(worldMap: WorldMap): Map<string, Position[][][]> {
  const shapes = new Map<string, Position[][][]>();
  for (const { geometry, properties } of worldMap.regions.features) {
    const id = toRegionId(properties);
    const polygons = toPolygons(geometry).map((rings) => rings.map((ring) => ring.map(reachEdge)));
    shapes.set(id, [...(shapes.get(id) ?? []), ...polygons]);
  }
  return new Map([...shapes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** In square degrees at the equator, so that arctic coasts are not drawn finer than others. */
function groundArea(triangle: [[number, number], [number, number], [number, number]]): number {
  return planarTriangleArea(triangle) * Math.cos((triangle[1][1] * Math.PI) / 180) ** 2;
}

/** Coasts are what the eye knows: the lines inside a country give their detail up first. */
function coarsenInnerLines(whole: RegionTopology): void {
  const owners = toOwners(whole);
  whole.arcs.forEach((arc, index) => {
    const countries = (owners.get(index) ?? []).map((id) => id.slice(0, 2));
    if (countries.length < 2 || new Set(countries).size > 1) return;
    for (const position of arc) {
      if (Number.isFinite(position[2])) position[2] = (position[2] ?? 0) * INNER_DETAIL;
    }
  });
}

function simplifyShapes(shapes: Map<string, Position[][][]>, weight: number): RegionTopology {
  const collection = toCollection([...shapes].map(([id, polygons]) => ({ id, polygons })));
  const { objects, ...made } = topology({ regions: collection }, 1e6);
  const geometries = objects.regions?.type === 'GeometryCollection' ? objects.regions.geometries : [];
  const shared: RegionTopology = {
    ...made,
    objects: { regions: { type: 'GeometryCollection', geometries: onlyPolygons(geometries) } },
  };
  const whole = presimplify(shared, groundArea);
  coarsenInnerLines(whole);
  const simple = simplify(whole, weight);
  const kept = filter(simple, filterWeight(simple, weight * 2));
  const { regions } = kept.objects;
  if (regions?.type !== 'GeometryCollection') throw new Error('no regions left');
  return { ...kept, objects: { regions } };
}

function toOwners(kept: RegionTopology): Map<number, string[]> {
  const owners = new Map<number, string[]>();
  for (const region of kept.objects.regions.geometries) {
    for (const arc of arcsOf(region)) owners.set(arc, [...(owners.get(arc) ?? []), String(region.id)]);
  }
  return owners;
}

function ownedLines(kept: RegionTopology): OwnedLine[] {
  return [...toOwners(kept)].map(([arc, ids]) => ({
    line: mesh(kept, { type: 'LineString', arcs: [arc] }).coordinates[0] ?? [],
    owners: ids,
  }));
}

function shapeOf(
  kept: RegionTopology,
  region: RegionTopology['objects']['regions']['geometries'][number],
): Shape {
  const polygons = cutPolygons(merge(kept, onlyPolygons([region])).coordinates);
  return region.id === NO_COUNTRY ? { polygons } : { id: String(region.id), polygons };
}

/** `weight` is the least area of a detail, in square degrees. */
export function buildRegions(
  worldMap: WorldMap,
  disputedLines: readonly Line[],
  weight: number,
): RegionLayer {
  const kept = simplifyShapes(collectShapes(worldMap), weight);
  const { geometries } = kept.objects.regions;
  return {
    land: { polygons: cutPolygons(merge(kept, onlyPolygons(geometries)).coordinates) },
    regions: geometries.map((region) => shapeOf(kept, region)).filter(({ polygons }) => polygons.length > 0),
    lines: sortLines(ownedLines(kept), {
      disputedLines,
      tolerance: 0.04,
      isDisputed: isDisputedPair,
      countryOf: (id) => id.slice(0, 2),
    }),
  };
}

export function toRegionTopology({ land, regions, lines }: RegionLayer, quantum: number): Topology {
  return toTopology(
    {
      regions: toCollection(regions),
      land: { type: 'MultiPolygon', coordinates: land.polygons },
      coast: toMultiLine(lines.coast),
      borders: toMultiLine(lines.borders),
      disputed: toMultiLine(lines.disputed),
      lines: toMultiLine(lines.lines),
    },
    quantum,
  );
}

/** The line between Crimea and the mainland, which the files of countries do not hold. */
export function findCrimeanLine(worldMap: WorldMap): Line[] {
  const shapes = [...collectShapes(worldMap)].filter(([id]) => ['UA-43', 'UA-40', 'UA-65'].includes(id));
  const kept = simplifyShapes(new Map(shapes), 1e-3);
  return ownedLines(kept)
    .filter(({ owners }) => owners.length > 1 && owners.includes('UA-65'))
    .map(({ line }) => line);
}
