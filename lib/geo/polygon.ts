import type { MultiPolygon, Position } from 'geojson';
import { type Bbox, bboxContains } from './bbox.ts';

type Ring = readonly Position[];

/** Twice the signed area of a ring in square degrees: positive where it runs counterclockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (const [index, [lng = 0, lat = 0]] of ring.entries()) {
    const [nextLng = 0, nextLat = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += lng * nextLat - nextLng * lat;
  }
  return sum;
}

/** The same surfaces, outer rings counterclockwise and holes clockwise (RFC 7946, section 3.1.6). */
export function toRightHanded({ type, coordinates }: MultiPolygon): MultiPolygon {
  const turned = (ring: Position[], isOuter: boolean) =>
    signedArea(ring) > 0 === isOuter ? ring : ring.toReversed();
  return {
    type,
    coordinates: coordinates.map((polygon) => polygon.map((ring, index) => turned(ring, index === 0))),
  };
}

function ringContains(ring: Ring, [lng = 0, lat = 0]: Position): boolean {
  let isInside = false;
  for (const [index, [aLng = 0, aLat = 0]] of ring.entries()) {
    const [bLng = 0, bLat = 0] = ring.at(index - 1) ?? [];
    if (aLat > lat !== bLat > lat && lng < ((bLng - aLng) * (lat - aLat)) / (bLat - aLat) + aLng) {
      isInside = !isInside;
    }
  }
  return isInside;
}

/** Whether a part of the edge from `a` to `b` lies in a box that does not cross the antimeridian (Liang, Barsky). */
function edgeMeets([west, south, east, north]: Bbox, a: Position, b: Position): boolean {
  const [x = 0, y = 0] = a;
  const [dx, dy] = [(b[0] ?? 0) - x, (b[1] ?? 0) - y];
  let [from, to] = [0, 1];
  for (const [step, room] of [
    [-dx, x - west],
    [dx, east - x],
    [-dy, y - south],
    [dy, north - y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from <= to;
}

function polygonMeets(box: Bbox, [outer = [], ...holes]: readonly Ring[]): boolean {
  const rings = [outer, ...holes];
  if (
    rings.some((ring) =>
      ring.some((position, index) => edgeMeets(box, ring.at(index - 1) ?? position, position)),
    )
  )
    return true;
  // No border in the box: it lies wholly inside or wholly outside.
  const corner = [box[0], box[1]];
  return ringContains(outer, corner) && !holes.some((hole) => ringContains(hole, corner));
}

/** Whether surfaces that were cut at the antimeridian share a point with the box, which may cross it. */
export function polygonsMeet(bbox: Bbox, { coordinates }: MultiPolygon): boolean {
  const [west, south, east, north] = bbox;
  const boxes: Bbox[] =
    west <= east
      ? [bbox]
      : [
          [west, south, 180, north],
          [-180, south, east, north],
        ];
  return boxes.some((box) => coordinates.some((polygon) => polygonMeets(box, polygon)));
}

/** Whether a point lies in the box, or surfaces share a point with it. */
export function geometryMeets(bbox: Bbox, geometry: { type: 'Point'; coordinates: Position } | MultiPolygon) {
  return geometry.type === 'Point' ? bboxContains(bbox, geometry.coordinates) : polygonsMeet(bbox, geometry);
}
