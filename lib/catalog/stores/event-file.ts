import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeColumns, encodeColumns } from '@/lib/columns/column-file.ts';
import { ColumnFileError } from '@/lib/columns/varints.ts';
import { writeFileAtomically } from '@/lib/proof/write-file.ts';
import type { EventArrays } from './event-arrays.ts';

// One line of JSON, then as many bytes as it says for each part. Another format is another number here.
const format = 'whereabouts-events-1';
const parts = ['columns', 'ids', 'ranks', 'words', 'starts', 'postings'] as const;

/** What is read is no file of events, not whole, or of another format. */
export class EventFileError extends Error {}

const bytesOf = (numbers: Uint32Array) =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

function toNumbers(bytes: Uint8Array): Uint32Array {
  // A copy, which begins where a number may.
  return new Uint32Array(new Uint8Array(bytes).buffer);
}

/** The file of a release lies beside its snapshot (lib/serve). */
export function eventFilePath(): string {
  const release = process.env.WHEREABOUTS_RELEASE ?? 'dev';
  return join(/* turbopackIgnore: true */ process.cwd(), '.next', `${release}.events`);
}

function hashOf(body: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of body) hash.update(part);
  return hash.digest('hex');
}

/** Writes the arrays so that the file is either whole or not there. */
export function writeEventFile(path: string, { version, columns, ids, ranks, texts }: EventArrays): void {
  const body = [
    encodeColumns({ version, columns }),
    Buffer.from(ids.join('\n')),
    bytesOf(ranks),
    Buffer.from([...texts.words.keys()].join('\n')),
    bytesOf(texts.starts),
    texts.postings,
  ];
  const head = { format, version, sizes: body.map(({ length }) => length), sha256: hashOf(body) };
  writeFileAtomically(path, [`${JSON.stringify(head)}\n`, ...body]);
}

function readHead(bytes: Buffer): { head: Record<string, unknown>; bodyAt: number } {
  const end = bytes.subarray(0, 1024).indexOf('\n');
  try {
    const head: unknown = JSON.parse(bytes.toString('utf8', 0, end));
    if (typeof head === 'object' && head !== null) return { head: { ...head }, bodyAt: end + 1 };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new EventFileError('it is no file of events');
}

/** Reads what `writeEventFile` wrote. Throws EventFileError, or what the file system throws. */
export function readEventFile(path: string): EventArrays {
  const bytes = readFileSync(/* turbopackIgnore: true */ path);
  const { head, bodyAt } = readHead(bytes);
  if (head.format !== format) throw new EventFileError(`its format is ${String(head.format)}, not ${format}`);
  const sizes = Array.isArray(head.sizes) ? head.sizes.map(Number) : [];
  let at = bodyAt;
  const body = parts.map((_, index) => {
    const part = bytes.subarray(at, at + (sizes[index] ?? 0));
    at += part.length;
    return part;
  });
  if (hashOf(body) !== head.sha256) throw new EventFileError('it is damaged or was cut short');
  const [columnBytes, ids, ranks, words, starts, postings] = body;
  if (!columnBytes || !ids || !ranks || !words || !starts || !postings)
    throw new EventFileError('it has too few parts');
  const lines = (text: Buffer) => (text.length === 0 ? [] : text.toString('utf8').split('\n'));
  const { version, columns } = decodeColumns(columnBytes);
  return {
    version,
    columns,
    ids: lines(ids),
    ranks: toNumbers(ranks),
    texts: {
      words: new Map(lines(words).map((word, index) => [word, index])),
      starts: toNumbers(starts),
      postings,
    },
  };
}

/** Why a file cannot be read, as the end of a sentence. Throws what is no fault of a file. */
function whyNot(error: unknown): string {
  if (error instanceof EventFileError || error instanceof ColumnFileError) return error.message;
  if (error instanceof Error && 'code' in error)
    return error.code === 'ENOENT' ? 'there is no file' : error.message;
  throw error;
}

/**
 * The arrays of this version of the data: those of the file, else made anew, written and told why. A folder that
 * cannot be written to is told too, and no error: the arrays are there.
 */
export function openEventArrays(
  path: string,
  version: string,
  make: () => EventArrays,
  tell: (line: string) => void = console.warn,
): EventArrays {
  let reason: string;
  try {
    const arrays = readEventFile(path);
    if (arrays.version === version) return arrays;
    reason = `the file has version ${arrays.version} of the data, not ${version}`;
  } catch (error) {
    reason = whyNot(error);
  }
  tell(`The events are indexed anew: ${reason}.`);
  const arrays = make();
  try {
    writeEventFile(path, arrays);
  } catch (error) {
    tell(`The index of the events could not be kept: ${whyNot(error)}.`);
  }
  return arrays;
}
