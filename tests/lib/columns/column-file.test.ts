import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeColumns, encodeColumns } from '@/lib/columns/column-file.ts';
import { toColumns } from '@/lib/columns/event-columns.ts';
import { ColumnFileError } from '@/lib/columns/varints.ts';
import { generateEvents } from './generate-events.ts';

const columnsOf = (count: number, seed: number) => toColumns([...generateEvents(count, seed)]).columns;
const version = '0123456789ab';

describe('a column file', () => {
  it('holds the columns that were put in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 1000 }), (count, seed) => {
        const columns = columnsOf(count, seed);
        expect(decodeColumns(encodeColumns({ version, columns }))).toEqual({ version, columns });
      }),
      { numRuns: 50 },
    );
  });

  it('can lie anywhere in a buffer', () => {
    const columns = columnsOf(20, 3);
    const bytes = encodeColumns({ version, columns });
    const larger = new Uint8Array(bytes.length + 5);
    larger.set(bytes, 5);
    expect(decodeColumns(larger.subarray(5))).toEqual({ version, columns });
  });

  it('says so where it was cut or damaged anywhere', () => {
    const bytes = encodeColumns({ version, columns: columnsOf(50, 1) });
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        expect(() => decodeColumns(bytes.subarray(0, at))).toThrow(ColumnFileError);
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => decodeColumns(damaged)).toThrow(ColumnFileError);
      }),
    );
  });

  it('says what is wrong with something else, and with another format', () => {
    const bytes = encodeColumns({ version, columns: columnsOf(1, 1) });
    expect(() => decodeColumns(new TextEncoder().encode('<!doctype html>'))).toThrow(
      'these bytes are no column file',
    );
    expect(() => decodeColumns(new Uint8Array())).toThrow('these bytes are no column file');
    expect(() => decodeColumns(bytes.subarray(0, 20))).toThrow('damaged or was cut short');
    bytes[7] = 9;
    expect(() => decodeColumns(bytes)).toThrow('the column file has format 9, not 1');
  });
});
