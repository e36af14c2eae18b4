import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { writeFileAtomically } from '@/lib/proof/write-file.ts';

// All records one after the other, then the sections, then what is said of both as JSON, and its length (8 bytes).
// Another format is another number here.
const format = 'whereabouts-catalog-4';
const lengthBytes = 8;
const digestBytes = 8;

/** What is read is no catalog, not whole, changed, or of another version of the program. */
export class CatalogFileError extends Error {
  readonly why: string;

  constructor(why: string) {
    super(`the catalog of this build cannot be read: ${why}. Run npm run build, and start again.`);
    this.name = 'CatalogFileError';
    this.why = why;
  }
}

/** What stands in the file beside its records. */
export interface Section {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface End {
  readonly format: string;
  readonly sections: readonly (readonly [name: string, length: number])[];
  readonly recordBytes: number;
  /** Of the sections. */
  readonly sha256: string;
}

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest().subarray(0, digestBytes);

function hashOf(sections: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of sections) hash.update(bytes);
  return hash.digest('hex');
}

/**
 * Writes records, then the sections that `sections` makes of them, so that the file is either whole or not there.
 * Records are numbered as they come.
 */
export function writeCatalogFile(path: string, records: Iterable<string>, sections: () => Section[]): void {
  const lengths: number[] = [];
  const digests: Uint8Array[] = [];
  let recordBytes = 0;
  function* parts() {
    for (const record of records) {
      const bytes = Buffer.from(record);
      lengths.push(bytes.length);
      digests.push(digestOf(bytes));
      recordBytes += bytes.length;
      yield bytes;
    }
    const all = [
      ...sections(),
      { name: 'lengths', bytes: new Uint8Array(Uint32Array.from(lengths).buffer) },
      { name: 'digests', bytes: Buffer.concat(digests) },
    ];
    for (const { bytes } of all) yield bytes;
    const end: End = {
      format,
      sections: all.map(({ name, bytes }) => [name, bytes.length]),
      recordBytes,
      sha256: hashOf(all.map(({ bytes }) => bytes)),
    };
    const text = Buffer.from(JSON.stringify(end));
    const length = Buffer.alloc(lengthBytes);
    length.writeBigUInt64BE(BigInt(text.length));
    yield text;
    yield length;
  }
  writeFileAtomically(path, parts());
}

function readBytes(file: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, offset + done);
    if (count === 0) throw new CatalogFileError('it was cut short');
    done += count;
  }
  return bytes;
}

function readEnd(file: number): { end: End; start: number } {
  const { size } = fstatSync(file);
  if (size < lengthBytes) throw new CatalogFileError('it was cut short');
  const length = Number(readBytes(file, size - lengthBytes, lengthBytes).readBigUInt64BE());
  const start = size - lengthBytes - length;
  if (start < 0 || length > 2 ** 16) throw new CatalogFileError('it was cut short, or is no catalog');
  try {
    const end: End | null = JSON.parse(readBytes(file, start, length).toString());
    if (end?.format === format) return { end, start };
    throw new CatalogFileError(`its format is ${String(end?.format)}, not ${format}`);
  } catch (error) {
    if (error instanceof SyntaxError) throw new CatalogFileError('it was cut short, or is no catalog');
    throw error;
  }
}

/** An open catalog: the sections are in memory, a record is read when it is asked for. */
export interface CatalogFile {
  section(name: string): Buffer;
  /** The text of a record. Throws CatalogFileError where it is not what was written. */
  record(number: number): string;
  close(): void;
}

function openRecords(file: number, lengths: Uint32Array, digests: Buffer): CatalogFile['record'] {
  const offsets = new Float64Array(lengths.length + 1);
  for (const [number, length] of lengths.entries()) offsets[number + 1] = (offsets[number] ?? 0) + length;
  return (number) => {
    const bytes = readBytes(file, offsets[number] ?? 0, lengths[number] ?? 0);
    const written = digests.subarray(number * digestBytes, (number + 1) * digestBytes);
    if (!digestOf(bytes).equals(written)) throw new CatalogFileError(`its record ${number} was changed`);
    return bytes.toString();
  };
}

/** One section, as it stands there; what it holds is not checked. Throws CatalogFileError, or what the file system throws. */
export function readSection(path: string, wanted: string): Buffer {
  const file = openSync(/* turbopackIgnore: true */ path, 'r');
  try {
    const { end } = readEnd(file);
    let at = end.recordBytes;
    for (const [name, length] of end.sections) {
      if (name === wanted) return readBytes(file, at, length);
      at += length;
    }
    throw new CatalogFileError(`it has no ${wanted}`);
  } finally {
    closeSync(file);
  }
}

/** Opens what `writeCatalogFile` wrote. Throws CatalogFileError, or what the file system throws. */
export function openCatalogFile(path: string): CatalogFile {
  const file = openSync(/* turbopackIgnore: true */ path, 'r');
  try {
    const { end, start } = readEnd(file);
    const size = end.sections.reduce((sum, [, length]) => sum + length, 0);
    if (end.recordBytes + size !== start) throw new CatalogFileError('it was cut short');
    const bytes = readBytes(file, end.recordBytes, size);
    if (hashOf([bytes]) !== end.sha256) throw new CatalogFileError('it was changed');
    const sections = new Map<string, Buffer>();
    let at = 0;
    for (const [name, length] of end.sections) {
      sections.set(name, bytes.subarray(at, at + length));
      at += length;
    }
    const section = (name: string) => sections.get(name) ?? Buffer.alloc(0);
    // A copy, which begins where a number may.
    const lengths = new Uint32Array(new Uint8Array(section('lengths')).buffer);
    return {
      section,
      record: openRecords(file, lengths, section('digests')),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
