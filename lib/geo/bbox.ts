import type { Position } from 'geojson';
import { smallestArc } from './antimeridian.ts';

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

/**
 * The box around the positions by the shortest way round the globe; null for none. East is never below west, and is
 * beyond 180 where the box spans the antimeridian.
 */
export function bboxAround(positions: readonly Position[]): Bbox | null {
  const arc = smallestArc(positions.map(([lng = Number.NaN]) => lng));
  if (!arc) return null;
  const lats = positions.map(([, lat = 0]) => lat);
  const south = lats.reduce((least, lat) => Math.min(least, lat), 90);
  const north = lats.reduce((most, lat) => Math.max(most, lat), -90);
  return [arc[0], south, arc[1], north];
}
