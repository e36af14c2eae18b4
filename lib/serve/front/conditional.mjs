// @ts-check

/** @param {string} tag */
const withoutWeakness = (tag) => tag.trim().replace(/^W\//, '');

/**
 * Whether If-None-Match names the tag, compared weakly (RFC 9110, section 13.1.2).
 * @param {string | undefined} header
 * @param {string} etag
 */
export function isFresh(header, etag) {
  if (header === undefined) return false;
  if (header === etag || header.trim() === '*') return true;
  return header.split(',', 100).some((tag) => withoutWeakness(tag) === withoutWeakness(etag));
}

/**
 * The bytes that a Range header asks of `size`: first and last, inclusive. Null where the whole is the right answer:
 * no range, several, one that cannot be read, or one of another version (If-Range); 'none' where there are no such bytes.
 * @param {{ range?: string | undefined, 'if-range'?: string | string[] | undefined }} headers
 * @param {number} size
 * @param {string} etag
 * @returns {{ first: number, last: number } | 'none' | null}
 */
export function rangeOf(headers, size, etag) {
  const { range, 'if-range': condition } = headers;
  if (range === undefined || (condition !== undefined && condition !== etag)) return null;
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : { first: size - length, last: size - 1 };
  }
  const [first, last] = [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
  if (to !== '' && Number(to) < first) return null;
  return first >= size ? 'none' : { first, last };
}
