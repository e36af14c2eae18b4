// @ts-check
import { ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncodings, isCompressible } from './encoding.mjs';
import { Form } from './form.mjs';
import { withoutScripts } from './frames.mjs';
import { securityHeaders } from './security-headers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * @typedef {{
 *   path: string,
 *   isHead: boolean,
 *   transport: Record<string, string>,
 *   keep?: (form: Form, bytes: number) => void,
 * }} AnswerOptions
 */

// A page must be read whole for its policy; beyond this it is sent without its scripts, which it does not need.
const mostInPage = 16 * 2 ** 20;
const mostInFile = 4 * 2 ** 20;

const isPage = /^(?:text\/html|image\/svg\+xml)/;

/** @param {unknown} chunk  @param {unknown} encoding */
function toBuffer(chunk, encoding) {
  if (typeof chunk === 'string') {
    return Buffer.from(
      chunk,
      typeof encoding === 'string' && Buffer.isEncoding(encoding) ? encoding : 'utf8',
    );
  }
  return chunk instanceof Uint8Array ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : null;
}

/** @param {unknown[]} values  @returns {(() => void) | undefined} */
function callbackOf(...values) {
  const found = values.find((value) => typeof value === 'function');
  return found === undefined
    ? undefined
    : () => Reflect.apply(/** @type {() => void} */ (found), undefined, []);
}

/**
 * The text of a page or a drawing for its policy; of one without scripts and styles, nothing need be read.
 * @param {Buffer} body
 */
const textToRead = (body) => (body.includes('<script') || body.includes('<style') ? body.toString() : '');

/**
 * What the framework wrote, with the headers that hold for every answer: the policy of this very page, no advice to
 * keep anything beyond a release, no error that is kept at all.
 * @param {Response} response
 * @param {Buffer | null} body  null where it is sent as it comes
 * @param {AnswerOptions} options
 */
function finalHeaders(response, body, { path, transport }) {
  /** @type {Record<string, string | string[]>} */
  const headers = {};
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value !== undefined) headers[name] = typeof value === 'number' ? String(value) : value;
  }
  for (const name of ['content-length', 'connection', 'x-nextjs-cache', 'set-cookie', 'x-powered-by'])
    delete headers[name];
  const mediaType = String(headers['content-type'] ?? '');
  const status = response.statusCode;
  const isTemporary = status >= 400 || status === 307 || status === 303;
  const isWhole = status === 200 && body !== null && mediaType.startsWith('text/html');
  if (isTemporary) headers['cache-control'] = 'no-store';
  else if (isWhole || /s-maxage/.test(String(headers['cache-control'] ?? ''))) {
    headers['cache-control'] = 'public, max-age=0, must-revalidate';
  }
  // A hash of the whole in the framework's own way, which says nothing of its encoding.
  if (mediaType.startsWith('text/html')) delete headers.etag;
  const text = body !== null && isPage.test(mediaType) ? textToRead(body) : null;
  const { headers: security, unknown } = securityHeaders(path, mediaType, text);
  if (unknown.length > 0) console.error(`${path}: an inline script that is not known: ${unknown[0]}`);
  return { ...headers, ...security, ...transport };
}

/**
 * Let the framework write into this response, and send what comes of it: whole, with ETag, length and compression,
 * where it fits in memory; else as it comes. It sees an ordinary response that has not sent its headers yet.
 * @param {Request} request
 * @param {Response} response
 * @param {AnswerOptions} options
 */
export function shapeAnswer(request, response, options) {
  /** @param {Buffer} chunk @returns {boolean} */
  const write = (chunk) => Reflect.apply(ServerResponse.prototype.write, response, [chunk]);
  const end = () => Reflect.apply(ServerResponse.prototype.end, response, []);
  /** @type {Buffer[]} */
  let chunks = [];
  let size = 0;
  /** @type {import('node:zlib').BrotliCompress | import('node:zlib').Gzip | null} */
  let compressor = null;
  let isStreaming = false;

  const mediaType = () => String(response.getHeader('content-type') ?? '');

  function giveBack() {
    for (const name of ['write', 'end', 'writeHead', 'flushHeaders']) Reflect.deleteProperty(response, name);
  }

  /** @param {Record<string, string | string[]>} headers */
  function replaceHeaders(headers) {
    for (const name of response.getHeaderNames()) {
      if (name !== 'connection') response.removeHeader(name);
    }
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  }

  function sendWhole() {
    const status = response.statusCode;
    const body = withoutScripts(options.path, status, mediaType(), Buffer.concat(chunks));
    giveBack();
    const headers = finalHeaders(response, body, options);
    const hasNoBody = status === 204 || status === 304 || (body.length === 0 && request.method === 'HEAD');
    if (hasNoBody) {
      replaceHeaders(headers);
      response.end();
      return;
    }
    replaceHeaders({});
    const form = Form.of(status, headers, body);
    if (status === 200) options.keep?.(form, body.length);
    if (options.isHead) request.method = 'HEAD';
    form.send(request, response);
  }

  function startStreaming() {
    isStreaming = true;
    Reflect.deleteProperty(response, 'writeHead');
    const headers = finalHeaders(response, null, options);
    const encoding = acceptedEncodings(request.headers['accept-encoding'])[0] ?? 'identity';
    const isPacked =
      encoding !== 'identity' && isCompressible(mediaType()) && headers['content-encoding'] === undefined;
    replaceHeaders(isPacked ? { ...headers, 'content-encoding': encoding } : headers);
    if (isPacked) {
      compressor =
        encoding === 'br'
          ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
          : createGzip({ level: 5 });
      const packed = compressor;
      packed.on('data', (chunk) => {
        if (!write(chunk)) packed.pause();
      });
      packed.on('end', end);
      packed.on('drain', () => response.emit('drain'));
      packed.on('error', () => response.destroy());
      response.on('drain', () => packed.resume()).on('close', () => packed.destroy());
    }
    for (const chunk of chunks) pass(chunk);
    chunks = [];
  }

  /** @param {Buffer} chunk */
  function pass(chunk) {
    return compressor ? compressor.write(chunk) : write(chunk);
  }

  /** @param {Buffer} chunk */
  function take(chunk) {
    if (isStreaming) return pass(chunk);
    chunks.push(chunk);
    size += chunk.length;
    if (size > (isPage.test(mediaType()) ? mostInPage : mostInFile)) startStreaming();
    return true;
  }

  Object.assign(response, {
    /** @type {(status: number, ...more: unknown[]) => Response} */
    writeHead(status, ...more) {
      response.statusCode = status;
      const headers = more.find((value) => typeof value === 'object' && value !== null);
      for (const [name, value] of Object.entries(headers ?? {})) {
        if (value !== undefined) response.setHeader(name, value);
      }
      return response;
    },
    flushHeaders() {},
    /** @type {(chunk: unknown, ...more: unknown[]) => boolean} */
    write(chunk, ...more) {
      const bytes = toBuffer(chunk, more[0]);
      const isReady = bytes === null || take(bytes);
      const done = callbackOf(...more);
      if (done) process.nextTick(done);
      return isReady;
    },
    /** @type {(...values: unknown[]) => Response} */
    end(...values) {
      const done = callbackOf(...values);
      if (done) response.once('finish', done);
      const bytes = toBuffer(values[0], values[1]);
      if (bytes) take(bytes);
      if (!isStreaming) sendWhole();
      else if (compressor) compressor.end();
      else end();
      return response;
    },
  });
}
