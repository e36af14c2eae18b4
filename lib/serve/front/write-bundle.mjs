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

/** A page with an inline script that is not the framework's: no browser would run it. */
export class UnknownScriptError extends Error {}

/** @param {string} root  @param {string} release */
export function bundlePath(root, release) {
  return join(root, '.next', release, 'front.bundle');
}

/**
 * @param {string} path
 * @param {BuiltForm} form
 * @param {BundleWriter} writer
 * @returns {Promise<StoredForm>}
 */
async function storeForm(path, { status, headers, body }, writer) {
  const mediaType = headers['content-type'] ?? '';
  const text = /^(?:text\/html|image\/svg)/.test(mediaType) ? body.toString() : null;
  const security = securityHeaders(path, mediaType, text);
  if (security.unknown.length > 0) {
    throw new UnknownScriptError(`${path} holds an inline script that is not known: ${security.unknown[0]}`);
  }
  const bodies = { identity: writer.add(body) };
  const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const form = { status, headers: { ...headers, ...security.headers }, tag, bodies };
  if (!isCompressible(mediaType, body.length)) return form;
  const isFixed = path.startsWith('/_next/static/');
  const { br, gzip } = await compressWell(body, isFixed ? quality.file : quality.page);
  return { ...form, bodies: { ...bodies, br: writer.add(br), gzip: writer.add(gzip) } };
}

/**
 * @param {BuiltRoute} route
 * @param {BundleWriter} writer
 * @returns {Promise<StoredRoute>}
 */
async function storeRoute({ path, segments, filters, ...forms }, writer) {
  /** @type {StoredRoute} */
  const stored = filters && filters.length > 0 ? { filters } : {};
  for (const kind of /** @type {const} */ (['file', 'document', 'payload'])) {
    const form = forms[kind];
    if (form) stored[kind] = await storeForm(path, form, writer);
  }
  for (const [name, form] of Object.entries(segments ?? {})) {
    stored.segments ??= {};
    stored.segments[name] = await storeForm(path, form, writer);
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
    for (const route of readRelease(join(root, '.next', release))) {
      routes[route.path] = await storeRoute(route, writer);
    }
    writer.finish({ release, routes });
  } catch (error) {
    writer.abandon();
    throw error;
  }
}
