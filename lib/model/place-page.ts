import type { CaseEvent } from './event.ts';
import type { Paged } from './paged.ts';
import type { Place } from './place.ts';
import type { CaseRow, RecordHistory, Sources } from './row.ts';

/** What the page of a place shows. */
export interface PlacePage extends RecordHistory, Paged {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  readonly countryName: string | null;
  readonly caseCount: number;
  /** The cases here that stand on this page, each with what happened here, oldest first. */
  readonly cases: readonly { readonly row: CaseRow; readonly events: readonly CaseEvent[] }[];
  readonly sources: Sources;
  /** Of the articles that name the place, those on this page, each with the words it uses for it. */
  readonly namedIn: readonly {
    readonly id: string;
    readonly title: string;
    readonly lang: string;
    readonly toponyms: readonly string[];
  }[];
}

/** The address of a page, from 1, of a place. */
export const placePath = (id: string, page: number): string =>
  page === 1 ? `/places/${id}` : `/places/${id}/pages/${page}`;
