import { commonStage } from '@/lib/columns/cases-by-place.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import type { Filter } from '@/lib/model/filter.ts';
import { type MeantPlaces, meantPlaces } from '@/lib/stats/meant-places.ts';
import { ranksOf, stagesTogether } from './case-ranks.ts';
import type { Catalog } from './catalog.ts';

/** The marks of a filter, with the numbers of places and cases for their ids. */
export interface NumberedMarks extends MeantPlaces {
  /** By the index of a place: a number in `stagesTogether`. */
  readonly stages: Uint8Array;
}

const numbering = { none: stagesTogether.indexOf(null), several: stagesTogether.indexOf('several') };

/** The cases of the mark at an index. */
export const casesOfMark = ({ cases: { first, members } }: NumberedMarks, index: number): Uint32Array =>
  members.subarray(first[index], first[index + 1]);

export function numberedMarks(catalog: Catalog, filter: Filter): NumberedMarks {
  const { stages } = ranksOf(catalog);
  const places = meantPlaces(catalog.columns(), catalog.meant(filter));
  const marks = { ...places, stages: new Uint8Array(places.numbers.length) };
  for (const index of places.numbers.keys()) {
    marks.stages[index] = commonStage(stages, casesOfMark(marks, index), numbering);
  }
  return marks;
}

/** The marks as the map draws them, by the ids of their places. */
export function toPlaceMarks(catalog: Catalog, marks: NumberedMarks): PlaceMark[] {
  const heads = catalog.heads();
  const { places } = catalog.columns();
  return Array.from(marks.numbers, (at, index) => ({
    id: places[at] ?? '',
    cases: Array.from(casesOfMark(marks, index), (number) => heads[number]?.id ?? ''),
    stage: stagesTogether[marks.stages[index] ?? numbering.none] ?? null,
    isInferred: marks.isInferred[index] === 1,
  }));
}
