import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { BulkRowError, parseBulkRow } from './bulk-row.ts';
import type { StoredEvent } from './event-store.ts';

/** Columns of a CSV file with several values, apart by blanks; and those with numbers. */
const lists = new Set(['articles', 'statuses', 'nationality', 'alleged']);
const numbers = new Set(['lng', 'lat']);

function fromCells(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([name, cell]): [string, unknown][] => {
      if (lists.has(name)) return [[name, cell.split(/\s+/).filter(Boolean)]];
      if (cell === '') return [];
      return [[name, numbers.has(name) ? Number(cell) : cell]];
    }),
  );
}

async function* readNdjson(path: string): AsyncGenerator<StoredEvent> {
  let line = 0;
  for await (const text of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1;
    if (text.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new BulkRowError(`${path}:${line} is no JSON: ${error.message}`);
    }
    yield parseBulkRow(value, `${path}:${line}`);
  }
}

async function* readCsv(path: string): AsyncGenerator<StoredEvent> {
  const rows = createReadStream(path).pipe(
    parse({ bom: true, columns: true, info: true, skip_empty_lines: true }),
  );
  for await (const { record, info } of rows) yield parseBulkRow(fromCells(record), `${path}:${info.lines}`);
}

/** Reads events row by row, by the end of the file's name. Throws BulkRowError, or what the file system throws. */
export function readBulkFile(path: string): AsyncIterable<StoredEvent> {
  if (path.endsWith('.ndjson')) return readNdjson(path);
  if (path.endsWith('.csv')) return readCsv(path);
  throw new BulkRowError(`"${path}" ends neither in .ndjson nor in .csv`);
}
