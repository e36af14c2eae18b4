import { markSize } from './marker-shape.ts';
import { nudge } from './marker-spacing.ts';
import type { PixelPoint } from './placement.ts';

/** Places are first put together by squares of so many pixels. */
const SQUARE = 40;
/** What stays free between two marks, in pixels. */
const GAP = 3;
/** At the last zoom so many marks are moved aside rather than joined; beyond, there is no room to move to. */
const MOST_NUDGED = 400;
const RINGS = 12;

/** A place at a point; its weight is how many cases it has, or more where it must be seen. */
export interface Spot extends PixelPoint {
  readonly place: number;
  readonly weight: number;
}

/** Places that are one mark. It stands at the first of them, the heaviest. */
export interface SpotGroup extends PixelPoint {
  readonly places: readonly number[];
}

interface Growing extends PixelPoint {
  readonly places: number[];
  anchor: Spot;
  weight: number;
}

const keyOf = (x: number, y: number, side: number) => Math.floor(x / side) * 2 ** 24 + Math.floor(y / side);

function bySquares(spots: readonly Spot[]): Growing[] {
  const squares = new Map<number, Growing>();
  for (const spot of spots) {
    const key = keyOf(spot.x, spot.y, SQUARE);
    const square = squares.get(key);
    if (!square) {
      squares.set(key, { x: 0, y: 0, places: [spot.place], anchor: spot, weight: spot.weight });
      continue;
    }
    square.places.push(spot.place);
    square.weight += spot.weight;
    const { anchor } = square;
    if (spot.weight > anchor.weight || (spot.weight === anchor.weight && spot.place < anchor.place)) {
      square.anchor = spot;
    }
  }
  return [...squares.values()];
}

const byWeight = (a: Growing, b: Growing) => b.weight - a.weight || a.anchor.place - b.anchor.place;

/** As marker-face.ts has it; the cases of places that are one mark may be fewer than their sum. */
const sizeOf = (weight: number, placeCount: number) =>
  placeCount > 1 ? Math.max(28, markSize(weight)) : markSize(weight);

/** Finds what was taken near a point without going through all of it. */
class Near {
  readonly #side: number;
  readonly #cells = new Map<number, Growing[]>();

  constructor(side: number) {
    this.#side = side;
  }

  add(group: Growing): void {
    const key = keyOf(group.anchor.x, group.anchor.y, this.#side);
    const cell = this.#cells.get(key);
    if (cell) cell.push(group);
    else this.#cells.set(key, [group]);
  }

  /** The nearest of those within reach of each other. */
  touching({ anchor, weight, places }: Growing, leastDistance: number): Growing | null {
    let best: Growing | null = null;
    let least = Number.POSITIVE_INFINITY;
    const size = sizeOf(weight, places.length);
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        const key = keyOf(anchor.x + dx * this.#side, anchor.y + dy * this.#side, this.#side);
        for (const other of this.#cells.get(key) ?? []) {
          const away = Math.hypot(other.anchor.x - anchor.x, other.anchor.y - anchor.y);
          const room = Math.max(leastDistance, (size + sizeOf(other.weight, other.places.length)) / 2 + GAP);
          if (away < Math.min(room, this.#side) && away < least) [best, least] = [other, away];
        }
      }
    }
    return best;
  }
}

function toGroup({ anchor, places }: Growing): SpotGroup {
  return {
    x: anchor.x,
    y: anchor.y,
    places: [anchor.place, ...places.filter((place) => place !== anchor.place)],
  };
}

/**
 * Puts places together so that no two marks touch: the heaviest stay where they are, the others join the
 * nearest. Distances are in pixels.
 */
export function groupSpots(spots: readonly Spot[], leastDistance: number): SpotGroup[] {
  const near = new Near(64);
  const groups: Growing[] = [];
  for (const square of bySquares(spots).sort(byWeight)) {
    const other = near.touching(square, leastDistance);
    if (other) {
      for (const place of square.places) other.places.push(place);
      other.weight += square.weight;
    } else {
      near.add(square);
      groups.push(square);
    }
  }
  return groups.map(toGroup);
}

/** At the last zoom there is no zooming in: marks move aside a little, and only what finds no room joins. */
export function spreadSpots(spots: readonly Spot[], leastDistance: number): SpotGroup[] {
  if (spots.length > MOST_NUDGED) return groupSpots(spots, leastDistance);
  const groups: { x: number; y: number; places: number[] }[] = [];
  for (const spot of [...spots].sort((a, b) => b.weight - a.weight || a.place - b.place)) {
    const point = nudge(spot, groups, leastDistance, RINGS);
    if (point) {
      groups.push({ ...point, places: [spot.place] });
      continue;
    }
    const away = ({ x, y }: PixelPoint) => Math.hypot(x - spot.x, y - spot.y);
    groups.reduce((best, group) => (away(group) < away(best) ? group : best)).places.push(spot.place);
  }
  return groups;
}
