// @ts-check
import { isFrame } from './frames.mjs';
import { inlineScripts, inlineStyles } from './inline-scripts.mjs';

/**
 * A page may load from this server alone, run the framework's own inline scripts alone, and hand the browser no
 * string as HTML or script that components/ui/trusted-types.ts has not let through. One without scripts runs none.
 * @param {string} path
 * @param {readonly string[] | null} scriptSources  null where the page has no script
 */
function pagePolicy(path, scriptSources) {
  const scripts = scriptSources && [
    ["script-src 'self'", ...scriptSources].join(' '),
    "connect-src 'self'",
    "worker-src 'self'",
  ];
  return [
    "default-src 'none'",
    ...(scripts ?? ["script-src 'none'"]),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${isFrame(path) ? '*' : "'none'"}`,
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const filePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A script may be a worker's, which its own policy binds: it loads the other files of its code, and asks nobody. */
const scriptPolicy = `${filePolicy}; script-src 'self'`;

/**
 * What other sites may show or read: the API, what can be embedded and what it loads, and files to take away.
 * @param {string} path
 */
function isForOthers(path) {
  return isFrame(path) || /^\/(?:api|_next\/static)(?:\/|$)|\.(?:bib|json|md|png|svg|xml)$/.test(path);
}

const permissions = ['geolocation', 'camera', 'microphone', 'payment', 'usb', 'browsing-topics'];

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'permissions-policy': permissions.map((name) => `${name}=()`).join(', '),
};

/**
 * The headers that hold for an answer whatever made it, by its path, media type and, for pages and drawings, text.
 * @param {string} path
 * @param {string} mediaType
 * @param {string | null} text  of a page or a drawing; null where it could not be read whole: then no inline script runs
 * @returns {{ headers: Record<string, string>, unknown: string[] }}
 */
export function securityHeaders(path, mediaType, text) {
  const shared = {
    ...everywhere,
    // For browsers that know no frame-ancestors.
    ...(isFrame(path) ? {} : { 'x-frame-options': 'DENY' }),
    'cross-origin-resource-policy': isForOthers(path) ? 'cross-origin' : 'same-origin',
  };
  if (mediaType.startsWith('text/html')) {
    const { sources, unknown } = inlineScripts(text ?? '');
    const isScripted = text === null || text.includes('<script');
    const headers = {
      ...shared,
      'content-security-policy': pagePolicy(path, isScripted ? sources : null),
      'cross-origin-opener-policy': 'same-origin',
    };
    return { headers, unknown };
  }
  if (path.startsWith('/_next/static/') && mediaType.startsWith('application/javascript')) {
    return { headers: { ...shared, 'content-security-policy': scriptPolicy }, unknown: [] };
  }
  const drawn = mediaType.startsWith('image/svg+xml') ? inlineStyles(text ?? '') : [];
  const policy = drawn.length > 0 ? `${filePolicy}; style-src ${drawn.join(' ')}` : filePolicy;
  return { headers: { ...shared, 'content-security-policy': policy }, unknown: [] };
}

/**
 * HSTS, where readers come by https.
 * @param {Record<string, string | undefined>} env
 * @returns {Record<string, string>}
 */
export function transportHeaders({ PUBLIC_BASE_URL }) {
  const isSecure = PUBLIC_BASE_URL?.trim().startsWith('https://') ?? false;
  return isSecure ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains; preload' } : {};
}
