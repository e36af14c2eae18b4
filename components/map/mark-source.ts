import type { Point } from 'leaflet';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import type { Labelled } from '@/lib/drawing/marker-labels.ts';

/** For what marks are drawn, besides where the map is. */
export interface MarksWanted {
  readonly selected: ReadonlySet<string>;
  /** The least that two marks are apart, in pixels. */
  readonly leastDistance: number;
  /** The id of a place whose mark has the focus, or is to have it; null for none. */
  readonly hold: string | null;
}

/** What the marks of a map come from. */
export interface MarkSource {
  /** Shows the marks for where the map is now, at once or when they are known. */
  draw(wanted: MarksWanted): void;
  /** How many places with cases lie in view, on whichever turn of the globe. */
  countInView(): number;
  /** What a pointer is on that is no button, in pixels of the map's container; shown as a button from then on. */
  pointAt(point: Point): MarkerEntry | null;
  /** Shows the mark of a place as a button, where it is no cluster. */
  reveal(placeId: string): void;
  remove(): void;
}

/** The place that a draw was asked to hold, and the mark that now stands for it; null where none does. */
export interface HeldMark {
  readonly id: string;
  readonly entry: MarkerEntry | null;
}

/**
 * Called with the marks that are buttons, with what is held if a draw is answered, and with the other marks that
 * names are to keep off.
 */
export type ShowMarks = (
  entries: readonly MarkerEntry[],
  held: HeldMark | null,
  others: readonly Labelled[],
) => void;
