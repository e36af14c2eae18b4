import type { DayRange } from '@/lib/model/edtf.ts';
import { type EventKind, eventKinds, type Stage, stages } from '@/lib/model/event-kinds.ts';
import { toDayNumber } from './day-number.ts';
import { toKey } from './morton.ts';

/** An event with a position, as columns are made from. */
export interface PlacedEvent {
  readonly id: string;
  readonly case: string;
  /** Degrees, WGS 84. */
  readonly lng: number;
  readonly lat: number;
  /** The first and the last day that its date may mean. */
  readonly days: DayRange;
  readonly kind: EventKind;
  /** Where the people whom it concerns stand; one that names nobody concerns all of the case. */
  readonly statuses: readonly Stage[];
  /** ISO 3166-1 alpha-2 of the state that acts. */
  readonly acts: string;
}

/** Events column by column: row by row in the order of their Morton keys, those of one key by id. */
export interface EventColumns {
  readonly count: number;
  /** Morton keys, ascending (morton.ts). */
  readonly key: Float64Array;
  /** Millionths of a degree. */
  readonly lng: Int32Array;
  readonly lat: Int32Array;
  /** Days since 1970-01-01, both included (day-number.ts). */
  readonly startDay: Int32Array;
  readonly endDay: Int32Array;
  /** The place in `eventKinds`. */
  readonly kind: Uint8Array;
  /** A bit for each of `stages`. */
  readonly statuses: Uint16Array;
  /** The acting state's country (`toCountryNumber`). */
  readonly acts: Uint16Array;
  /** The number of its case: cases are numbered as they first come. */
  readonly caseNumber: Uint32Array;
  readonly caseCount: number;
}

/** Columns with the id of each row. */
export interface IdentifiedColumns {
  readonly columns: EventColumns;
  readonly ids: readonly string[];
}

/** Room for the columns of so many events. */
export function emptyColumns(count: number) {
  return {
    count,
    key: new Float64Array(count),
    lng: new Int32Array(count),
    lat: new Int32Array(count),
    startDay: new Int32Array(count),
    endDay: new Int32Array(count),
    kind: new Uint8Array(count),
    statuses: new Uint16Array(count),
    acts: new Uint16Array(count),
    caseNumber: new Uint32Array(count),
  };
}

/** Degrees as millionths of them, a tenth of a metre. */
export const toMicro = (degrees: number) => Math.round(degrees * 1e6);

const letterA = 65;
const letters = 26;

/** A number below this one for every pair of capital letters. */
export const countryNumbers = letters * letters;

export const toCountryNumber = (code: string) =>
  (code.charCodeAt(0) - letterA) * letters + code.charCodeAt(1) - letterA;

export const fromCountryNumber = (number: number) =>
  String.fromCharCode(letterA + Math.floor(number / letters), letterA + (number % letters));

/** A bit for each value, by its place in `all`. */
export function toMask<T>(values: readonly T[], all: readonly T[]): number {
  return values.reduce((mask, value) => mask | (1 << all.indexOf(value)), 0);
}

/** The values whose bits are set, in the order of `all`. */
export const fromMask = <T>(mask: number, all: readonly T[]): T[] =>
  all.filter((_, at) => ((mask >>> at) & 1) === 1);

/** The key of an event, from its position as the columns keep it. */
export const keyOfEvent = ({ lng, lat }: Pick<PlacedEvent, 'lng' | 'lat'>) =>
  toKey(toMicro(lng) / 1e6, toMicro(lat) / 1e6);

/** Sorts events into columns. Ids are unique. */
export function toColumns(events: readonly PlacedEvent[]): IdentifiedColumns {
  const keyed = events
    .map((event) => ({ event, key: keyOfEvent(event) }))
    .sort((a, b) => a.key - b.key || (a.event.id < b.event.id ? -1 : 1));
  const columns = emptyColumns(events.length);
  const caseNumbers = new Map<string, number>();
  for (const [row, { event, key }] of keyed.entries()) {
    const caseNumber = caseNumbers.get(event.case) ?? caseNumbers.size;
    caseNumbers.set(event.case, caseNumber);
    columns.key[row] = key;
    columns.lng[row] = toMicro(event.lng);
    columns.lat[row] = toMicro(event.lat);
    columns.startDay[row] = toDayNumber(event.days[0]);
    columns.endDay[row] = toDayNumber(event.days[1]);
    columns.kind[row] = eventKinds.indexOf(event.kind);
    columns.statuses[row] = toMask(event.statuses, stages);
    columns.acts[row] = toCountryNumber(event.acts);
    columns.caseNumber[row] = caseNumber;
  }
  return { columns: { ...columns, caseCount: caseNumbers.size }, ids: keyed.map(({ event }) => event.id) };
}
