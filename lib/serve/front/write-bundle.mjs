// @ts-check
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { BundleWriter } from './bundle-file.mjs';
import { compressWell, isCompressible } from './encoding.mjs';
import { withoutScripts } from './frames.mjs';
import { readRelease } from './release-files.mjs';
import { securityHeaders } from './security-headers.mjs';

/** @typedef {import('./bundle-file.mjs').StoredForm} StoredForm */
/** @typedef {import('./bundle-file.mjs').StoredRoute} StoredRoute */
/** @typedef {import('./release-files.mjs').BuiltForm} BuiltForm */
/** @typedef {import('./release-files.mjs').BuiltRoute} BuiltRoute */

// Of brotli. The last step from 10 to 11 takes twice the time for 3 % of the bytes. Of pages there may be thousands: from
// 6 on each gets memory anew, eight times as much at 8, and that takes longer than to save the next 1.4 %.
const quality = { file: 10, page: 6 };
const routesAhead = 4;

/** A page with an inline script that is not the framework's: no browser would run it. */
export class UnknownScriptError extends Error {}

/** @param {string} root  @param {string} release */
export function bundlePath(root, release) {
  return join(root, '.next', release, 'front.bundle');
}

/** @typedef {Map<BuiltForm, Promise<{ br: Buffer, gzip: Buffer }>>} Packing */

/** Packs bodies and writes them; the same body, such as the frame of every page, once. */
class Packer {
  #writer;
  /** @type {Set<string>} */
  #begun = new Set();
  /** @type {Map<string, StoredForm['bodies']>} */
  #stored = new Map();

  /** @param {BundleWriter} writer */
  constructor(writer) {
    this.#writer = writer;
  }

  /**
   * Begins to pack the forms of a route that were not met before.
   * @param {BuiltRoute} route
   * @returns {Packing}
   */
  begin({ path, file, document, payload, segments }) {
    const level = path.startsWith('/_next/static/') ? quality.file : quality.page;
    /** @type {Packing} */
    const packing = new Map();
    for (const form of [file, document, payload, ...Object.values(segments ?? {})]) {
      if (!form || !isCompressible(form.headers['content-type'] ?? '', form.body.length)) continue;
      const digest = digestOf(form.body);
      if (this.#begun.has(digest)) continue;
      this.#begun.add(digest);
      packing.set(form, compressWell(form.body, level));
    }
    return packing;
  }

  /**
   * The places of a form's bodies.
   * @param {BuiltForm} form
   * @param {string} digest
   * @param {Packing} packing
   * @returns {Promise<StoredForm['bodies']>}
   */
  async store(form, digest, packing) {
    const known = this.#stored.get(digest);
    if (known) return known;
    const identity = this.#writer.add(form.body);
    const packed = await packing.get(form);
    if (!packed) return { identity };
    const bodies = { identity, br: this.#writer.add(packed.br), gzip: this.#writer.add(packed.gzip) };
    this.#stored.set(digest, bodies);
    return bodies;
  }
}

/** @param {Buffer} body */
const digestOf = (body) => createHash('sha256').update(body).digest('base64url');

/**
 * The routes in their order; while one is written, the next are packed.
 * @param {Iterable<BuiltRoute>} routes
 * @param {Packer} packer
 */
function* packAhead(routes, packer) {
  const waiting = [];
  for (const route of routes) {
    waiting.push({ route, packing: packer.begin(route) });
    if (waiting.length > routesAhead) yield* waiting.splice(0, 1);
  }
  yield* waiting;
}

/**
 * @param {string} path
 * @param {BuiltForm} form
 * @param {Packing} packing
 * @param {Packer} packer
 * @returns {Promise<StoredForm>}
 */
async function storeForm(path, form, packing, packer) {
  const { status, headers, body } = form;
  const mediaType = headers['content-type'] ?? '';
  const text = /^(?:text\/html|image\/svg)/.test(mediaType) ? body.toString() : null;
  const security = securityHeaders(path, mediaType, text);
  if (security.unknown.length > 0) {
    throw new UnknownScriptError(`${path} holds an inline script that is not known: ${security.unknown[0]}`);
  }
  const digest = digestOf(body);
  const bodies = await packer.store(form, digest, packing);
  return { status, headers: { ...headers, ...security.headers }, tag: digest.slice(0, 22), bodies };
}

/**
 * @param {BuiltRoute} route
 * @param {Packing} packing
 * @param {Packer} packer
 * @returns {Promise<StoredRoute>}
 */
async function storeRoute({ path, segments, filters, ...forms }, packing, packer) {
  /** @type {StoredRoute} */
  const stored = filters && filters.length > 0 ? { filters } : {};
  for (const kind of /** @type {const} */ (['file', 'document', 'payload'])) {
    const form = forms[kind];
    if (form) stored[kind] = await storeForm(path, form, packing, packer);
  }
  for (const [name, form] of Object.entries(segments ?? {})) {
    stored.segments ??= {};
    stored.segments[name] = await storeForm(path, form, packing, packer);
  }
  return stored;
}

/**
 * What a release made, as it is served.
 * @param {Iterable<BuiltRoute>} routes
 * @returns {Generator<BuiltRoute>}
 */
function* asServed(routes) {
  for (const route of routes) {
    const { path, document } = route;
    if (!document) yield route;
    else {
      const { status, headers, body } = document;
      const served = withoutScripts(path, status, headers['content-type'] ?? '', body);
      yield { ...route, document: { ...document, body: served } };
    }
  }
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
    const packer = new Packer(writer);
    for (const { route, packing } of packAhead(asServed(readRelease(join(root, '.next', release))), packer)) {
      routes[route.path] = await storeRoute(route, packing, packer);
    }
    writer.finish({ release, routes });
  } catch (error) {
    writer.abandon();
    throw error;
  }
}
