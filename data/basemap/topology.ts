import { randomUUID } from 'node:crypto';
import { renameSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { FeatureCollection, GeoJsonProperties, Geometry, GeometryObject, Position } from 'geojson';
import { topology } from 'topojson-server';
import type {
  Polygon as ArcPolygon,
  MultiPolygon as ArcPolygons,
  GeometryObject as TopoGeometry,
  Topology,
} from 'topojson-specification';
import type { Line } from './cut';

export function onlyPolygons(
  objects: readonly TopoGeometry<GeoJsonProperties>[],
): (ArcPolygon | ArcPolygons)[] {
  return objects.flatMap((object): (ArcPolygon | ArcPolygons)[] => {
    const id = object.id === undefined ? {} : { id: object.id };
    if (object.type === 'Polygon') return [{ type: 'Polygon', arcs: object.arcs, ...id }];
    return object.type === 'MultiPolygon' ? [{ type: 'MultiPolygon', arcs: object.arcs, ...id }] : [];
  });
}

export interface Shape {
  /** None: land without a country. */
  readonly id?: string;
  readonly polygons: Position[][][];
}

export function toMultiLine(lines: readonly Line[]): Geometry {
  return { type: 'MultiLineString', coordinates: [...lines] };
}

export function toCollection(shapes: readonly Shape[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: shapes.map(({ id, polygons }) => ({
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      properties: null,
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  };
}

export function toTopology(
  objects: Record<string, GeometryObject | FeatureCollection>,
  quantum: number,
): Topology {
  const made = topology(objects, quantum);
  return {
    type: 'Topology',
    ...(made.transform ? { transform: made.transform } : {}),
    objects: made.objects,
    arcs: made.arcs,
  };
}

/** Every arc index of a geometry, as many times as it is used. */
export function arcsOf(object: TopoGeometry): number[] {
  if (object.type === 'GeometryCollection') return object.geometries.flatMap(arcsOf);
  if (object.type === 'Point' || object.type === 'MultiPoint') return [];
  const nested: unknown[] = 'arcs' in object ? object.arcs : [];
  return nested.flat(3).flatMap((arc) => (typeof arc === 'number' ? [arc < 0 ? ~arc : arc] : []));
}

/** Writes a data file whole or not at all, and says how large it is. */
export function writeData(name: string, text: string): void {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const partial = `${path}.${randomUUID()}`;
  writeFileSync(partial, text);
  renameSync(partial, path);
  const zipped = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${statSync(path).size} bytes, ${zipped} gzipped`);
}
