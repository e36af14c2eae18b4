import type { CaseEvent } from './event.ts';
import type { Place } from './place.ts';
import type { CaseRow, RecordHistory, Sources } from './row.ts';

/** What the page of a place shows. */
export interface PlacePage extends RecordHistory {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly countryName: string | null;
  /** The cases here, each with what happened here, oldest first. */
  readonly cases: readonly { readonly row: CaseRow; readonly events: readonly CaseEvent[] }[];
  readonly sources: Sources;
  /** The articles that name the place, each with the words it uses for it. */
  readonly namedIn: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: string;
    readonly toponyms: readonly string[];
  }[];
}
