export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = 128;

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Holds the rectangles taken so far; the first to come keeps its place. */
export class Placement {
  readonly #cells = new Map<string, Box[]>();

  /** The first of the boxes that meets none taken, now taken; undefined when none is free. */
  place(choices: readonly Box[]): Box | undefined {
    const free = choices.find((box) => this.#cellsOf(box).every((key) => this.#isFree(key, box)));
    if (!free) return undefined;
    this.take(free);
    return free;
  }

  /** Takes a box, whatever it meets. */
  take(box: Box): void {
    for (const key of this.#cellsOf(box)) this.#cells.set(key, [...(this.#cells.get(key) ?? []), box]);
  }

  #isFree(key: string, box: Box): boolean {
    return !this.#cells.get(key)?.some((taken) => overlaps(taken, box));
  }

  #cellsOf({ left, top, right, bottom }: Box): string[] {
    const keys: string[] = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x += 1) {
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y += 1) keys.push(`${x},${y}`);
    }
    return keys;
  }
}

/** The longitudes, 360 degrees apart, at which `lng` shows between `west` and `east` (which may pass 180). */
export function worldCopies(lng: number, west: number, east: number): number[] {
  const copies: number[] = [];
  for (let copy = lng + Math.ceil((west - lng) / 360) * 360; copy <= east; copy += 360) copies.push(copy);
  return copies;
}
