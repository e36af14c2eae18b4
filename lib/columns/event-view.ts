import type { Bbox } from '@/lib/geo/bbox.ts';
import type { DayRange } from '@/lib/model/edtf.ts';
import { type EventKind, eventKinds, type Stage, stages } from '@/lib/model/event-kinds.ts';
import { toDayNumber } from './day-number.ts';
import { countryNumbers, toCountryNumber, toMask, toMicro } from './event-columns.ts';

/**
 * Which events are meant; what is left out, or a list without a value, does not narrow. `days`: those that may have
 * been then. `statuses`: those that concern somebody who stands so. `acts`: the states that act.
 */
export interface EventView {
  readonly bbox?: Bbox | undefined;
  readonly days?: DayRange | undefined;
  readonly kinds?: readonly EventKind[] | undefined;
  readonly statuses?: readonly Stage[] | undefined;
  readonly acts?: readonly string[] | undefined;
}

/** A view as columns are held against it. */
export interface Conditions {
  /** West, south, east, north in millionths of a degree, edges included. */
  readonly box: readonly [number, number, number, number] | null;
  /** Whether the box spans the antimeridian: said apart, for a box may be thinner than a millionth. */
  readonly isAcross: boolean;
  /** Day numbers, both included. */
  readonly days: readonly [number, number] | null;
  /** Bits of `eventKinds` and `stages`; 0 does not narrow. */
  readonly kinds: number;
  readonly statuses: number;
  /** 1 for each country number that is meant. */
  readonly acts: Uint8Array | null;
}

/** The least millionths of a degree that are not below. */
function atLeast(degrees: number): number {
  const micro = toMicro(degrees);
  return micro / 1e6 < degrees ? micro + 1 : micro;
}

const atMost = (degrees: number) => -atLeast(-degrees);

export function conditionsOf({ bbox, days, kinds = [], statuses = [], acts = [] }: EventView): Conditions {
  const countries = acts.length > 0 ? new Uint8Array(countryNumbers) : null;
  for (const code of acts) countries?.fill(1, toCountryNumber(code), toCountryNumber(code) + 1);
  return {
    box: bbox ? [atLeast(bbox[0]), atLeast(bbox[1]), atMost(bbox[2]), atMost(bbox[3])] : null,
    isAcross: bbox !== undefined && bbox[0] > bbox[2],
    days: days ? [toDayNumber(days[0]), toDayNumber(days[1])] : null,
    kinds: toMask(kinds, eventKinds),
    statuses: toMask(statuses, stages),
    acts: countries,
  };
}
