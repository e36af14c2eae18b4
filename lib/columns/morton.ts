import type { Bbox } from '@/lib/geo/bbox.ts';

/** A side of the world has 2^20 cells: about 38 m at the equator. */
export const mortonBits = 20;

const side = 2 ** mortonBits;

const cellOf = (degrees: number, least: number, span: number) =>
  Math.min(side - 1, Math.max(0, Math.floor(((degrees - least) / span) * side)));

/** The column of cells that holds a longitude, from 0 in the west. */
export const columnOf = (lng: number) => cellOf(lng, -180, 360);

/** The row of cells that holds a latitude, from 0 in the south. */
export const rowOf = (lat: number) => cellOf(lat, -90, 180);

/** The lower ten bits of a number with a zero before each. */
function spread(bits: number): number {
  let spaced = bits & 0x3ff;
  spaced = (spaced | (spaced << 8)) & 0xff_00ff;
  spaced = (spaced | (spaced << 4)) & 0xf0f_0f0f;
  spaced = (spaced | (spaced << 2)) & 0x3333_3333;
  return (spaced | (spaced << 1)) & 0x5555_5555;
}

/** Undoes `spread`. */
function gather(spaced: number): number {
  let bits = spaced & 0x5555_5555;
  bits = (bits | (bits >> 1)) & 0x3333_3333;
  bits = (bits | (bits >> 2)) & 0xf0f_0f0f;
  bits = (bits | (bits >> 4)) & 0xff_00ff;
  return (bits | (bits >> 8)) & 0x3ff;
}

/** The Morton key of a cell: its column and its row, bit by bit. A safe integer of 40 bits. */
export function keyOfCell(column: number, row: number): number {
  const high = spread(column >> 10) | (spread(row >> 10) << 1);
  const low = spread(column) | (spread(row) << 1);
  return high * side + low;
}

/** The Morton key of a position in degrees. What is off the world counts as on its edge. */
export const toKey = (lng: number, lat: number) => keyOfCell(columnOf(lng), rowOf(lat));

/** The column and the row of a key. */
export function fromKey(key: number): readonly [column: number, row: number] {
  const high = Math.floor(key / side);
  const low = key % side;
  return [(gather(high) << 10) | gather(low), (gather(high >> 1) << 10) | gather(low >> 1)];
}

/** What a key is divided by to get its cell in the grid of a level, which has `2 ** level` columns and rows. */
export const cellSize = (level: number) => 4 ** (mortonBits - level);

/** The box of all keys that share the first `level` pairs of bits with `key`: a cell of a coarser grid. */
export function bboxOfCell(key: number, level: number): Bbox {
  const [column, row] = fromKey(key);
  const cells = 2 ** (mortonBits - level);
  const [west, south] = [Math.floor(column / cells) * cells, Math.floor(row / cells) * cells];
  const lngOf = (at: number) => (at / side) * 360 - 180;
  const latOf = (at: number) => (at / side) * 180 - 90;
  return [lngOf(west), latOf(south), lngOf(west + cells), latOf(south + cells)];
}
