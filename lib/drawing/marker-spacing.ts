import type { PixelPoint } from './placement.ts';

const isNear = (a: PixelPoint, b: PixelPoint, distance: number) =>
  Math.hypot(a.x - b.x, a.y - b.y) < distance;

/**
 * Groups points nearer than `distance` pixels. Each group stands where its first point is, so the groups
 * are never nearer to one another than that; put the points that matter most first.
 */
export function groupNear<T extends PixelPoint>(points: readonly T[], distance: number): [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  for (const point of points) {
    const group = groups.find(([first]) => isNear(first, point, distance));
    if (group) group.push(point);
    else groups.push([point]);
  }
  return groups;
}

/** The places around a point to try in turn: itself, then rings that grow by `step` pixels. */
function* around({ x, y }: PixelPoint, step: number, rings: number): Generator<PixelPoint> {
  yield { x, y };
  for (let ring = 1; ring <= rings; ring += 1) {
    const count = ring * 6;
    for (let index = 0; index < count; index += 1) {
      // From the south-east on: names stand to the right of marks, so a mark below is least in the way.
      const angle = Math.PI / 3 + (2 * Math.PI * index) / count;
      yield { x: x + ring * step * Math.cos(angle), y: y + ring * step * Math.sin(angle) };
    }
  }
}

/** Moves a point the least that keeps it `distance` pixels off all that are taken; null if that is too far. */
export function nudge(
  point: PixelPoint,
  taken: readonly PixelPoint[],
  distance: number,
  rings: number,
): PixelPoint | null {
  for (const spot of around(point, distance + 1, rings)) {
    if (!taken.some((other) => isNear(other, spot, distance))) return spot;
  }
  return null;
}
