import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BulkRowError, bulkColumns, bulkRowReader, neededColumns } from './bulk-row.ts';
import type { StoredEvent } from './event-store.ts';

/** Columns of a CSV file with several values, apart by blanks; and those with numbers. */
const lists = new Set(['articles', 'statuses', 'nationality', 'alleged']);
const numbers = new Set(['lng', 'lat']);

/** A cell that is no decimal number stays text, which the row is refused for. */
const toNumber = (cell: string) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell);

function fromCells(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]): [string, unknown][] => {
      if (lists.has(name)) return [[name, cell.split(/\s+/).filter(Boolean)]];
      if (cell === '') return [];
      return [[name, numbers.has(name) ? toNumber(cell) : cell]];
    }),
  );
}

async function* readNdjson(path: string): AsyncGenerator<StoredEvent> {
  const readRow = bulkRowReader();
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    const json = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (json.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new BulkRowError(`${path}:${line} is no JSON: ${error.message}`);
    }
    yield readRow(value, `${path}:${line}`);
  }
}

function checkHeader(path: string, header: readonly string[]): void {
  const refuse = (message: string) => {
    throw new BulkRowError(`${path}:1 ${message}`);
  };
  for (const [at, name] of header.entries()) {
    if (!bulkColumns.includes(name))
      refuse(`${JSON.stringify(name)} is no column; these are: ${bulkColumns.join(',')}`);
    if (header.indexOf(name) < at) refuse(`has the column "${name}" twice: keep one`);
  }
  const missing = neededColumns.find((name) => !header.includes(name));
  if (missing) refuse(`has no column "${missing}": add it`);
}

const countBreaks = (cells: Readonly<Record<string, string>>) =>
  Object.values(cells).reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

async function* readCsv(path: string): AsyncGenerator<StoredEvent> {
  const readRow = bulkRowReader();
  function columns(header: string[]): string[] {
    checkHeader(path, header);
    return header;
  }
  const rows = parse({ bom: true, columns, info: true, skip_empty_lines: true });
  // What goes wrong with either is thrown where the rows are read.
  pipeline(createReadStream(path), rows, () => {});
  try {
    for await (const { record, info } of rows) {
      const line = info.lines - countBreaks(record);
      yield readRow(fromCells(record), `${path}:${line}`);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new BulkRowError(`${path}:${error.lines ?? 1} is no CSV: ${error.message}`);
  }
}

function readRows(path: string): AsyncIterable<StoredEvent> {
  if (path.endsWith('.ndjson')) return readNdjson(path);
  if (path.endsWith('.csv')) return readCsv(path);
  throw new BulkRowError(`"${path}" ends neither in .ndjson nor in .csv`);
}

/**
 * Reads events row by row, by the end of the file's name. Throws BulkRowError, also where there is no row, or what the
 * file system throws.
 */
export async function* readBulkFile(path: string): AsyncGenerator<StoredEvent> {
  let isEmpty = true;
  for await (const event of readRows(path)) {
    isEmpty = false;
    yield event;
  }
  if (isEmpty) throw new BulkRowError(`"${path}" has no events: nothing is published`);
}
