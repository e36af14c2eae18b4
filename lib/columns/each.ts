import { partitionPoint } from '@/lib/model/partition-point.ts';
import { coverOf, type KeyRange } from './cover.ts';
import type { EventColumns } from './event-columns.ts';
import { conditionsOf, type EventView } from './event-view.ts';
import { keepRows } from './keep-rows.ts';

// What fits in the cache of a processor beside the columns of as many rows.
const batchSize = 4096;

/** The first row whose key is not below `key`. */
const firstRowFrom = (keys: Float64Array, key: number): number =>
  partitionPoint(keys.length, (row) => (keys[row] ?? 0) < key);

/**
 * Calls `visit` with every row in the view, ascending, some thousand at a time; the array is used again. All other
 * questions are reductions of this one. `ranges` of keys, ascending, are those to look in.
 */
export function eachBatch(
  columns: EventColumns,
  view: EventView,
  visit: (rows: Uint32Array) => void,
  ranges: readonly KeyRange[] = coverOf(view.bbox),
): void {
  const asked = conditionsOf(view);
  const batch = new Uint32Array(Math.min(batchSize, columns.count));
  let size = 0;
  function send(): void {
    const rows = keepRows(columns, asked, batch.subarray(0, size));
    if (rows.length > 0) visit(rows);
    size = 0;
  }
  for (const [first, last] of ranges) {
    const end = firstRowFrom(columns.key, last + 1);
    for (let from = firstRowFrom(columns.key, first); from < end; ) {
      const stop = Math.min(end, from + batch.length - size);
      for (let row = from; row < stop; row += 1) batch[size + row - from] = row;
      size += stop - from;
      from = stop;
      if (size === batch.length) send();
    }
  }
  send();
}

/** Calls `visit` with every row in the view, ascending. */
export function each(columns: EventColumns, view: EventView, visit: (row: number) => void): void {
  eachBatch(columns, view, (rows) => {
    for (let at = 0; at < rows.length; at += 1) visit(rows[at] ?? 0);
  });
}
