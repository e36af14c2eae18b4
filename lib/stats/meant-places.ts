import type { CaseColumns } from './case-columns.ts';
import type { Groups } from './groups.ts';
import type { MeantEvents } from './meant.ts';

/** Where the events of a filter happened. */
export interface MeantPlaces {
  /** Numbers of the places, ascending. */
  readonly numbers: Uint32Array;
  /** By the index of a place in `numbers`: the cases with such an event there, each once, ascending. */
  readonly cases: Groups;
  /** By the same: 1 where no such event has its place stated. */
  readonly isInferred: Uint8Array;
}

/** How many cases each place has, and whether its events have their place stated. */
function countAtPlaces({ caseOf, place, isPlaceInferred, places }: CaseColumns, meant: MeantEvents) {
  const counts = new Uint32Array(places.length);
  const isStated = new Uint8Array(places.length);
  /** By place: the case that was last counted, from 1. */
  const counted = new Uint32Array(places.length);
  for (const row of meant) {
    const at = place[row] ?? 0;
    if (at === places.length) continue;
    if (isPlaceInferred[row] === 0) isStated[at] = 1;
    const number = (caseOf[row] ?? 0) + 1;
    if (counted[at] === number) continue;
    counted[at] = number;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { counts, isStated };
}

export function meantPlaces(columns: CaseColumns, meant: MeantEvents): MeantPlaces {
  const { caseOf, place, places } = columns;
  const { counts, isStated } = countAtPlaces(columns, meant);
  const numbers = Uint32Array.from(counts.keys()).filter((at) => (counts[at] ?? 0) > 0);
  const first = new Uint32Array(numbers.length + 1);
  /** By place: where its next case goes. */
  const next = new Uint32Array(places.length);
  for (const [index, at] of numbers.entries()) {
    next[at] = first[index] ?? 0;
    first[index + 1] = (first[index] ?? 0) + (counts[at] ?? 0);
  }
  const members = new Uint32Array(first.at(-1) ?? 0);
  const counted = new Uint32Array(places.length);
  for (const row of meant) {
    const at = place[row] ?? 0;
    const number = caseOf[row] ?? 0;
    if (at === places.length || counted[at] === number + 1) continue;
    counted[at] = number + 1;
    const free = next[at] ?? 0;
    members[free] = number;
    next[at] = free + 1;
  }
  return {
    numbers,
    cases: { first, members },
    isInferred: Uint8Array.from(numbers, (at) => (isStated[at] === 1 ? 0 : 1)),
  };
}
