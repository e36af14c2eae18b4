import type { Feature, GeoJSON } from 'geojson';
import GeoJSONVT from 'geojson-vt';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { type DetailLevel, findArea, LINE_KINDS, toOutline } from '@/lib/drawing/topology.ts';

/** Units of a tile's own grid, from edge to edge. */
export const TILE_EXTENT = 4096;

const NAMES = ['land', ...LINE_KINDS] as const;

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
