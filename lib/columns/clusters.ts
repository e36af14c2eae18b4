import { each } from './each.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventView } from './event-view.ts';
import { mortonBits } from './morton.ts';

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

/** What a key is divided by to get its cell in the grid of a level. */
export const cellSize = (level: number) => 4 ** (mortonBits - level);

/** The events in a view by the cells of the zoom's grid, in the order of their cells. */
export function clustersIn(columns: EventColumns, view: EventView, zoom: number): RowCluster[] {
  const { key, lng, lat, statuses } = columns;
  const size = cellSize(levelOf(zoom));
  const found: RowCluster[] = [];
  let [cell, row, events, lngs, lats, mask, end] = [0, 0, 0, 0, 0, 0, 0];
  function close() {
    if (events === 0) return;
    const [meanLng, meanLat] = [Math.floor(lngs / events), Math.floor(lats / events)];
    found.push({ cell, row, events, lng: meanLng, lat: meanLat, statuses: mask });
  }
  each(columns, view, (at) => {
    const own = key[at] ?? 0;
    // Rows come in the order of their keys, so a cell that was left does not come again.
    if (own >= end || events === 0) {
      close();
      cell = Math.floor(own / size);
      end = (cell + 1) * size;
      [row, events, lngs, lats, mask] = [at, 0, 0, 0, 0];
    }
    events += 1;
    lngs += lng[at] ?? 0;
    lats += lat[at] ?? 0;
    mask |= statuses[at] ?? 0;
  });
  close();
  return found;
}
