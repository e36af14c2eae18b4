import { stages } from '@/lib/model/event-kinds.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import { type CaseColumns, toCaseColumns } from '@/lib/stats/case-columns.ts';
import { firstOf } from '@/lib/stats/groups.ts';
import type { CaseHead } from './heads.ts';

/** What cases and places can say together of where people stand; of a case without a status nothing. */
export const stagesTogether: readonly PlaceMark['stage'][] = [null, 'several', ...stages];

/**
 * Everything that is asked of all cases at once, as columns: beside what filters ask, what lists go by and what the map
 * draws. Who asks it reads no file.
 */
export interface CaseIndex extends CaseColumns {
  /** By case. */
  readonly ids: readonly string[];
  /** The titles in UTF-8, one after the other; that of case n from `titleAt[n]` to `titleAt[n + 1]`. */
  readonly titles: Uint8Array;
  readonly titleAt: Uint32Array;
  readonly peopleCount: Uint32Array;
  /** By case: where it stands as a whole, a number in `stagesTogether`. */
  readonly stage: Uint8Array;
  /** By case: when it came to stand there, a number in `dates`, and 1 where that is inferred. */
  readonly asOf: Uint32Array;
  readonly isInferred: Uint8Array;
  /** EDTF, or null for a case without a status. */
  readonly dates: readonly (string | null)[];
  /** By case: its place among all, the newest status first, and by title; equals have the same. */
  readonly newest: Uint32Array;
  readonly alphabetical: Uint32Array;
  /** By case: its newest event that has a place; `eventCount` where none has. */
  readonly drawnAt: Uint32Array;
  /** By case: the case whose articles recall it; `caseCount` where none does. */
  readonly recalledBy: Uint32Array;
  /** By event: its id within its case, a number in `eventIds`. */
  readonly eventId: Uint32Array;
  readonly eventIds: readonly string[];
  /** By event: the stage that it leads to, a number in `stagesTogether`. */
  readonly eventStage: Uint8Array;
}

const stageNumber = (stage: PlaceMark['stage']) => stagesTogether.indexOf(stage);

/** Each text once, and which of them each item has. */
function numbered<T>(texts: readonly T[]): { numbers: Uint32Array; distinct: T[] } {
  const known = new Map<T, number>();
  const numbers = Uint32Array.from(texts, (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  });
  return { numbers, distinct: [...known.keys()] };
}

export function toCaseIndex(heads: readonly CaseHead[]): CaseIndex {
  const columns = toCaseColumns(heads);
  const { caseCount, eventCount, firstEvent } = columns;
  const numberOf = new Map(heads.map(({ id }, number) => [id, number]));
  const titles = heads.map(({ row }) => Buffer.from(row.title));
  const events = heads.flatMap((head) => head.events);
  const eventIds = numbered(events.map(({ id }) => id));
  const dates = numbered(heads.map(({ row }) => row.asOf));
  return {
    ...columns,
    ids: heads.map(({ id }) => id),
    titles: Buffer.concat(titles),
    titleAt: firstOf(titles.map(({ length }) => length)),
    peopleCount: Uint32Array.from(
      heads,
      ({ standings }) => new Set(standings.map(({ person }) => person)).size,
    ),
    stage: Uint8Array.from(heads, ({ row }) => stageNumber(row.stage)),
    asOf: dates.numbers,
    isInferred: Uint8Array.from(heads, ({ row }) => (row.isInferred ? 1 : 0)),
    dates: dates.distinct,
    newest: Uint32Array.from(heads, ({ newest }) => newest),
    alphabetical: Uint32Array.from(heads, ({ alphabetical }) => alphabetical),
    drawnAt: Uint32Array.from(heads, ({ drawnAt, events: own }, number) => {
      const at = own.findIndex(({ id }) => id === drawnAt);
      return at === -1 ? eventCount : (firstEvent[number] ?? 0) + at;
    }),
    recalledBy: Uint32Array.from(heads, ({ recalledBy }) => numberOf.get(recalledBy ?? '') ?? caseCount),
    eventId: eventIds.numbers,
    eventIds: eventIds.distinct,
    eventStage: Uint8Array.from(events, ({ stage }) => stageNumber(stage)),
  };
}

/** A case as a list shows it. */
export function rowOf(index: CaseIndex, number: number): CaseRow {
  const { ids, titles, titleAt, stage, asOf, dates, isInferred } = index;
  const common = stagesTogether[stage[number] ?? 0] ?? null;
  return {
    id: ids[number] ?? '',
    title: Buffer.from(titles.buffer, titles.byteOffset, titles.byteLength).toString(
      'utf8',
      titleAt[number],
      titleAt[number + 1],
    ),
    stage: common,
    asOf: dates[asOf[number] ?? 0] ?? null,
    isInferred: isInferred[number] === 1,
  };
}

/** The id of an event among those of all cases: `<case>.<event>`. */
export const wholeEventId = ({ ids, caseOf, eventIds, eventId }: CaseIndex, row: number): string =>
  `${ids[caseOf[row] ?? 0]}.${eventIds[eventId[row] ?? 0]}`;

/** The rows of the events of a case. */
export function* eventsOfCase({ firstEvent }: CaseColumns, number: number): Generator<number> {
  const end = firstEvent[number + 1] ?? 0;
  for (let row = firstEvent[number] ?? 0; row < end; row += 1) yield row;
}
