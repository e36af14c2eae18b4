import type { PixelPoint } from './placement.ts';

const isNear = (a: PixelPoint, b: PixelPoint, distance: number) =>
  (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < distance ** 2;

const isFirstNear = (group: readonly PixelPoint[] | undefined, point: PixelPoint, distance: number) =>
  group?.[0] !== undefined && isNear(group[0], point, distance);

/** Finds the groups that may be near to a point without going through all of them. */
class NearbyGroups {
  readonly #size: number;
  readonly #cells = new Map<number, number[]>();

  constructor(distance: number) {
    this.#size = Math.max(distance, 1);
  }

  /** The number of the cell so many columns and rows beside the one of a point. */
  #cellAt({ x, y }: PixelPoint, right = 0, down = 0): number {
    const [column, row] = [Math.floor(x / this.#size) + right, Math.floor(y / this.#size) + down];
    return column * 2 ** 24 + row;
  }

  add(point: PixelPoint, group: number): void {
    const cell = this.#cellAt(point);
    const groups = this.#cells.get(cell);
    if (groups) groups.push(group);
    else this.#cells.set(cell, [group]);
  }

  /** Those in the cell of a point and in the cells beside it, the first to come first. */
  around(point: PixelPoint): number[] {
    const found: number[] = [];
    for (let right = -1; right <= 1; right += 1) {
      for (let down = -1; down <= 1; down += 1)
        found.push(...(this.#cells.get(this.#cellAt(point, right, down)) ?? []));
    }
    return found.sort((a, b) => a - b);
  }
}

/**
 * Groups points nearer than `distance` pixels. Each group stands where its first point is, so the groups
 * are never nearer to one another than that; put the points that matter most first.
 */
export function groupNear<T extends PixelPoint>(points: readonly T[], distance: number): [T, ...T[]][] {
  const groups: [T, ...T[]][] = [];
  const near = new NearbyGroups(distance);
  for (const point of points) {
    const group =
      groups[near.around(point).find((index) => isFirstNear(groups[index], point, distance)) ?? -1];
    if (group) group.push(point);
    else near.add(point, groups.push([point]) - 1);
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
  const step = distance + 1;
  const inReach = taken.filter((other) => isNear(other, point, rings * step + distance));
  for (const spot of around(point, step, rings)) {
    if (!inReach.some((other) => isNear(other, spot, distance))) return spot;
  }
  return null;
}
