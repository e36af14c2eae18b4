import { oncePer } from '@/lib/model/once.ts';
import { toFilterable } from '@/lib/stats/filterable.ts';
import type { Records } from '../records.ts';
import { type EventArrays, ordersOf, toEventArrays } from './event-arrays.ts';
import { eventFilePath, openEventArrays } from './event-file.ts';
import { indexedEventsOf } from './stored-events.ts';
import { searchTexts } from './text-index.ts';

interface OpenArrays {
  readonly arrays: EventArrays;
  /** The ids of the events whose text has all words of a text, the newest first. */
  search(text: string): readonly string[];
}

function make({ version, places, cases: { ids }, case: fileOf }: Records): EventArrays {
  function* cases() {
    for (const id of ids) {
      const file = fileOf(id);
      if (file !== null) yield [toFilterable(id, file), file] as const;
    }
  }
  return toEventArrays(version, indexedEventsOf({ places, cases: cases() }));
}

function open(records: Records): OpenArrays {
  const arrays = openEventArrays(eventFilePath(), records.version, () => make(records));
  const { columns, ids, ranks, texts } = arrays;
  const { newestFirst } = ordersOf(columns, ranks);
  const idOf = (age: number) => ids[ranks[newestFirst[age] ?? 0] ?? 0] ?? '';
  return { arrays, search: (text) => searchTexts(texts, text, columns.count).map(idOf) };
}

/** The arrays of the events of these records, opened once. */
export const openArrays = (records: Records): OpenArrays => oncePer('arrays', records, () => open(records));
