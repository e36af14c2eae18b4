// @ts-check
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';

/**
 * One form of an answer. `bodies` are places in the file: offset and length in bytes.
 * @typedef {[offset: number, length: number]} Place
 * @typedef {{
 *   status: number,
 *   headers: Record<string, string>,
 *   tag: string,
 *   bodies: { identity: Place, br?: Place, gzip?: Place },
 * }} StoredForm
 */

/**
 * What is known of one path: a file, or a page in the forms that a reader and the router in a browser ask for.
 * A query that names one of `filters` makes it another page, which is not here.
 * @typedef {{
 *   file?: StoredForm,
 *   document?: StoredForm,
 *   payload?: StoredForm,
 *   segments?: Record<string, StoredForm>,
 *   filters?: string[],
 * }} StoredRoute
 */

/** @typedef {{ release: string, routes: Record<string, StoredRoute> }} BundleIndex */

/**
 * The file: the mark, all bodies, the index as JSON, and at the end the length of the index (8 bytes), its SHA-256 and
 * the SHA-256 of everything before.
 */
const mark = Buffer.from('whereabouts front 1\n');
const endLength = 8 + 32 + 32;

/** A bundle that cannot be served from: cut short, changed, or another release's. */
class BundleError extends Error {}

/** Writes a bundle beside its place and moves it there when it is whole. */
export class BundleWriter {
  #path;
  #temporary;
  #file;
  #hash = createHash('sha256');
  #offset = 0;
  /** @type {Map<string, Place>} */
  #known = new Map();

  /** @param {string} path */
  constructor(path) {
    this.#path = path;
    this.#temporary = `${path}.${process.pid}.tmp`;
    this.#file = openSync(this.#temporary, 'w');
    this.#write(mark);
  }

  /** @param {Buffer} bytes */
  #write(bytes) {
    for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    this.#hash.update(bytes);
    this.#offset += bytes.length;
  }

  /**
   * The place of a body; the same bytes are kept once.
   * @param {Buffer} body
   * @returns {Place}
   */
  add(body) {
    const digest = createHash('sha256').update(body).digest('base64');
    const known = this.#known.get(digest);
    if (known) return known;
    /** @type {Place} */
    const place = [this.#offset, body.length];
    this.#write(body);
    this.#known.set(digest, place);
    return place;
  }

  /** @param {BundleIndex} index */
  finish(index) {
    const bytes = Buffer.from(JSON.stringify(index));
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(bytes.length));
    this.#write(bytes);
    this.#write(length);
    this.#write(createHash('sha256').update(bytes).digest());
    this.#write(this.#hash.copy().digest());
    fsyncSync(this.#file);
    closeSync(this.#file);
    renameSync(this.#temporary, this.#path);
  }

  /** Leaves nothing behind, and what stood there before as it was. */
  abandon() {
    try {
      closeSync(this.#file);
    } catch {
      // It was closed already.
    }
    rmSync(this.#temporary, { force: true });
  }
}

/**
 * An open bundle. What lies in the first `budget` bytes is in memory, the rest is read when it is asked for.
 * @typedef {{ index: BundleIndex, read: (place: Place) => Buffer, memory: Buffer, close: () => void }} OpenBundle
 */

/**
 * @param {number} file
 * @param {number} offset
 * @param {number} length
 */
function readBytes(file, offset, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, offset + done);
    if (count === 0) throw new BundleError('it ends too early');
    done += count;
  }
  return bytes;
}

/** @param {Buffer} bytes */
const digestOf = (bytes) => createHash('sha256').update(bytes).digest();

/**
 * The index and the bodies of a file that is known to be whole: wholly read where the budget allows it, else by its
 * length and the digest of its index. Throws BundleError.
 * @param {number} file
 * @param {string} release
 * @param {number} budget
 */
function readBundle(file, release, budget) {
  const { size } = fstatSync(file);
  if (size < mark.length + endLength) throw new BundleError('it ends too early');
  const end = readBytes(file, size - endLength, endLength);
  const indexLength = Number(end.readBigUInt64BE(0));
  const bodiesEnd = size - endLength - indexLength;
  if (!readBytes(file, 0, mark.length).equals(mark)) throw new BundleError('it is no bundle of this version');
  if (bodiesEnd < mark.length) throw new BundleError('it ends too early');
  const indexBytes = readBytes(file, bodiesEnd, indexLength);
  if (!digestOf(indexBytes).equals(end.subarray(8, 40))) throw new BundleError('its index was changed');
  const memory = readBytes(file, 0, Math.min(bodiesEnd, budget));
  if (memory.length === bodiesEnd) {
    const hash = createHash('sha256').update(memory).update(indexBytes).update(end.subarray(0, 40));
    if (!hash.digest().equals(end.subarray(40))) throw new BundleError('its pages were changed');
  }
  /** @type {BundleIndex} */
  const index = JSON.parse(indexBytes.toString());
  if (index.release !== release) throw new BundleError(`it is of release ${index.release}`);
  return { index, memory };
}

/**
 * Opens the bundle of a release. Throws BundleError, or what the system says where there is none.
 * @param {string} path
 * @param {{ release: string, budget: number }} options  budget in bytes
 * @returns {OpenBundle}
 */
export function openBundle(path, { release, budget }) {
  const file = openSync(path, 'r');
  try {
    const { index, memory } = readBundle(file, release, budget);
    return {
      index,
      memory,
      read: ([offset, length]) =>
        offset + length <= memory.length
          ? memory.subarray(offset, offset + length)
          : readBytes(file, offset, length),
      close: () => closeSync(file),
    };
  } catch (error) {
    closeSync(file);
    throw error;
  }
}
