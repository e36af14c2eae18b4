import type { DrawnPlace } from './drawn-place.ts';

/** By the number of a case: the count that met it last. A count of its own list would be ten times slower. */
let metIn = new Uint32Array(1024);
let counts = 0;

function isMet(number: number): boolean {
  if (number >= metIn.length) {
    const larger = new Uint32Array(2 * number);
    larger.set(metIn);
    metIn = larger;
  }
  if (metIn[number] === counts) return true;
  metIn[number] = counts;
  return false;
}

/** How many cases some places have together: one that touched several of them counts once. */
export function countCases(places: readonly DrawnPlace[]): number {
  counts += 1;
  const ids = new Set<string>();
  let numbered = 0;
  for (const { properties } of places) {
    for (const one of properties.cases) {
      if (typeof one === 'string') ids.add(one);
      else if (!isMet(one)) numbered += 1;
    }
  }
  return ids.size + numbered;
}
