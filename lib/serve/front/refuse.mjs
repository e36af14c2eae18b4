// @ts-check
import { securityHeaders, transportHeaders } from './security-headers.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const longestTarget = 8192;

/** Only the API has more methods than these two, to say that it does not know them. */
const pageMethods = new Set(['GET', 'HEAD']);
const apiMethods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * What is wrong with an address before anybody looks for it. Null when nothing is.
 * @param {string} target  as it stands in the request line
 * @returns {{ status: number, location?: string } | null}
 */
export function faultOfTarget(target) {
  if (target.length > longestTarget) return { status: 414 };
  if (!/^\/[\x21-\x7e]*$/.test(target)) return { status: 400 };
  const end = target.search(/[?#]/);
  const path = end === -1 ? target : target.slice(0, end);
  let decoded = '';
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { status: 400 };
  }
  // Nothing here has such a name, and what lies behind may read it as another path.
  const isHostile = /\p{Cc}|\\|(?:^|\/)\.\.?(?:\/|$)/u.test(decoded) || /%(?:2f|5c|25)/i.test(path);
  if (isHostile) return { status: 404 };
  if (!path.includes('//')) return null;
  // Of several slashes one is meant; never the beginning of another host's address.
  return { status: 308, location: path.replace(/\/{2,}/g, '/') + (end === -1 ? '' : target.slice(end)) };
}

/**
 * Whether a request carries a body. Nothing here takes one, and in a GET it is a way to smuggle a second request.
 * @param {Request} request
 */
export function hasBody({ headers }) {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/**
 * @param {string} method
 * @param {string} path
 */
export function isMethodOf(method, path) {
  return (path === '/api' || path.startsWith('/api/') ? apiMethods : pageMethods).has(method);
}

/** @type {Map<number, string>} */
const reasons = new Map([
  [308, 'Moved'],
  [400, 'Bad request'],
  [404, 'Not found'],
  [405, 'Method not allowed'],
  [414, 'Address too long'],
  [500, 'Something is wrong with this server'],
  [503, 'Busy'],
]);

/**
 * Answer with a line of plain text that repeats nothing of the request, and let go of what else it wants to send.
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {Record<string, string>} [more]
 */
export function refuse(request, response, status, more = {}) {
  const text = `${reasons.get(status) ?? 'Refused'}\n`;
  const type = 'text/plain; charset=utf-8';
  response.writeHead(status, {
    ...securityHeaders('/', type, null).headers,
    ...transportHeaders(process.env),
    'content-type': type,
    'content-length': String(text.length),
    ...(status < 400 ? {} : { 'cache-control': 'no-store' }),
    ...(hasBody(request) ? { connection: 'close' } : {}),
    ...more,
  });
  response.end(request.method === 'HEAD' ? '' : text);
}
