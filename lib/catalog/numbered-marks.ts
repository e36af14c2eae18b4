import { commonStage } from '@/lib/columns/cases-by-place.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import { groupOf } from '@/lib/stats/groups.ts';
import type { MeantEvents } from '@/lib/stats/meant.ts';
import { type MeantPlaces, meantPlaces } from '@/lib/stats/meant-places.ts';
import { type CaseIndex, stagesTogether } from './case-index.ts';

/** The marks of a filter, with the numbers of places and cases for their ids. */
export interface NumberedMarks extends MeantPlaces {
  /** By the index of a place: a number in `stagesTogether`. */
  readonly stages: Uint8Array;
}

const numbering = { none: stagesTogether.indexOf(null), several: stagesTogether.indexOf('several') };

/** The cases of the mark at an index. */
export const casesOfMark = ({ cases }: NumberedMarks, at: number): Uint32Array => groupOf(cases, at);

/** The marks of some events. */
export function numberedMarks(index: CaseIndex, meant: MeantEvents): NumberedMarks {
  const places = meantPlaces(index, meant);
  const marks = { ...places, stages: new Uint8Array(places.numbers.length) };
  for (const at of places.numbers.keys()) {
    marks.stages[at] = commonStage(index.stage, casesOfMark(marks, at), numbering);
  }
  return marks;
}

/** The stage of the mark at an index. */
export const stageOfMark = ({ stages }: NumberedMarks, at: number): PlaceMark['stage'] =>
  stagesTogether[stages[at] ?? numbering.none] ?? null;

function toMark<Case extends string | number>(
  { places }: CaseIndex,
  marks: NumberedMarks,
  at: number,
  toCase: (number: number) => Case,
): PlaceMark<Case> {
  return {
    id: places[marks.numbers[at] ?? places.length] ?? '',
    cases: Array.from(casesOfMark(marks, at), toCase),
    stage: stageOfMark(marks, at),
    isInferred: marks.isInferred[at] === 1,
  };
}

const toId =
  ({ ids }: CaseIndex) =>
  (number: number) =>
    ids[number] ?? '';

/** The marks as the map draws them, by the ids of their places. */
export const toPlaceMarks = (index: CaseIndex, marks: NumberedMarks): PlaceMark[] =>
  Array.from(marks.numbers.keys(), (at) => toMark(index, marks, at, toId(index)));

/** The same for a picture, which does not name the cases. */
export const toDrawnMarks = (index: CaseIndex, marks: NumberedMarks): PlaceMark<number>[] =>
  Array.from(marks.numbers.keys(), (at) => toMark(index, marks, at, (number) => number));

/** The mark of a place; null where it has none. */
export function markOfPlace(index: CaseIndex, marks: NumberedMarks, place: string): PlaceMark | null {
  const at = marks.numbers.indexOf(index.places.indexOf(place));
  return at === -1 ? null : toMark(index, marks, at, toId(index));
}
