import { cellTouches, coverOfCells } from './cover.ts';
import { eachBatch } from './each.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventView } from './event-view.ts';
import { cellSize, mortonBits } from './morton.ts';

/** The events of a view in one cell of a grid. */
export interface Cluster {
  /** The first bits of the Morton keys of its events. */
  readonly cell: number;
  readonly events: number;
  /** The mean position of its events in millionths of a degree, rounded down. */
  readonly lng: number;
  readonly lat: number;
  /** The bits of all statuses of its events. */
  readonly statuses: number;
}

/** A cluster with its first row: the event itself where there is but one. */
export interface RowCluster extends Cluster {
  readonly row: number;
}

/** The grid of a zoom: its cells are 64 pixels wide where tiles have 256. A pair of bits of the key a level. */
export const levelOf = (zoom: number) => Math.min(mortonBits, Math.max(0, Math.floor(zoom) + 2));

/** What is known of a cell while its rows come. */
interface OpenCell {
  readonly row: number;
  /** The first key beyond it. */
  readonly end: number;
  readonly events: number;
  readonly lngs: number;
  readonly lats: number;
  readonly mask: number;
}

const toCluster = ({ row, end, events, lngs, lats, mask }: OpenCell, size: number): RowCluster => ({
  cell: end / size - 1,
  row,
  events,
  lng: Math.floor(lngs / events),
  lat: Math.floor(lats / events),
  statuses: mask,
});

/**
 * The events of a view by the cells of the zoom's grid, in the order of their cells. A cell that the box touches counts
 * whole, so that it does not change while the box moves.
 */
export function clustersIn(
  columns: EventColumns,
  { bbox, ...others }: EventView,
  zoom: number,
): RowCluster[] {
  const { key, lng, lat, statuses } = columns;
  const level = levelOf(zoom);
  const size = cellSize(level);
  const found: RowCluster[] = [];
  let open: OpenCell = { row: 0, end: 0, events: 0, lngs: 0, lats: 0, mask: 0 };
  function countRows(rows: Uint32Array): void {
    // In variables of its own, which is twice as fast.
    let { row: first, end, events, lngs, lats, mask } = open;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const own = key[row] ?? 0;
      // Rows come in the order of their keys, so a cell that was left does not come again.
      if (own >= end) {
        if (events > 0) found.push(toCluster({ row: first, end, events, lngs, lats, mask }, size));
        first = row;
        end = (Math.floor(own / size) + 1) * size;
        events = lngs = lats = mask = 0;
      }
      events += 1;
      lngs += lng[row] ?? 0;
      lats += lat[row] ?? 0;
      mask |= statuses[row] ?? 0;
    }
    open = { row: first, end, events, lngs, lats, mask };
  }
  eachBatch(columns, others, countRows, coverOfCells(bbox, level));
  if (open.events > 0) found.push(toCluster(open, size));
  return bbox === undefined ? found : found.filter(({ cell }) => cellTouches(cell, level, bbox));
}
