import { each } from './each.ts';
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
  each(columns, view, (row) => {
    if (matched < most) rows.push(row);
    matched += 1;
  });
  return { rows, matched };
}
