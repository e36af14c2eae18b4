import type { GeoJsonProperties, MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type {
  Polygon as ArcPolygon,
  MultiPolygon as ArcPolygons,
  GeometryCollection,
  GeometryObject,
  Topology,
} from 'topojson-specification';

/** Lines are drawn in this order, the land below them. */
export const LINE_KINDS = ['lines', 'coast', 'borders', 'disputed'] as const;

export type DetailLevel = 0 | 1 | 2;

/** The level of detail a zoom is drawn with: 1:110m, 1:50m, regions. */
export function levelOf(zoom: number): DetailLevel {
  if (zoom < 3) return 0;
  return zoom < 5 ? 1 : 2;
}

type Part = ArcPolygon | ArcPolygons;

function onlyPolygons(objects: readonly GeometryObject<GeoJsonProperties>[]): Part[] {
  return objects.flatMap((object): Part[] => {
    const id = object.id === undefined ? {} : { id: object.id };
    if (object.type === 'Polygon') return [{ type: 'Polygon', arcs: object.arcs, ...id }];
    return object.type === 'MultiPolygon' ? [{ type: 'MultiPolygon', arcs: object.arcs, ...id }] : [];
  });
}

const known = new WeakMap<GeometryCollection<GeoJsonProperties>, ReadonlyMap<string, Part[]>>();

/** What has each id; a country without a shape of its own is all of its regions. */
function partsById(collection: GeometryCollection<GeoJsonProperties>): ReadonlyMap<string, Part[]> {
  const found = known.get(collection);
  if (found) return found;
  const byId = new Map<string, Part[]>();
  for (const part of onlyPolygons(collection.geometries)) {
    const id = String(part.id ?? '');
    const [country = ''] = id.split('-', 1);
    for (const key of new Set([id, country])) byId.set(key, [...(byId.get(key) ?? []), part]);
  }
  known.set(collection, byId);
  return byId;
}

/** The polygons of one country or region; null when this topology has none of that id. */
export function findArea(topology: Topology, id: string): MultiPolygon | null {
  const { countries, regions } = topology.objects;
  const collection = id.includes('-') || !countries ? regions : countries;
  if (collection?.type !== 'GeometryCollection') return null;
  const parts = partsById(collection).get(id);
  return parts ? merge(topology, parts) : null;
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
