import type { Stage } from './event-kinds.ts';
import type { Filter, FilterName, IgnoredValue } from './filter.ts';
import type { ListOptions } from './list-options.ts';
import type { CaseRow, PlaceGroup } from './row.ts';

/** How many cases are meant, and where they are. `onMap + notOnMap = cases`, always. */
export interface ExploredCounts {
  readonly cases: number;
  /** All cases of the register, whatever the filter. */
  readonly of: number;
  readonly onMap: number;
  readonly notOnMap: number;
  /** Places where a matching event happened; each is one marker. */
  readonly places: number;
}

/** A value that can be chosen, with the number of cases that choosing it alone in its group would show. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
  /** Of the label, where it is not English. */
  readonly lang?: string;
  readonly cases: number;
  readonly isChosen: boolean;
}

/** What titles say of an option. */
export type ChosenOption = Pick<FilterOption, 'label' | 'isChosen'>;

/**
 * Events by year or by month, whatever period is chosen, from the first to the last without a gap. An event counts
 * in every bar that its date may mean, so a bar has what choosing it would show.
 */
export interface Timeline {
  readonly unit: 'year' | 'month';
  readonly bars: readonly {
    /** YYYY or YYYY-MM. */
    readonly period: string;
    readonly events: number;
    readonly cases: number;
  }[];
}

/** A place as the map draws it under a filter. */
export interface PlaceMark<Case extends string | number = string> {
  readonly id: string;
  /** Ids of the cases with a matching event there; or their numbers, where all that is asked is how many they are. */
  readonly cases: readonly Case[];
  readonly stage: Stage | 'several' | null;
  readonly isInferred: boolean;
}

/** What an empty answer offers: the group to drop, and how many cases that would bring back. */
export interface Loosening {
  readonly group: FilterName | 'period';
  readonly cases: number;
}

/** A case in the table. */
export interface TableRow extends CaseRow {
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly acts: { readonly code: string; readonly name: string };
}

/** One page (from 1) of what is meant, as `options` has it: only one of the three shapes has rows. */
export interface ExploredList extends ListOptions {
  readonly groups: readonly PlaceGroup[];
  /** Cases none of whose matching events has a place; they end the list of places. */
  readonly notOnMap: readonly CaseRow[];
  readonly rows: readonly TableRow[];
  readonly page: number;
  readonly pages: number;
}

/** One answer for the list, the map, the time strip, the counts and the files: they cannot disagree. */
export interface Explored {
  /** As it was understood: without what is not in the register. */
  readonly filter: Filter;
  readonly ignored: readonly IgnoredValue[];
  readonly counts: ExploredCounts;
  readonly options: Readonly<Record<FilterName, readonly FilterOption[]>>;
  readonly timeline: Timeline;
  readonly marks: readonly PlaceMark[];
  readonly list: ExploredList;
  readonly loosen: readonly Loosening[];
}

/** What the scripts of a page are answered. */
export interface ExploredAnswer extends Omit<Explored, 'marks'> {
  /** Null where the columns that the map of a large register reads say the same. */
  readonly marks: readonly PlaceMark[] | null;
}

/** What a page carries of an answer: its map has the places already, and asks for the marks of another filter. */
export type ExploredPage = Omit<Explored, 'marks'>;
