/** A source of chance that gives the same numbers for the same seed. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  isBelow(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }

  /** A copy in another order (Fisher and Yates). */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled: T[] = [];
    for (const item of items) {
      const at = this.whole(0, shuffled.length);
      const moved = shuffled[at];
      if (moved === undefined) shuffled.push(item);
      else {
        shuffled[at] = item;
        shuffled.push(moved);
      }
    }
    return shuffled;
  }
}
