import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of a tab-separated table by the names in its first line; a missing cell is empty. */
export type Row = (column: string) => string;

/** The rows of a table of `data/gazetteer/`. */
export function readTable(name: string): Row[] {
  const text = readFileSync(join(process.cwd(), 'data/gazetteer', name), 'utf8');
  const [head = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const columns = new Map(head.split('\t').map((column, index) => [column, index]));
  return lines.map((line) => {
    const cells = line.split('\t');
    return (column) => cells[columns.get(column) ?? -1] ?? '';
  });
}

export const listOf = (cell: string): string[] => cell.split('|').filter((part) => part !== '');
