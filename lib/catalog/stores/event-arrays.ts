import { earliestDay } from '@/lib/columns/day-number.ts';
import { type EventColumns, toColumns } from '@/lib/columns/event-columns.ts';
import type { IndexedEvent } from './event-store.ts';
import { indexTexts, type TextIndex } from './text-index.ts';

/** Everything that the store in memory answers from. */
export interface EventArrays {
  readonly version: string;
  readonly columns: EventColumns;
  /** Ascending. */
  readonly ids: readonly string[];
  /** The place of each row's id in `ids`. */
  readonly ranks: Uint32Array;
  /** Indexes the texts in the order of `newestFirst`. */
  readonly texts: TextIndex;
}

/** Orders of the rows. */
export interface RowOrders {
  /** The row of each id, in the order of the ids. */
  readonly byId: Uint32Array;
  /** The rows by the first day of their event, the newest first; those of a day by id downwards. */
  readonly newestFirst: Uint32Array;
  /** The place of each row in `newestFirst`. */
  readonly ages: Uint32Array;
}

// A day and a rank in one number that sorts like both: 22 and 30 bits.
const ranksPerDay = 2 ** 30;

export function ordersOf({ count, startDay }: EventColumns, ranks: Uint32Array): RowOrders {
  const byId = new Uint32Array(count);
  const sortable = new Float64Array(count);
  for (let row = 0; row < count; row += 1) {
    const rank = ranks[row] ?? 0;
    byId[rank] = row;
    sortable[row] = ((startDay[row] ?? 0) - earliestDay) * ranksPerDay + rank;
  }
  sortable.sort().reverse();
  const newestFirst = Uint32Array.from(sortable, (value) => byId[value % ranksPerDay] ?? 0);
  const ages = new Uint32Array(count);
  for (const [age, row] of newestFirst.entries()) ages[row] = age;
  return { byId, newestFirst, ages };
}

/** Takes what is asked for out of events, whose ids are unique. */
export function toEventArrays(version: string, all: readonly IndexedEvent[]): EventArrays {
  const events = all.filter(({ isUnplaced }) => isUnplaced !== true);
  const { columns, ids: idOfRow } = toColumns(events);
  const ids = [...idOfRow].sort();
  const rankOf = new Map(ids.map((id, rank) => [id, rank]));
  const ranks = Uint32Array.from(idOfRow, (id) => rankOf.get(id) ?? 0);
  const textOf = new Map(events.map(({ id, text }) => [id, text]));
  const { newestFirst } = ordersOf(columns, ranks);
  function* textsByAge() {
    for (const row of newestFirst) yield textOf.get(idOfRow[row] ?? '') ?? '';
  }
  return { version, columns, ids, ranks, texts: indexTexts(textsByAge()) };
}
