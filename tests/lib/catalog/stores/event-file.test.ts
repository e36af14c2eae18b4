import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toEventArrays } from '@/lib/catalog/stores/event-arrays.ts';
import {
  EventFileError,
  openEventArrays,
  readEventFile,
  writeEventFile,
} from '@/lib/catalog/stores/event-file.ts';
import { generateStored } from './generate-stored.ts';

describe('the file of events', () => {
  let folder = '';
  let path = '';
  const arrays = toEventArrays('v1', [...generateStored(500, 9)]);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'whereabouts-events-'));
    path = join(folder, 'events');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives back what was written, and leaves nothing else', () => {
    writeEventFile(path, arrays);
    const { texts, ...others } = readEventFile(path);
    const { texts: written, ...expected } = arrays;
    expect(others).toEqual(expected);
    expect([...texts.words]).toEqual([...written.words]);
    expect([...texts.starts]).toEqual([...written.starts]);
    expect(Buffer.from(texts.postings).equals(written.postings)).toBe(true);
    expect(readdirSync(folder)).toEqual(['events']);
  });

  it('holds none, too', () => {
    const none = join(folder, 'none');
    writeEventFile(none, toEventArrays('v0', []));
    const { version, ids, columns } = readEventFile(none);
    expect({ version, ids, count: columns.count }).toEqual({ version: 'v0', ids: [], count: 0 });
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['cut in its first line', (bytes: Buffer) => bytes.subarray(0, 30)],
    ['empty', () => Buffer.alloc(0)],
    [
      'damaged',
      (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -9), Buffer.from('x'), bytes.subarray(-8)]),
    ],
    [
      'of an older format',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('events-1', 'events-0'), 'latin1'),
    ],
    ['of older data', () => null],
    ['not there', () => undefined],
  ])('that is %s is made anew, and that is said', (_, damage) => {
    const told: string[] = [];
    const open = (version: string) =>
      openEventArrays(
        path,
        version,
        () => toEventArrays(version, [...generateStored(5, 1)]),
        (line) => told.push(line),
      );
    writeEventFile(path, arrays);
    const damaged = damage(readFileSync(path));
    if (damaged) {
      writeFileSync(path, damaged);
      expect(() => readEventFile(path)).toThrow(EventFileError);
    }
    if (damaged === undefined) rmSync(path);
    const version = damaged === null ? 'v2' : 'v1';
    expect(open(version).ids.length).toBe(5);
    expect(told).toEqual([expect.stringMatching(/^The events are indexed anew: .+\.$/)]);
    expect(open(version).ids.length).toBe(5);
    expect(told.length).toBe(1);
  });
});
