import { createHash } from 'node:crypto';
import type { ChangeDays } from '../model/corpus.ts';
import { type RecordKind, recordKinds } from '../model/correction.ts';

/** What a record held when it was last looked at, and the day since when it has held that. */
export interface RecordState {
  readonly hash: string;
  /** YYYY-MM-DD. */
  readonly changedOn: string;
}

/** The records of each kind, by id. */
export type RecordStates = Readonly<Record<RecordKind, ReadonlyMap<string, RecordState>>>;

/** No record of any kind. */
export const noRecords: RecordStates = {
  case: new Map(),
  statistic: new Map(),
  article: new Map(),
  place: new Map(),
};

/** JSON whose keys are sorted, at every depth. */
function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sortedJson(member)}`).join(',')}}`;
}

/**
 * A short hash of the data in a file: comments, quotes and the order of keys are no change. It is taken before the
 * schema adds defaults, so that a new version of the program changes no record.
 */
export function hashRecord(value: unknown): string {
  return createHash('sha256').update(sortedJson(value)).digest('hex').slice(0, 16);
}

/** A record whose hash is the locked one keeps its day; any other changed today. */
export function toRecordStates(
  hashes: Readonly<Record<RecordKind, ReadonlyMap<string, string>>>,
  locked: RecordStates,
  today: string,
): RecordStates {
  const statesOf = (kind: RecordKind) =>
    new Map(
      [...hashes[kind]].map(([id, hash]) => {
        const known = locked[kind].get(id);
        return [id, known?.hash === hash ? known : { hash, changedOn: today }] as const;
      }),
    );
  return {
    case: statesOf('case'),
    statistic: statesOf('statistic'),
    article: statesOf('article'),
    place: statesOf('place'),
  };
}

/** The days alone, for those who show them. */
export function toChangeDays(states: RecordStates): ChangeDays {
  const days: Record<RecordKind, Record<string, string>> = {
    case: {},
    statistic: {},
    article: {},
    place: {},
  };
  for (const kind of recordKinds) {
    for (const [id, { changedOn }] of states[kind]) days[kind][id] = changedOn;
  }
  return days;
}
