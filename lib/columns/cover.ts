import type { Bbox } from '@/lib/geo/bbox.ts';
import { cellSize, columnOf, fromKey, keyOfCell, mortonBits, rowOf } from './morton.ts';

/** Keys from the first to the last, both included. */
export type KeyRange = readonly [first: number, last: number];

const mostRanges = 16;
// So many cells are tried before their ranges are joined: more would cut the edge finer and cost more than they save.
const mostCells = 48;

/** A cell of the grid of `level`, or the part of the world that is asked for: west, south, east, north in finest cells. */
type Cells = readonly [number, number, number, number];

const wholeWorld: Bbox = [-180, -90, 180, 90];

const touches = (a: Cells, b: Cells) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
const holds = (a: Cells, b: Cells) => a[0] <= b[0] && a[1] <= b[1] && a[2] >= b[2] && a[3] >= b[3];

function quarters([west, south, east, north]: Cells): Cells[] {
  const [middle, centre] = [(west + east + 1) / 2, (south + north + 1) / 2];
  return [
    [west, south, middle - 1, centre - 1],
    [middle, south, east, centre - 1],
    [west, centre, middle - 1, north],
    [middle, centre, east, north],
  ];
}

/** Cells that together hold the asked part, the coarse ones where nothing is gained by finer ones. */
function cellsOf(asked: readonly Cells[]): Cells[] {
  const done: Cells[] = [];
  let open: Cells[] = [[0, 0, 2 ** mortonBits - 1, 2 ** mortonBits - 1]];
  while (open.length > 0 && done.length + open.length <= mostCells) {
    const next: Cells[] = [];
    for (const cell of open) {
      const isFinest = cell[0] === cell[2];
      if (isFinest || asked.some((part) => holds(part, cell))) done.push(cell);
      else next.push(...quarters(cell).filter((quarter) => asked.some((part) => touches(part, quarter))));
    }
    open = next;
  }
  return [...done, ...open];
}

/** Closes the smallest gaps between ranges, which are in order, until there are few enough. */
function joined(ranges: readonly KeyRange[]): KeyRange[] {
  const gapBefore = (at: number) => (ranges[at]?.[0] ?? 0) - (ranges[at - 1]?.[1] ?? 0) - 1;
  const widest = ranges
    .map((_, at) => at)
    .slice(1)
    .filter((at) => gapBefore(at) > 0)
    .sort((a, b) => gapBefore(b) - gapBefore(a))
    .slice(0, mostRanges - 1);
  const starts = [0, ...widest.sort((a, b) => a - b)];
  return starts.flatMap((start, index): KeyRange[] => {
    const [first, last] = [ranges[start], ranges[(starts[index + 1] ?? ranges.length) - 1]];
    return first && last ? [[first[0], last[1]]] : [];
  });
}

/**
 * At most sixteen ranges of Morton keys, ascending and apart from one another, that hold every position in the box.
 * They hold others too: who asks still looks at each position.
 */
export function coverOf([west, south, east, north]: Bbox = wholeWorld): readonly KeyRange[] {
  if (south > north) return [];
  const part = (from: number, to: number): Cells => [
    columnOf(from),
    rowOf(south),
    columnOf(to),
    rowOf(north),
  ];
  const asked = west <= east ? [part(west, east)] : [part(west, 180), part(-180, east)];
  const ranges = cellsOf(asked)
    .map(([left, bottom, right, top]): KeyRange => [keyOfCell(left, bottom), keyOfCell(right, top)])
    .sort(([a], [b]) => a - b);
  return joined(ranges);
}

/** Ranges of keys as `coverOf` gives them, but of whole cells of the grid of a level: all that the box touches, and others. */
export function coverOfCells(bbox: Bbox | undefined, level: number): readonly KeyRange[] {
  const size = cellSize(level);
  const found: [number, number][] = [];
  for (const [first, last] of coverOf(bbox)) {
    const start = Math.floor(first / size) * size;
    const end = (Math.floor(last / size) + 1) * size - 1;
    const before = found.at(-1);
    if (before && start <= before[1] + 1) before[1] = Math.max(before[1], end);
    else found.push([start, end]);
  }
  return found;
}

/** Whether a cell of the grid of a level touches a box. */
export function cellTouches(cell: number, level: number, [west, south, east, north]: Bbox): boolean {
  const coarse = (finest: number) => finest >> (mortonBits - level);
  const [finestColumn, finestRow] = fromKey(cell * cellSize(level));
  const [column, row] = [coarse(finestColumn), coarse(finestRow)];
  const isEastOf = column >= coarse(columnOf(west));
  const isWestOf = column <= coarse(columnOf(east));
  const isBetween = west <= east ? isEastOf && isWestOf : isEastOf || isWestOf;
  return isBetween && row >= coarse(rowOf(south)) && row <= coarse(rowOf(north));
}
