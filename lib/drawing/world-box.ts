import { unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { ONE_PLACE_ZOOM, toUnit, worldSize } from './map-view.ts';
import type { Box, PixelPoint } from './placement.ts';

/** A part of the world in the unit square of Web Mercator; across the antimeridian `left + width` is more than 1. */
export interface WorldBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A single place has a box too, of this part of the world. */
const LEAST = 0.001;
/** What is wider than this for its height finds more room below the legend than beside it. */
const WIDE = 1.3;

/** The box as a part of the world, on the turn of the globe nearest to `centreLng`. */
export function boxOfBbox([west, south, east, north]: Bbox, centreLng = 0): WorldBox {
  const widthInDegrees = east < west ? east + 360 - west : east - west;
  const middle = unwrapLongitude(west + widthInDegrees / 2, centreLng);
  const [x, y1] = toUnit(middle, south);
  const [, y0] = toUnit(middle, north);
  const width = Math.max(widthInDegrees / 360, LEAST);
  const height = Math.max(y1 - y0, LEAST);
  return { left: x - width / 2, top: (y0 + y1) / 2 - height / 2, width, height };
}

/** Whether the box is larger on the map below the legend than beside it. */
export const isWide = ({ width, height }: WorldBox) => width > WIDE * height;

/**
 * The zoom at which the box just fits into a room (in pixels), though not nearer than a single place is shown, and
 * where in the world its middle is (0 to 1).
 */
export function fitInto(box: WorldBox, room: Box): { readonly zoom: number; readonly middle: PixelPoint } {
  const scale = Math.min((room.right - room.left) / box.width, (room.bottom - room.top) / box.height);
  return {
    zoom: Math.min(ONE_PLACE_ZOOM, Math.log2(scale / worldSize(0))),
    middle: { x: box.left + box.width / 2, y: box.top + box.height / 2 },
  };
}
