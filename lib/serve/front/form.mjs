// @ts-check
import { createHash } from 'node:crypto';
import { isFresh, rangeOf } from './conditional.mjs';
import { acceptedEncodings, compressFast, isCompressible } from './encoding.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./encoding.mjs').Encoding} Encoding */

/**
 * An answer in one encoding, ready to be sent: its headers as writeHead takes them, name after name.
 * @typedef {{ etag: string, size: number, headers: string[], short: string[], read: () => Buffer }} Variant
 */

/**
 * Headers of a 304 are those a client may have to bring up to date (RFC 9110, section 15.4.5), and what protects.
 * @param {string} name
 */
const isOfContent = (name) => /^content-(?:length|type|encoding|disposition|range)$/.test(name);

/**
 * @param {Record<string, string | string[]>} headers
 * @returns {string[]}
 */
function toList(headers) {
  return Object.entries(headers).flatMap(([name, value]) => [value].flat().flatMap((one) => [name, one]));
}

/** @param {string | undefined} vary */
function varyOnEncoding(vary) {
  if (vary === undefined) return 'Accept-Encoding';
  return /(?:^|,)\s*(?:accept-encoding\s*(?:,|$)|\*)/i.test(vary) ? vary : `${vary}, Accept-Encoding`;
}

/** One answer that can be given again: whole, compressed, unchanged (304), in part (206) or without its body. */
export class Form {
  /** @type {Map<Encoding, Variant>} */
  #variants = new Map();
  #status;
  #headers;
  #makes;
  #tag;

  /**
   * @param {number} status
   * @param {Record<string, string | string[]>} headers
   * @param {string} tag  of the body, without quotes; a header `etag` comes first
   * @param {Partial<Record<Encoding, { size: number, read: () => Buffer }>> & { identity: { size: number, read: () => Buffer } }} makes
   */
  constructor(status, headers, tag, makes) {
    this.#status = status;
    this.#tag = tag;
    this.#makes = makes;
    const { vary } = headers;
    const varied =
      Object.keys(makes).length > 1 ? varyOnEncoding([vary].flat().join(', ') || undefined) : vary;
    this.#headers = varied === undefined ? headers : { ...headers, vary: varied };
  }

  /**
   * Of an answer that was just made: it is compressed when somebody first asks for that.
   * @param {number} status
   * @param {Record<string, string | string[]>} headers
   * @param {Buffer} body
   */
  static of(status, headers, body) {
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const identity = { size: body.length, read: () => body };
    if (!isCompressible(String(headers['content-type'] ?? ''), body.length)) {
      return new Form(status, headers, tag, { identity });
    }
    const lazily = (/** @type {'br' | 'gzip'} */ encoding) => {
      /** @type {Buffer | undefined} */
      let made;
      const read = () => {
        made ??= compressFast(body, encoding);
        return made;
      };
      return {
        get size() {
          return read().length;
        },
        read,
      };
    };
    return new Form(status, headers, tag, { br: lazily('br'), gzip: lazily('gzip'), identity });
  }

  /** @param {Encoding} encoding */
  #variant(encoding) {
    const known = this.#variants.get(encoding);
    if (known) return known;
    const { size, read } = this.#makes[encoding] ?? this.#makes.identity;
    const written = this.#headers.etag;
    const suffix = encoding === 'identity' ? '' : `-${encoding}`;
    const etag = written === undefined ? `"${this.#tag}${suffix}"` : String(written);
    /** @type {Record<string, string>} */
    const coding = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    /** @type {Record<string, string>} */
    const tagged = this.#status === 200 ? { etag } : {};
    const headers = { ...this.#headers, ...tagged, ...coding, 'content-length': String(size) };
    const short = Object.fromEntries(Object.entries(headers).filter(([name]) => !isOfContent(name)));
    const variant = { etag, size, read, headers: toList(headers), short: toList(short) };
    this.#variants.set(encoding, variant);
    return variant;
  }

  /**
   * Answer a GET or a HEAD.
   * @param {Request} request
   * @param {Response} response
   */
  send(request, response) {
    const { headers } = request;
    const accepted = headers.range === undefined ? acceptedEncodings(headers['accept-encoding']) : [];
    const variant = this.#variant(accepted.find((name) => this.#makes[name] !== undefined) ?? 'identity');
    if (this.#status === 200) {
      if (isFresh(headers['if-none-match'], variant.etag)) {
        response.writeHead(304, variant.short).end();
        return;
      }
      if (headers.range !== undefined && this.#sendRange(request, response, variant)) return;
    }
    response.writeHead(this.#status, variant.headers);
    if (request.method === 'HEAD') response.end();
    else response.end(variant.read());
  }

  /**
   * @param {Request} request
   * @param {Response} response
   * @param {Variant} variant
   */
  #sendRange({ method, headers }, response, { etag, size, short, read }) {
    if (method !== 'GET') return false;
    const range = rangeOf(headers, size, etag);
    if (range === null) return false;
    if (range === 'none') {
      const refused = [
        'content-range',
        `bytes */${size}`,
        'content-length',
        '0',
        'cache-control',
        'no-store',
      ];
      response.writeHead(416, refused).end();
      return true;
    }
    const { first, last } = range;
    const type = this.#headers['content-type'];
    response
      .writeHead(206, [
        ...short,
        ...(type === undefined ? [] : ['content-type', String(type)]),
        'content-range',
        `bytes ${first}-${last}/${size}`,
        'content-length',
        String(last - first + 1),
      ])
      .end(read().subarray(first, last + 1));
    return true;
  }
}
