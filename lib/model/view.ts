import type { Bbox } from '@/lib/geo/bbox.ts';
import type { DayRange } from './edtf.ts';
import type { Filter } from './filter.ts';

/** What part of a collection is asked for; what is left out does not narrow it. */
export interface View {
  readonly bbox?: Bbox | undefined;
  readonly days?: DayRange | undefined;
  /** Property name -> the value it must have; of a property that is a list, one that it must hold. */
  readonly equal?: Readonly<Record<string, string>> | undefined;
  /** Words that its text must have, all of them. */
  readonly words?: string | undefined;
  /** What readers chose; of events those that match, of cases and places those with such an event. */
  readonly filter?: Filter | undefined;
}
