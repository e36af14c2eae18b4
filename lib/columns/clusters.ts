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
  row: number;
  /** The first key beyond it. */
  end: number;
  events: number;
  lngs: number;
  lats: number;
  statuses: number;
}

const toCluster = ({ row, end, events, lngs, lats, statuses }: OpenCell, size: number): RowCluster => ({
  cell: end / size - 1,
  row,
  events,
  lng: Math.floor(lngs / events),
  lat: Math.floor(lats / events),
  statuses,
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
  let open: OpenCell | null = null;
  function countRows(rows: Uint32Array): void {
    let at = 0;
    // Rows come in the order of their keys, so a cell that was left does not come again.
    while (at < rows.length) {
      const row: number = rows[at] ?? 0;
      const own: number = key[row] ?? 0;
      if (open === null || own >= open.end) {
        if (open !== null) found.push(toCluster(open, size));
        open = { row, end: (Math.floor(own / size) + 1) * size, events: 0, lngs: 0, lats: 0, statuses: 0 };
      }
      const { end } = open;
      const first = at;
      let [lngs, lats, mask] = [0, 0, 0];
      while (at < rows.length && (key[rows[at] ?? 0] ?? 0) < end) {
        const next = rows[at] ?? 0;
        lngs += lng[next] ?? 0;
        lats += lat[next] ?? 0;
        mask |= statuses[next] ?? 0;
        at += 1;
      }
      open.events += at - first;
      open.lngs += lngs;
      open.lats += lats;
      open.statuses |= mask;
    }
  }
  eachBatch(columns, others, countRows, coverOfCells(bbox, level));
  const all = open === null ? found : [...found, toCluster(open, size)];
  return bbox === undefined ? all : all.filter(({ cell }) => cellTouches(cell, level, bbox));
}
