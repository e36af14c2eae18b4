import { eachBatch } from './each.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventView } from './event-view.ts';

/** Rows in a view, ascending: the first `most` of them, and how many there are. */
export interface RowsInView {
  readonly rows: readonly number[];
  readonly matched: number;
}

export function featuresIn(columns: EventColumns, view: EventView, most: number): RowsInView {
  const rows: number[] = [];
  let matched = 0;
  eachBatch(columns, view, (batch) => {
    if (rows.length < most) rows.push(...batch.subarray(0, most - rows.length));
    matched += batch.length;
  });
  return { rows, matched };
}
