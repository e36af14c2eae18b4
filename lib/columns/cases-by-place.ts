import type { PlaceMark } from '@/lib/model/explored.ts';
import { each } from './each.ts';
import type { EventView } from './event-view.ts';
import { caseStages, noStage, type PlaceColumns, severalStages } from './place-columns.ts';

/** The cases at each place, each once, as numbers in one row: those of place n from `first[n]` to `first[n + 1]`. */
export interface CasesByPlace {
  readonly first: Uint32Array;
  readonly cases: Uint32Array;
  /** All numbers in `cases` are below it. */
  readonly caseCount: number;
  /** Where the cases of a place stand: the number of their stage, of "several", or `noStage`. */
  readonly stage: Uint8Array;
}

export const countAt = ({ first }: CasesByPlace, place: number) =>
  (first[place + 1] ?? 0) - (first[place] ?? 0);

/** The stage that all of the cases that have one are at, by the numbers of stages: `none`, one of theirs, or `several`. */
export function commonStage(
  stages: ArrayLike<number>,
  cases: Uint32Array,
  { none, several }: { readonly none: number; readonly several: number },
): number {
  let common = none;
  for (const number of cases) {
    const stage = stages[number] ?? none;
    if (stage === none || stage === common) continue;
    if (common !== none) return several;
    common = stage;
  }
  return common;
}

const numbering = { none: noStage, several: severalStages };

/** The cases with an event in the view, by the places of these events. */
export function casesByPlace(
  { columns, place, places, caseStage }: PlaceColumns,
  view: EventView,
): CasesByPlace {
  const { caseNumber, caseCount } = columns;
  const next = new Uint32Array(places.length + 1);
  each(columns, view, (row) => {
    const at = (place[row] ?? 0) + 1;
    next[at] = (next[at] ?? 0) + 1;
  });
  for (let at = 1; at < next.length; at += 1) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const ends = next.slice(1);
  const cases = new Uint32Array(ends.at(-1) ?? 0);
  each(columns, view, (row) => {
    const at = place[row] ?? 0;
    const free = next[at] ?? 0;
    cases[free] = caseNumber[row] ?? 0;
    next[at] = free + 1;
  });
  // Now each once: a case moves forward to where those of its place begin.
  const first = new Uint32Array(places.length + 1);
  const stage = new Uint8Array(places.length);
  const seenAt = new Int32Array(caseCount).fill(-1);
  let [read, written] = [0, 0];
  for (let at = 0; at < places.length; at += 1) {
    for (; read < (ends[at] ?? 0); read += 1) {
      const number = cases[read] ?? 0;
      if (seenAt[number] === at) continue;
      seenAt[number] = at;
      cases[written++] = number;
    }
    first[at + 1] = written;
    stage[at] = commonStage(caseStage, cases.subarray(first[at], written), numbering);
  }
  return { first, cases: cases.subarray(0, written), caseCount, stage };
}

/** The same from what the server answered: for filters of which the columns know nothing. */
export function casesOfMarks({ places }: PlaceColumns, marks: readonly PlaceMark[]): CasesByPlace {
  const byPlace = new Map(marks.map((mark) => [mark.id, mark]));
  const numbers = new Map<string, number>();
  const first = new Uint32Array(places.length + 1);
  const stage = new Uint8Array(places.length).fill(noStage);
  const cases: number[] = [];
  for (const [at, { id }] of places.entries()) {
    const mark = byPlace.get(id);
    for (const caseId of mark?.cases ?? []) {
      const number = numbers.get(caseId) ?? numbers.size;
      numbers.set(caseId, number);
      cases.push(number);
    }
    first[at + 1] = cases.length;
    if (mark?.stage) stage[at] = caseStages.indexOf(mark.stage);
  }
  return { first, cases: Uint32Array.from(cases), caseCount: numbers.size, stage };
}
