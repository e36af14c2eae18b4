import { type Stage, stages } from '@/lib/model/event-kinds.ts';
import type { Place } from '@/lib/model/place.ts';
import { type EventColumns, type PlacedEvent, toColumns } from './event-columns.ts';

/** What a map needs to know of a place whose cases are columns. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null for seas and for regions of several countries. */
  readonly country: string | null;
  readonly precision: Place['precision'];
  /** What the base map draws for a region or a country: ISO 3166-2 or ISO 3166-1 alpha-2. */
  readonly area: string | null;
  /** Degrees, WGS 84. */
  readonly lng: number;
  readonly lat: number;
}

/** Events with their places and with where their cases stand: all that a map draws. */
export interface PlaceColumns {
  readonly version: string;
  readonly columns: EventColumns;
  /** Of each row, the number of its place in `places`. */
  readonly place: Uint32Array;
  /** Also those where nothing happened: they are drawn while they are selected. */
  readonly places: readonly NamedPlace[];
  readonly countryNames: Readonly<Record<string, string>>;
  /** Of each case by its number: its place in `caseStages`, or `noStage`. */
  readonly caseStage: Uint8Array;
}

/** Where a case can stand as a whole, in the order of their numbers. */
export const caseStages = [...stages, 'several'] as const satisfies readonly (Stage | 'several')[];

export const severalStages = caseStages.length - 1;

/** For a case in which no event changed where anyone stands. */
export const noStage = 255;

/** An event with the id of its place. */
export interface EventAtPlace extends PlacedEvent {
  readonly place: string;
}

export interface PlacedRegister extends Pick<PlaceColumns, 'version' | 'places' | 'countryNames'> {
  /** Every `place` is one of `places`. */
  readonly events: readonly EventAtPlace[];
  stageOf(caseId: string): Stage | 'several' | null;
}

/** Sorts a register into columns. */
export function toPlaceColumns(register: PlacedRegister): PlaceColumns {
  const { events, places, version, countryNames } = register;
  const { columns, ids } = toColumns(events);
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  const byId = new Map(events.map((event) => [event.id, event]));
  const place = new Uint32Array(columns.count);
  const caseStage = new Uint8Array(columns.caseCount).fill(noStage);
  for (const [row, id] of ids.entries()) {
    const event = byId.get(id);
    const number = event && numbers.get(event.place);
    if (number === undefined) throw new Error(`the event "${id}" has no place`);
    place[row] = number;
    const stage = register.stageOf(event?.case ?? '');
    if (stage !== null) caseStage[columns.caseNumber[row] ?? 0] = caseStages.indexOf(stage);
  }
  return { version, columns, place, places, countryNames, caseStage };
}
