import type { Position } from 'geojson';
import { clipPolygon, clipPolyline } from 'lineclip';
import { type MapView, toUnit, worldSize } from './map-view.ts';

type Point = [number, number];

/** A ring or a line in the unit square of Web Mercator, with the box around it. */
export interface Track {
  readonly points: readonly Point[];
  /** Least x, least y, most x, most y. */
  readonly box: readonly [number, number, number, number];
}

/** How far beyond the view a shape goes on, in pixels, so that no edge made by the scissors is seen. */
const MARGIN = 8;
/** Points nearer to the last than this are left out, in pixels. */
const LEAST_STEP = 0.8;

export function toTracks(lines: readonly (readonly Position[])[]): Track[] {
  return lines.map((line) => {
    const points = line.map(([lng = 0, lat = 0]) => toUnit(lng, lat));
    const box: [number, number, number, number] = [1, 1, 0, 0];
    for (const [x, y] of points) {
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
    return { points, box };
  });
}

/** The points in pixels, without those that are too near to the last. */
function thinned(points: readonly Point[], size: number, left: number, top: number): Point[] {
  const kept: Point[] = [];
  const lastIndex = points.length - 1;
  let [lastX, lastY] = [Number.POSITIVE_INFINITY, 0];
  for (let index = 0; index <= lastIndex; index += 1) {
    const [unitX, unitY] = points[index] ?? [0, 0];
    const x = unitX * size - left;
    const y = unitY * size - top;
    const isNear = (x - lastX) ** 2 + (y - lastY) ** 2 < LEAST_STEP ** 2;
    if (isNear && index < lastIndex) continue;
    kept.push([x, y]);
    lastX = x;
    lastY = y;
  }
  return kept;
}

const tenthsKept = 2000;
const tenthTexts: string[] = [];

/** Tenths as a text; of few there is one at hand, for most steps are short. */
function tenths(count: number): string {
  const index = count + tenthsKept;
  if (index < 0 || index > 2 * tenthsKept) return String(count / 10);
  tenthTexts[index] ??= String(count / 10);
  return tenthTexts[index];
}

/** Points (in pixels) as path data: tenths of a pixel, each step relative to the last. */
export function printPath([first, ...rest]: readonly Point[], isClosed: boolean): string {
  if (!first) return '';
  const [firstX, firstY] = [Math.round(first[0] * 10), Math.round(first[1] * 10)];
  let [lastX, lastY] = [firstX, firstY];
  const steps: string[] = [];
  for (const point of rest) {
    const x = Math.round(point[0] * 10);
    const y = Math.round(point[1] * 10);
    if (x === lastX && y === lastY) continue;
    steps.push(tenths(x - lastX), tenths(y - lastY));
    lastX = x;
    lastY = y;
  }
  if (steps.length < (isClosed ? 4 : 2)) return '';
  return `M${tenths(firstX)} ${tenths(firstY)}l${steps.join(' ')}${isClosed ? 'Z' : ''}`;
}

/** The turns of the world in view, each with where it begins, in pixels of the world. */
function* turnsIn(view: MapView): Generator<number> {
  const size = worldSize(view.zoom);
  const lastTurn = Math.floor((view.left + view.width + MARGIN) / size);
  for (let turn = Math.floor((view.left - MARGIN) / size); turn <= lastTurn; turn += 1)
    yield view.left - turn * size;
}

/** Whether a track may be seen on the turn of the world that begins so far left of the view. */
function isOnTurn({ box: [west, north, east, south] }: Track, view: MapView, left: number): boolean {
  const size = worldSize(view.zoom);
  const isAside = east * size - left < -MARGIN || west * size - left > view.width + MARGIN;
  return !isAside && south * size - view.top >= -MARGIN && north * size - view.top <= view.height + MARGIN;
}

/** Whether the box around some of the tracks reaches into the view. */
export const mayBeSeen = (tracks: readonly Track[], view: MapView): boolean =>
  [...turnsIn(view)].some((left) => tracks.some((track) => isOnTurn(track, view, left)));

/** What is to be seen of rings (closed) or lines, on every turn of the world in view. */
export function toPathData(tracks: readonly Track[], view: MapView, isClosed: boolean): string {
  const size = worldSize(view.zoom);
  const box = [-MARGIN, -MARGIN, view.width + MARGIN, view.height + MARGIN] as const;
  const parts: string[] = [];
  for (const left of turnsIn(view)) {
    for (const track of tracks) {
      if (!isOnTurn(track, view, left)) continue;
      const { points } = track;
      const inPixels = thinned(points, size, left, view.top);
      const pieces = isClosed ? [clipPolygon(inPixels, box)] : clipPolyline(inPixels, box);
      for (const piece of pieces) parts.push(printPath(piece, isClosed));
    }
  }
  return parts.join('');
}
