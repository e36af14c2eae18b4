// @ts-check

/** @typedef {import('node:http').IncomingMessage} Request */

// What a framework or a proxy says to itself in headers, and a stranger could say to poison a cache or pass a check.
const internal =
  /^(?:x-(?:nextjs|next|middleware|now|vercel|invoke|matched|prerender|original|rewrite|http-method)\b|next-(?:action|resume|hmr|html|request|instant)|forwarded$)/;
const routerOnly = [
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-router-state-tree',
  'next-url',
];

/**
 * Take away the headers that nobody outside has a reason to send. What a proxy forwards stays where it is trusted;
 * there are no cookies here.
 * @param {Request} request
 * @param {boolean} trustsProxy
 */
export function purify({ headers }, trustsProxy) {
  for (const name of Object.keys(headers)) {
    const isForwarded = name.startsWith('x-forwarded-') && !trustsProxy;
    if (name === 'cookie' || isForwarded || internal.test(name)) delete headers[name];
  }
  if (headers.rsc === '1') return;
  delete headers.rsc;
  for (const name of routerOnly) delete headers[name];
}
