import { decodeColumns, encodeColumns } from './column-file.ts';
import type { NamedPlace, PlaceColumns } from './place-columns.ts';
import { ColumnFileError, VarintReader, VarintWriter } from './varints.ts';

/**
 * A column file (column-file.ts), with its length before it and behind it what a map needs besides: the places as
 * JSON, the place of each row as runs of the same, and where each case stands.
 */

interface Named {
  readonly places: readonly NamedPlace[];
  readonly countryNames: Readonly<Record<string, string>>;
}

function isNamed(read: unknown): read is Named {
  return (
    typeof read === 'object' &&
    read !== null &&
    'places' in read &&
    Array.isArray(read.places) &&
    'countryNames' in read &&
    typeof read.countryNames === 'object'
  );
}

function readNamed(bytes: Uint8Array): Named {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (isNamed(read)) return read;
  } catch {
    // Told below, like whatever else it is not.
  }
  throw new ColumnFileError('the places of the column file cannot be read');
}

function writeRuns(writer: VarintWriter, numbers: Uint32Array): void {
  let before = 0;
  for (let row = 0; row < numbers.length; ) {
    const number = numbers[row] ?? 0;
    let end = row + 1;
    while (end < numbers.length && numbers[end] === number) end += 1;
    writer.whole(end - row);
    writer.signed(number - before);
    [row, before] = [end, number];
  }
}

function readRuns(reader: VarintReader, numbers: Uint32Array, below: number): void {
  let [row, number] = [0, 0];
  while (row < numbers.length) {
    const end = row + reader.whole();
    number += reader.signed();
    if (end === row || end > numbers.length || number < 0 || number >= below) {
      throw new ColumnFileError('a row of the column file has no place');
    }
    numbers.fill(number, row, end);
    row = end;
  }
}

export function encodePlaceColumns(file: PlaceColumns): Uint8Array<ArrayBuffer> {
  const { version, columns, place, places, countryNames, caseStage } = file;
  const writer = new VarintWriter();
  for (const bytes of [
    encodeColumns({ version, columns }),
    new TextEncoder().encode(JSON.stringify({ places, countryNames })),
  ]) {
    writer.whole(bytes.length);
    writer.bytes(bytes);
  }
  writeRuns(writer, place);
  writer.bytes(caseStage);
  return writer.written();
}

/** Throws ColumnFileError where the bytes are no such file, or not a whole one. */
export function decodePlaceColumns(bytes: Uint8Array): PlaceColumns {
  const reader = new VarintReader(bytes, 0);
  const { version, columns } = decodeColumns(reader.bytes(reader.whole()));
  const { places, countryNames } = readNamed(reader.bytes(reader.whole()));
  const place = new Uint32Array(columns.count);
  readRuns(reader, place, places.length);
  const caseStage = reader.bytes(columns.caseCount).slice();
  return { version, columns, place, places, countryNames, caseStage };
}
