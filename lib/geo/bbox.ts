import type { Position } from 'geojson';

/**
 * West, south, east, north in degrees (RFC 7946, section 5). West greater than east is no mistake: such a box
 * spans the antimeridian.
 */
export type Bbox = readonly [number, number, number, number];

/** Whether a [longitude, latitude] lies in the box, its edges included. */
export function bboxContains([west, south, east, north]: Bbox, position: Position): boolean {
  const [lng, lat] = position;
  // Asked this way round, a latitude that is no number lies in no box.
  if (lng === undefined || lat === undefined || !(lat >= south && lat <= north)) return false;
  return west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
}
