import { type EventColumns, emptyColumns } from './event-columns.ts';
import { toKey } from './morton.ts';
import { ColumnFileError, VarintReader, VarintWriter } from './varints.ts';

/**
 * Columns as bytes, to be compressed on their way: after the magic and a checksum of all that follows, the numbers
 * of rows and cases and the data version; then each distinct position in a row with how many events it has; then
 * column by column. What changes little from row to row is written as its change.
 */

const magic = new TextEncoder().encode('WHEREAB\u0001');
const headLength = magic.length + 4;

/** Columns with the version of the data that they were made from: rows have numbers only within it. */
export interface ColumnFile {
  readonly version: string;
  readonly columns: EventColumns;
}

/** FNV-1a, 32 bits: finds what was cut or damaged on the way, and is no seal. */
function checksumOf(bytes: Uint8Array): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < bytes.length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x0100_0193);
  return hash >>> 0;
}

function writePositions(writer: VarintWriter, { count, lng, lat }: EventColumns): void {
  let [beforeLng, beforeLat] = [0, 0];
  for (let row = 0; row < count; ) {
    const [x, y] = [lng[row] ?? 0, lat[row] ?? 0];
    let end = row + 1;
    while (end < count && lng[end] === x && lat[end] === y) end += 1;
    writer.whole(end - row);
    writer.signed(x - beforeLng);
    writer.signed(y - beforeLat);
    [row, beforeLng, beforeLat] = [end, x, y];
  }
}

function readPositions(reader: VarintReader, columns: ReturnType<typeof emptyColumns>): void {
  let [row, x, y] = [0, 0, 0];
  while (row < columns.count) {
    const end = row + reader.whole();
    x += reader.signed();
    y += reader.signed();
    columns.key.fill(toKey(x / 1e6, y / 1e6), row, end);
    columns.lng.fill(x, row, end);
    columns.lat.fill(y, row, end);
    row = end;
  }
}

function writeChanges(writer: VarintWriter, column: Int32Array | Uint16Array): void {
  let before = 0;
  for (const value of column) {
    writer.signed(value - before);
    before = value;
  }
}

function readChanges(reader: VarintReader, column: Int32Array | Uint16Array): void {
  let value = 0;
  for (let row = 0; row < column.length; row += 1) {
    value += reader.signed();
    column[row] = value;
  }
}

/** A case that was not there before is 0, the newest but one of those that were is 2. */
function writeCases(writer: VarintWriter, column: Uint32Array): void {
  let known = 0;
  for (const number of column) {
    writer.whole(known - number);
    if (number === known) known += 1;
  }
}

function readCases(reader: VarintReader, column: Uint32Array): void {
  let known = 0;
  for (let row = 0; row < column.length; row += 1) {
    const back = reader.whole();
    column[row] = known - back;
    if (back === 0) known += 1;
  }
}

export function encodeColumns({ version, columns }: ColumnFile): Uint8Array<ArrayBuffer> {
  const { count, caseCount, startDay, endDay, kind, statuses, acts, caseNumber } = columns;
  const writer = new VarintWriter();
  writer.bytes(new Uint8Array(headLength));
  writer.whole(count);
  writer.whole(caseCount);
  const versionBytes = new TextEncoder().encode(version);
  writer.whole(versionBytes.length);
  writer.bytes(versionBytes);
  writePositions(writer, columns);
  writeChanges(writer, startDay);
  for (let row = 0; row < count; row += 1) writer.whole((endDay[row] ?? 0) - (startDay[row] ?? 0));
  writer.bytes(kind);
  for (const mask of statuses) writer.whole(mask);
  writeChanges(writer, acts);
  writeCases(writer, caseNumber);
  const bytes = writer.written();
  bytes.set(magic);
  new DataView(bytes.buffer).setUint32(magic.length, checksumOf(bytes.subarray(headLength)), true);
  return bytes;
}

/** Throws ColumnFileError where the bytes are no column file, or not a whole one, or of another format. */
export function decodeColumns(bytes: Uint8Array): ColumnFile {
  const isOurs = magic.every((byte, at) => at === magic.length - 1 || bytes[at] === byte);
  if (!isOurs || bytes.length < headLength) throw new ColumnFileError('these bytes are no column file');
  const format = bytes[magic.length - 1];
  if (format !== magic.at(-1)) throw new ColumnFileError(`the column file has format ${format}, not 1`);
  const checksum = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magic.length, true);
  if (checksum !== checksumOf(bytes.subarray(headLength))) {
    throw new ColumnFileError('the column file is damaged or was cut short');
  }
  const reader = new VarintReader(bytes, headLength);
  const [count, caseCount] = [reader.whole(), reader.whole()];
  const version = new TextDecoder().decode(reader.bytes(reader.whole()));
  const columns = emptyColumns(count);
  readPositions(reader, columns);
  readChanges(reader, columns.startDay);
  for (let row = 0; row < count; row += 1)
    columns.endDay[row] = (columns.startDay[row] ?? 0) + reader.whole();
  columns.kind.set(reader.bytes(count));
  for (let row = 0; row < count; row += 1) columns.statuses[row] = reader.whole();
  readChanges(reader, columns.acts);
  readCases(reader, columns.caseNumber);
  return { version, columns: { ...columns, caseCount } };
}
