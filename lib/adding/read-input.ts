import { readSync } from 'node:fs';
import { decodeUtf8, readRegularFile } from '../proof/read-file.ts';

/** An article's text, or one line that says why it cannot be taken. */
export type Input =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: string };

const limit = 2 * 1024 * 1024;
const refuse = (message: string): Input => ({ ok: false, message });

/** Takes bytes for an article: UTF-8, not empty, no NUL, at most 2 MiB. */
export function toText(bytes: Buffer): Input {
  if (bytes.length > limit) return refuse(`too_large holds more than ${limit} bytes: split it`);
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return refuse('bad-encoding is UTF-16: save the file as UTF-8');
  }
  if (bytes.includes(0)) return refuse('binary holds a NUL byte: it is no text');
  const decoded = decodeUtf8(bytes);
  if (!decoded.ok)
    return refuse(`${decoded.fault.code} line ${decoded.fault.line}: ${decoded.fault.message}`);
  if (!/\p{L}/u.test(decoded.text)) return refuse('empty has no words: give the text of an article');
  return { ok: true, text: decoded.text };
}

/** Reads a plain file; links, pipes and folders are refused unopened. */
export function readInput(path: string): Input {
  const reading = readRegularFile(path, limit);
  if (!reading.ok) return refuse(`${reading.fault.code} ${reading.fault.message}`);
  return toText(reading.bytes);
}

/** Reads standard input, stopping as soon as it is too much. */
export function readStandardInput(): Input {
  const parts: Buffer[] = [];
  let length = 0;
  const part = Buffer.alloc(65_536);
  for (;;) {
    const count = readSync(0, part, 0, part.length, null);
    if (count === 0) return toText(Buffer.concat(parts));
    parts.push(Buffer.from(part.subarray(0, count)));
    length += count;
    if (length > limit) return refuse(`too_large holds more than ${limit} bytes: split it`);
  }
}
