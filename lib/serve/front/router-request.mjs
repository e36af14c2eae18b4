// @ts-check
import { createHash } from 'node:crypto';

/**
 * What a request wants of a page: the document; the payload that the router in the browser asks for when it goes there;
 * one segment of it, ahead of time; or `unsure`, which only the framework can answer.
 * @typedef {{ kind: 'document' | 'payload' | 'unsure' } | { kind: 'segment', segment: string }} Wanted
 */

/** @typedef {import('node:http').IncomingHttpHeaders} Headers */

const names = /** @type {const} */ ({
  prefetch: 'next-router-prefetch',
  segment: 'next-router-segment-prefetch',
  tree: 'next-router-state-tree',
  url: 'next-url',
});

/** @param {Headers} headers */
function wordsOf(headers) {
  const [prefetch, segment, tree, url] = Object.values(names).map((name) => headers[name]);
  if (
    (prefetch === undefined || prefetch === '0') &&
    segment === undefined &&
    tree === undefined &&
    url === undefined
  ) {
    return null;
  }
  return [prefetch ?? '0', segment ?? '0', tree ?? '0', url ?? '0'].join(',');
}

/** @param {string} words */
function hash(words) {
  return createHash('sha256').update(words).digest().subarray(0, 12).toString('base64url');
}

/**
 * The shorter hash of a browser that has no Web Crypto, as over plain http in a local network.
 * @param {string} words
 */
function shortHash(words) {
  let sum = 5381;
  for (let index = 0; index < words.length; index += 1) {
    sum = ((sum << 5) + sum + words.charCodeAt(index)) & 0xffffffff;
  }
  return (sum >>> 0).toString(36).slice(0, 5);
}

/**
 * Whether `_rsc` says the same as the headers. The framework sends a request of another hash away, so that no cache
 * that looks at addresses alone can be made to keep a payload as the page.
 * @param {Headers} headers
 * @param {string | null} written  the value of `_rsc`
 */
export function hasItsHash(headers, written) {
  const words = wordsOf(headers);
  if (words === null) return written === '';
  return written === hash(words) || written === shortHash(words);
}

/**
 * @param {Headers} headers
 * @param {string | null} written  the value of `_rsc` in the address
 * @returns {Wanted}
 */
export function wantedOf(headers, written) {
  if (headers.rsc !== '1') return { kind: 'document' };
  if (!hasItsHash(headers, written)) return { kind: 'unsure' };
  const prefetch = headers[names.prefetch];
  if (prefetch === '1') {
    const segment = headers[names.segment];
    return typeof segment === 'string' ? { kind: 'segment', segment } : { kind: 'payload' };
  }
  return { kind: prefetch === undefined || prefetch === '0' ? 'payload' : 'unsure' };
}
