import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from 'node:fs';
import type { LineColumn } from './yaml-source.ts';

export interface FileFault extends LineColumn {
  readonly code: string;
  readonly message: string;
}

export type FileReading =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly fault: FileFault };

export type TextReading =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: FileFault };

const refuse = (code: string, message: string, at: LineColumn = { line: 1, column: 1 }) => ({
  ok: false as const,
  fault: { ...at, code, message },
});

/** Reads a regular file of at most `limit` bytes; links, pipes and folders are refused unopened. */
export function readRegularFile(path: string, limit: number): FileReading {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return refuse('missing-file', 'does not exist');
  if (!entry.isFile()) return refuse('not-a-file', 'is a link, a folder or a pipe: put a plain file here');
  // Between looking and opening, the name may have come to stand for something else.
  const handle = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const opened = fstatSync(handle);
    if (!opened.isFile()) return refuse('not-a-file', 'is no plain file');
    if (opened.size > limit) {
      return refuse('too-large', `holds ${opened.size} bytes, more than ${limit}: split it`);
    }
    return { ok: true, bytes: readFileSync(handle) };
  } finally {
    closeSync(handle);
  }
}

const newline = 0x0a;

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function firstUndecodableLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf(newline, start);
    if (!decodes(bytes.subarray(start, end === -1 ? bytes.length : end)) || end === -1) return line;
    start = end + 1;
  }
  return line;
}

/** Decodes UTF-8 to the letter: no byte is replaced, and a byte order mark stays where it is. */
export function decodeUtf8(bytes: Buffer): TextReading {
  if (!decodes(bytes)) {
    const at = { line: firstUndecodableLine(bytes), column: 1 };
    return refuse('bad-encoding', 'is not UTF-8: save the file as UTF-8', at);
  }
  return { ok: true, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}

/** Reads a data file as UTF-8 text without byte order mark and NUL. */
export function readDataText(path: string, limit: number): TextReading {
  const reading = readRegularFile(path, limit);
  if (!reading.ok) return reading;
  const [first, second] = reading.bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('bad-encoding', 'is UTF-16: save the file as UTF-8');
  }
  const decoded = decodeUtf8(reading.bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  if (text.startsWith('\uFEFF')) {
    return refuse('bad-encoding', 'starts with a byte order mark: save the file as UTF-8 without one');
  }
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    const before = text.slice(0, nul);
    const at = { line: before.split('\n').length, column: nul - before.lastIndexOf('\n') };
    return refuse('bad-encoding', 'holds a NUL character: remove it', at);
  }
  if (text.trim() === '') return refuse('empty-file', 'is empty: write the record, or delete the file');
  return { ok: true, text };
}
