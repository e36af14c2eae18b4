import type { MultiPolygon, Polygon, Position } from 'geojson';

type Ring = Position[];
export type Line = Position[];

const WORLD = 360;
const LONGEST_EDGE = 90;
/** Web Mercator ends here: what runs farther south closes a shape and is no coast. */
const SOUTH_END = -85.05;

export function lngOf(position: Position): number {
  return position[0] ?? 0;
}

export function latOf(position: Position): number {
  return position[1] ?? 0;
}

/** The line with every step taken the short way round, so longitudes may leave [-180, 180]. */
function unwrapLine(line: readonly Position[]): Line {
  let shift = 0;
  let before: number | undefined;
  return line.map((position) => {
    const lng = lngOf(position);
    if (before !== undefined && lng - before > WORLD / 2) shift -= WORLD;
    if (before !== undefined && lng - before < -WORLD / 2) shift += WORLD;
    before = lng;
    return [lng + shift, latOf(position)];
  });
}

function crossAt(a: Position, b: Position, lng: number): Position {
  const t = (lng - lngOf(a)) / (lngOf(b) - lngOf(a));
  return [lng, latOf(a) + t * (latOf(b) - latOf(a))];
}

function clipRing(ring: Ring, lng: number, isKept: (lng: number) => boolean): Ring {
  const kept: Ring = [];
  ring.forEach((position, index) => {
    const before = ring[index === 0 ? ring.length - 1 : index - 1] ?? position;
    if (isKept(lngOf(position)) !== isKept(lngOf(before))) kept.push(crossAt(before, position, lng));
    if (isKept(lngOf(position))) kept.push(position);
  });
  return kept;
}

function closeRing(open: Ring): Ring {
  const closed: Ring = [];
  [...open, ...open.slice(0, 1)].forEach((position) => {
    const before = closed.at(-1);
    if (before && lngOf(before) === lngOf(position) && latOf(before) === latOf(position)) return;
    // A long edge along the pole is given steps, so that no reader takes it the other way round.
    const parts = before ? Math.ceil(Math.abs(lngOf(position) - lngOf(before)) / LONGEST_EDGE) : 1;
    for (let part = 1; before && part < parts; part += 1) {
      closed.push(
        crossAt(before, position, lngOf(before) + ((lngOf(position) - lngOf(before)) * part) / parts),
      );
    }
    closed.push(position);
  });
  return closed;
}

function ringInBand(ring: Ring, band: number): Ring | null {
  const west = band * WORLD - WORLD / 2;
  const east = west + WORLD;
  const inside = clipRing(
    clipRing(ring, west, (lng) => lng >= west),
    east,
    (lng) => lng <= east,
  ).map((position): Position => [lngOf(position) - band * WORLD, latOf(position)]);
  const closed = closeRing(inside);
  const hasArea = new Set(closed.map(lngOf)).size > 1 && closed.length > 3;
  return hasArea ? closed : null;
}

function openRing(ring: readonly Position[]): Ring {
  const line = unwrapLine(ring);
  const first = line[0] ?? [0, 0];
  const last = line.at(-1) ?? first;
  const turn = lngOf(last) - lngOf(first);
  // A ring that goes once round the world surrounds a pole: close it along that pole.
  if (Math.abs(turn) > WORLD / 2) return [...line, [lngOf(last), -90], [lngOf(first), -90]];
  return line.slice(0, -1);
}

/** The polygons cut at the antimeridian: every position in [-180, 180], no edge across the world. */
export function cutPolygons(polygons: readonly Position[][][]): Position[][][] {
  return polygons.flatMap((rings) => {
    const open = rings.map(openRing);
    return [-1, 0, 1].flatMap((band) => {
      const [outer, ...holes] = open.map((ring) => ringInBand(ring, band));
      return outer ? [[outer, ...holes.filter((hole) => hole !== null)]] : [];
    });
  });
}

/** The line cut at the antimeridian, without what runs along it or along a pole. */
export function cutLine(line: readonly Position[]): Line[] {
  const pieces: Line[] = [];
  let piece: Line = [];
  const isEdge = (a: Position, b: Position) =>
    (Math.abs(lngOf(a)) > 179.999 && Math.abs(lngOf(b)) > 179.999) ||
    (latOf(a) < SOUTH_END && latOf(b) < SOUTH_END);
  line.forEach((position, index) => {
    const before = line[index - 1];
    if (before && Math.abs(lngOf(position) - lngOf(before)) > WORLD / 2) {
      const side = Math.sign(lngOf(before)) * (WORLD / 2);
      const near: Position = [lngOf(position) + 2 * side, latOf(position)];
      const [, lat = 0] = crossAt(before, near, side);
      if (Math.abs(lngOf(before)) < 179.999) pieces.push([...piece, [side, lat]]);
      else pieces.push(piece);
      piece = Math.abs(lngOf(position)) < 179.999 ? [[-side, lat], position] : [position];
    } else if (before && isEdge(before, position)) {
      pieces.push(piece);
      piece = [position];
    } else piece.push(position);
  });
  return [...pieces, piece].filter((part) => part.length > 1);
}

export function toPolygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
