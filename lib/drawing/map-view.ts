import type { Position } from 'geojson';
import { type Bbox, bboxAround } from '@/lib/geo/bbox.ts';
import type { PixelPoint } from './placement.ts';

/** Pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window on the world in Web Mercator: `left` and `top` are in pixels of the whole world at the zoom. */
export interface MapView extends Size {
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
}

/** So near does a map come to a single place. */
export const ONE_PLACE_ZOOM = 6;
// As on the interactive map: so far away is the whole world.
const MOST_ZOOM = 9;
const LEAST_ZOOM = -1;
const MOST_LATITUDE = 85.0511287798066;
const TILE = 256;

/** Pixels from side to side of the whole world. */
export const worldSize = (zoom: number) => TILE * 2 ** zoom;

/** A longitude (on any turn) and latitude in the unit square of Web Mercator: 0,0 is its north-west corner. */
export function toUnit(lng: number, lat: number): [number, number] {
  const sine = Math.sin((Math.min(MOST_LATITUDE, Math.max(-MOST_LATITUDE, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Where a place lies in the view, in pixels from its upper left corner. */
export function toPixels({ zoom, left, top }: MapView, lng: number, lat: number): PixelPoint {
  const [x, y] = toUnit(lng, lat);
  return { x: x * worldSize(zoom) - left, y: y * worldSize(zoom) - top };
}

/** The longitude in the middle of the view. */
export const centreOf = ({ zoom, left, width }: MapView) =>
  ((left + width / 2) / worldSize(zoom) - 0.5) * 360;

function toView(
  [west, east]: readonly [number, number],
  [south, north]: readonly [number, number],
  { width, height }: Size,
  room: PixelPoint,
  mostZoom: number,
): MapView {
  const [x0, y1] = toUnit(west, south);
  const [x1, y0] = toUnit(east, north);
  const zoomFor = (pixels: number, units: number) => Math.log2(Math.max(pixels, 1) / (units * TILE));
  const zoom = Math.max(
    LEAST_ZOOM,
    Math.min(mostZoom, zoomFor(width - 2 * room.x, x1 - x0), zoomFor(height - 2 * room.y, y1 - y0)),
  );
  const size = worldSize(zoom);
  const top = ((y0 + y1) / 2) * size - height / 2;
  // No empty sky beyond the poles, unless the whole world is less high than the view.
  const inside = size > height ? Math.min(size - height, Math.max(0, top)) : (size - height) / 2;
  return { zoom, left: ((x0 + x1) / 2) * size - width / 2, top: inside, width, height };
}

/** The part of the world that a box asks for, whole; `bbox` may span the antimeridian. */
export function fitBbox(bbox: Bbox, size: Size): MapView {
  const [west, south, east, north] = bbox;
  return toView([west, east < west ? east + 360 : east], [south, north], size, { x: 0, y: 0 }, MOST_ZOOM);
}

/** All the places by the shortest way round the globe, with room for their names; the world where there are none. */
export function fitPositions(positions: readonly Position[], size: Size): MapView {
  const bbox = bboxAround(positions);
  if (!bbox) return toView([-170, 190], [-58, 76], size, { x: 0, y: 0 }, MOST_ZOOM);
  const [west, south, east, north] = bbox;
  const room = { x: Math.min(90, size.width * 0.16), y: Math.min(60, size.height * 0.16) };
  return toView([west, east], [south, north], size, room, ONE_PLACE_ZOOM);
}
