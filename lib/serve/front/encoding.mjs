// @ts-check

import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/** Best first. */
const known = /** @type {const} */ (['br', 'gzip']);

const compressible =
  /^(?:text\/|image\/svg\+xml|application\/(?:(?:[\w.+-]+\+)?(?:json|xml)|javascript|x-bibtex|manifest|vnd\.whereabouts\.columns))/;

// Below it, the headers weigh more than what is saved.
const leastBytes = 256;

/**
 * Whether it is worth compressing.
 * @param {string} mediaType
 * @param {number} size  in bytes
 */
export function isCompressible(mediaType, size = Number.POSITIVE_INFINITY) {
  return size >= leastBytes && compressible.test(mediaType);
}

/**
 * The encodings that a client takes, best first, `identity` last (RFC 9110, section 12.5.3).
 * @param {string | undefined} header  Accept-Encoding
 * @returns {readonly Encoding[]}
 */
function parseAcceptEncoding(header) {
  const weights = new Map();
  for (const part of (header ?? '').split(',', 20)) {
    const [, name, written] = /^\s*([\w*-]+)\s*(?:;\s*q\s*=\s*([\d.]+)\s*)?$/i.exec(part) ?? [];
    if (name !== undefined) weights.set(name.toLowerCase(), Number(written ?? 1));
  }
  const taken = known.filter((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0);
  return [...taken, 'identity'];
}

/** @type {Map<string | undefined, readonly Encoding[]>} */
const parsed = new Map();

/**
 * The same, remembered: browsers send a handful of them.
 * @param {string | undefined} header
 */
export function acceptedEncodings(header) {
  const remembered = parsed.get(header);
  if (remembered) return remembered;
  const encodings = parseAcceptEncoding(header);
  if (parsed.size < 200 && (header?.length ?? 0) < 200) parsed.set(header, encodings);
  return encodings;
}

/**
 * How far back brotli looks, as a power of 2: no farther than what it is given. For the usual 4 MB it would get memory
 * each time, which takes longer than to compress a page.
 * @param {number} size
 */
const windowOf = (size) => Math.min(22, Math.max(16, Math.ceil(Math.log2(size + 16))));

/** @param {number} quality  @param {number} size */
const brotliOptions = (quality, size) => ({
  params: {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
    [constants.BROTLI_PARAM_LGWIN]: windowOf(size),
  },
});

const brotliLater = promisify(brotliCompress);
const gzipLater = promisify(gzip);

/**
 * As small as it gets, for what is compressed once.
 * @param {Buffer} body
 * @param {number} quality  of brotli, 0 to 11
 * @returns {Promise<{ br: Buffer, gzip: Buffer }>}
 */
export async function compressWell(body, quality) {
  const [br, gz] = await Promise.all([
    brotliLater(body, brotliOptions(quality, body.length)),
    gzipLater(body, { level: 9 }),
  ]);
  return { br, gzip: gz };
}

/**
 * Fast, for what is compressed while a reader waits.
 * @param {Buffer} body
 * @param {'br' | 'gzip'} encoding
 */
export function compressFast(body, encoding) {
  return encoding === 'br'
    ? brotliCompressSync(body, brotliOptions(4, body.length))
    : gzipSync(body, { level: 5 });
}
