import type { GeoJsonProperties, MultiPolygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type {
  Polygon as ArcPolygon,
  MultiPolygon as ArcPolygons,
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
