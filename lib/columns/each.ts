import { coverOf } from './cover.ts';
import type { EventColumns } from './event-columns.ts';
import { conditionsOf, type EventView } from './event-view.ts';

/** The first row whose key is not below `key`. */
function firstRowFrom(keys: Float64Array, key: number): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a row is in the view. */
export function rowTest(columns: EventColumns, view: EventView): (row: number) => boolean {
  const { lng, lat, startDay, endDay, kind, statuses, acts } = columns;
  const asked = conditionsOf(view);
  const [west, south, east, north] = asked.box ?? [0, 0, 0, 0];
  const [firstDay, lastDay] = asked.days ?? [0, 0];
  return function isInView(row) {
    if (asked.box !== null) {
      const [x, y] = [lng[row] ?? 0, lat[row] ?? 0];
      if (y < south || y > north) return false;
      if (asked.isAcross ? x < west && x > east : x < west || x > east) return false;
    }
    if (asked.days !== null && ((startDay[row] ?? 0) > lastDay || (endDay[row] ?? 0) < firstDay))
      return false;
    if (asked.kinds !== 0 && ((asked.kinds >>> (kind[row] ?? 0)) & 1) === 0) return false;
    if (asked.statuses !== 0 && (asked.statuses & (statuses[row] ?? 0)) === 0) return false;
    return asked.acts === null || asked.acts[acts[row] ?? 0] === 1;
  };
}

/** Calls `visit` with every row in the view, ascending. All other questions are reductions of this one. */
export function each(columns: EventColumns, view: EventView, visit: (row: number) => void): void {
  const isInView = rowTest(columns, view);
  for (const [first, last] of coverOf(view.bbox)) {
    const end = firstRowFrom(columns.key, last + 1);
    for (let row = firstRowFrom(columns.key, first); row < end; row += 1) if (isInView(row)) visit(row);
  }
}
