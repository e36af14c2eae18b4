// @ts-check
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BundleWriter } from './bundle-file.mjs';
import { compressWell, isCompressible } from './encoding.mjs';
import { readRelease } from './release-files.mjs';
import { securityHeaders } from './security-headers.mjs';

/** @typedef {import('./bundle-file.mjs').StoredForm} StoredForm */
/** @typedef {import('./bundle-file.mjs').StoredRoute} StoredRoute */
/** @typedef {import('./release-files.mjs').BuiltForm} BuiltForm */
/** @typedef {import('./release-files.mjs').BuiltRoute} BuiltRoute */

// Of brotli. The last step from 10 to 11 takes twice the time for 3 % of the bytes; of pages there may be thousands.
const quality = { file: 10, page: 8 };
const routesAhead = 4;

/** A page with an inline script that is not the framework's: no browser would run it. */
export class UnknownScriptError extends Error {}

/** @param {string} root  @param {string} release */
export function bundlePath(root, release) {
  return join(root, '.next', release, 'front.bundle');
}

/** @typedef {Map<BuiltForm, Promise<{ br: Buffer, gzip: Buffer }>>} Packing */

/** @param {BuiltForm} form */
const isPacked = ({ headers, body }) => isCompressible(headers['content-type'] ?? '', body.length);

/**
 * Begins to pack the forms of a route.
 * @param {BuiltRoute} route
 * @returns {Packing}
 */
function packForms({ path, file, document, payload, segments }) {
  const level = path.startsWith('/_next/static/') ? quality.file : quality.page;
  const forms = [file, document, payload, ...Object.values(segments ?? {})];
  return new Map(
    forms.flatMap((form) => (form && isPacked(form) ? [[form, compressWell(form.body, level)]] : [])),
  );
}

/**
 * The routes in their order; while one is written, the next are packed.
 * @param {Iterable<BuiltRoute>} routes
 */
function* packAhead(routes) {
  const waiting = [];
  for (const route of routes) {
    waiting.push({ route, packing: packForms(route) });
    if (waiting.length > routesAhead) yield* waiting.splice(0, 1);
  }
  yield* waiting;
}

/**
 * @param {string} path
 * @param {BuiltForm} built
 * @param {Packing} packing
 * @param {BundleWriter} writer
 * @returns {Promise<StoredForm>}
 */
async function storeForm(path, built, packing, writer) {
  const { status, headers, body } = built;
  const mediaType = headers['content-type'] ?? '';
  const text = /^(?:text\/html|image\/svg)/.test(mediaType) ? body.toString() : null;
  const security = securityHeaders(path, mediaType, text);
  if (security.unknown.length > 0) {
    throw new UnknownScriptError(`${path} holds an inline script that is not known: ${security.unknown[0]}`);
  }
  const bodies = { identity: writer.add(body) };
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const form = { status, headers: { ...headers, ...security.headers }, tag, bodies };
  const packed = await packing.get(built);
  if (!packed) return form;
  return { ...form, bodies: { ...bodies, br: writer.add(packed.br), gzip: writer.add(packed.gzip) } };
}

/**
 * @param {BuiltRoute} route
 * @param {Packing} packing
 * @param {BundleWriter} writer
 * @returns {Promise<StoredRoute>}
 */
async function storeRoute({ path, segments, filters, ...forms }, packing, writer) {
  /** @type {StoredRoute} */
  const stored = filters && filters.length > 0 ? { filters } : {};
  for (const kind of /** @type {const} */ (['file', 'document', 'payload'])) {
    const form = forms[kind];
    if (form) stored[kind] = await storeForm(path, form, packing, writer);
  }
  for (const [name, form] of Object.entries(segments ?? {})) {
    stored.segments ??= {};
    stored.segments[name] = await storeForm(path, form, packing, writer);
  }
  return stored;
}

/**
 * Write everything that a release serves without thinking into one file. Throws what the system says where there is no
 * room, and UnknownScriptError; then the file that stood there before still stands.
 * @param {string} root
 * @param {string} release
 */
export async function writeBundle(root, release) {
  const writer = new BundleWriter(bundlePath(root, release));
  try {
    /** @type {Record<string, StoredRoute>} */
    const routes = {};
    for (const { route, packing } of packAhead(readRelease(join(root, '.next', release)))) {
      routes[route.path] = await storeRoute(route, packing, writer);
    }
    writer.finish({ release, routes });
  } catch (error) {
    writer.abandon();
    throw error;
  }
}
