import type { Feature, GeoJSON, GeoJsonProperties, MultiPolygon, Position } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { feature, merge } from 'topojson-client';
import type {
  Polygon as ArcPolygon,
  MultiPolygon as ArcPolygons,
  GeometryObject,
  Topology,
} from 'topojson-specification';

/** Units of a tile's own grid, from edge to edge. */
export const TILE_EXTENT = 4096;

/** Lines are drawn in this order, the land below them. */
export const LINE_KINDS = ['lines', 'coast', 'borders', 'disputed'] as const;

const NAMES = ['land', ...LINE_KINDS] as const;

export type DetailLevel = 0 | 1 | 2;

/** The level of detail a zoom is drawn with: 1:110m, 1:50m, regions. */
export function levelOf(zoom: number): DetailLevel {
  if (zoom < 3) return 0;
  return zoom < 5 ? 1 : 2;
}

/** A `new URL` with a literal path is what makes the bundler publish the file under a hashed name. */
function urlOf(level: DetailLevel): URL {
  if (level === 0) return new URL('../../data/basemap/countries-110m.json', import.meta.url);
  if (level === 1) return new URL('../../data/basemap/countries-50m.json', import.meta.url);
  return new URL('../../data/basemap/regions.json', import.meta.url);
}

export async function loadTopology(level: DetailLevel, signal: AbortSignal): Promise<Topology> {
  const response = await fetch(urlOf(level), { signal });
  if (!response.ok) throw new Error(`base map level ${level} answered ${response.status}`);
  const topology: Topology = await response.json();
  return topology;
}

function toIndex(data: GeoJSON): GeoJSONVT {
  return new GeoJSONVT(data, {
    maxZoom: 12,
    indexMaxZoom: 4,
    tolerance: 2,
    extent: TILE_EXTENT,
    buffer: 128,
  });
}

/** Land and lines, sliced into tiles. */
export function toTileIndex(topology: Topology): GeoJSONVT {
  const features = NAMES.flatMap((kind) => {
    const object = topology.objects[kind];
    if (!object) return [];
    const made = feature(topology, object);
    return made.type === 'Feature' ? [{ ...made, properties: { kind } }] : [];
  });
  return toIndex({ type: 'FeatureCollection', features });
}

function onlyPolygons(objects: readonly GeometryObject<GeoJsonProperties>[]): (ArcPolygon | ArcPolygons)[] {
  return objects.flatMap((object): (ArcPolygon | ArcPolygons)[] => {
    const id = object.id === undefined ? {} : { id: object.id };
    if (object.type === 'Polygon') return [{ type: 'Polygon', arcs: object.arcs, ...id }];
    return object.type === 'MultiPolygon' ? [{ type: 'MultiPolygon', arcs: object.arcs, ...id }] : [];
  });
}

/** The polygons of one country or region; null when this topology has none of that id. */
export function findArea(topology: Topology, id: string): MultiPolygon | null {
  const { countries, regions } = topology.objects;
  const collection = id.includes('-') || !countries ? regions : countries;
  if (collection?.type !== 'GeometryCollection') return null;
  const parts = onlyPolygons(collection.geometries).filter((part) => {
    const partId = String(part.id ?? '');
    return partId === id || (!id.includes('-') && partId.startsWith(`${id}-`));
  });
  return parts.length > 0 ? merge(topology, parts) : null;
}

const isCut = ([lng = 0]: Position, [nextLng = 0]: Position) =>
  Math.abs(lng) > 179.99 && Math.abs(nextLng) > 179.99;

/** The rings as lines, without the edges along which a shape was cut at the antimeridian. */
export function toOutline(polygons: readonly Position[][][]): Position[][] {
  return polygons.flat().flatMap((ring) => {
    const lines: Position[][] = [];
    let line: Position[] = [];
    for (const position of ring) {
      const before = line.at(-1);
      if (before && isCut(before, position)) {
        lines.push(line);
        line = [];
      }
      line.push(position);
    }
    return [...lines, line].filter((part) => part.length > 1);
  });
}

export interface Area {
  /** ISO 3166-1 alpha-2 or ISO 3166-2. */
  readonly id: string;
  readonly isCurrent: boolean;
}

/** The areas as surfaces and outlines, sliced into tiles. Each comes from the first topology that has it. */
export function toAreaIndex(topologies: readonly Topology[], areas: readonly Area[]): GeoJSONVT | null {
  const features = areas.flatMap(({ id, isCurrent }): Feature[] => {
    const shape = topologies.map((topology) => findArea(topology, id)).find((found) => found !== null);
    if (!shape) return [];
    const outline = toOutline(shape.coordinates);
    return [
      { type: 'Feature', properties: { kind: 'area', isCurrent }, geometry: shape },
      {
        type: 'Feature',
        properties: { kind: 'outline', isCurrent },
        geometry: { type: 'MultiLineString', coordinates: outline },
      },
    ];
  });
  return features.length > 0 ? toIndex({ type: 'FeatureCollection', features }) : null;
}
