// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/**
 * One answer as the framework's build left it.
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} BuiltForm
 */

/**
 * @typedef {{
 *   path: string,
 *   file?: BuiltForm,
 *   document?: BuiltForm,
 *   payload?: BuiltForm,
 *   segments?: Record<string, BuiltForm>,
 *   filters?: string[],
 * }} BuiltRoute
 */

/** @typedef {{ source: string, destination: string, regex: string, has?: { type: string, key?: string }[] }} Rewrite */

const mediaTypes = new Map([
  ['.js', 'application/javascript; charset=UTF-8'],
  ['.css', 'text/css; charset=UTF-8'],
  ['.json', 'application/json; charset=UTF-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.webp', 'image/webp'],
  ['.woff2', 'font/woff2'],
]);

const notInAddresses = new Set(['/_global-error', '/_not-found', '/404', '/500']);
const plainPath = /^\/[\w.~/-]*$/;
const router = 'rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch';

/**
 * @param {string} path
 * @returns {any}
 */
const readAsJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Files whose name holds their hash.
 * @param {string} folder  of the release
 * @returns {BuiltRoute[]}
 */
function readStaticFiles(folder) {
  const names = readdirSync(join(folder, 'static'), { recursive: true, encoding: 'utf8' }).sort();
  return names.flatMap((name) => {
    const type = mediaTypes.get(extname(name));
    const path = `/_next/static/${name.replaceAll('\\', '/')}`;
    if (type === undefined || !plainPath.test(path)) return [];
    const headers = { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' };
    return [{ path, file: { status: 200, headers, body: readFileSync(join(folder, 'static', name)) } }];
  });
}

/**
 * The queries that make another page of a path; null where a rewrite looks at something else, so that only the framework
 * can tell.
 * @param {string} path
 * @param {Rewrite[]} rewrites
 */
function filtersOf(path, rewrites) {
  const conditions = rewrites.filter(({ regex }) => new RegExp(regex).test(path)).map(({ has }) => has ?? []);
  const keys = conditions.map((has) => has.find(({ type }) => type === 'query')?.key);
  return keys.every((key) => key !== undefined) ? keys : null;
}

/**
 * @param {Record<string, unknown>} headers
 * @returns {Record<string, string>}
 */
function toPlain(headers) {
  const { 'x-next-cache-tags': _, ...others } = headers;
  return Object.fromEntries(Object.entries(others).map(([name, value]) => [name, String(value)]));
}

/** @param {number} status */
const cacheControl = (status) => (status < 400 ? 'public, max-age=0, must-revalidate' : 'no-store');

/**
 * A page: its document, its payload and the segments of that.
 * @param {string} base  the path of its files without the ending
 * @returns {Omit<BuiltRoute, 'path'>}
 */
function readPage(base) {
  const meta = readAsJson(`${base}.meta`);
  const status = meta.status ?? 200;
  const shared = { vary: router, 'cache-control': cacheControl(status) };
  const headers = { ...shared, ...toPlain(meta.headers ?? {}) };
  const component = { 'content-type': 'text/x-component' };
  const segmentHeaders = { ...shared, ...component, 'x-nextjs-prerender': '1', 'x-nextjs-postponed': '2' };
  /** @type {[string, BuiltForm][]} */
  const segments = (meta.segmentPaths ?? [])
    .filter((/** @type {string} */ name) => existsSync(`${base}.segments${name}.segment.rsc`))
    .map((/** @type {string} */ name) => [
      name,
      { status: 200, headers: segmentHeaders, body: readFileSync(`${base}.segments${name}.segment.rsc`) },
    ]);
  return {
    document: {
      status,
      headers: { ...headers, 'content-type': 'text/html; charset=utf-8' },
      body: readFileSync(`${base}.html`),
    },
    payload: { status, headers: { ...headers, ...component }, body: readFileSync(`${base}.rsc`) },
    segments: Object.fromEntries(segments),
  };
}

/**
 * What a handler answered at build time.
 * @param {string} base
 * @returns {Omit<BuiltRoute, 'path'>}
 */
function readHandler(base) {
  const { status = 200, headers } = readAsJson(`${base}.meta`);
  const plain = toPlain(headers);
  const type = plain['content-type'];
  const typed = type?.startsWith('text/') && !type.includes(';') ? `${type}; charset=utf-8` : type;
  return {
    file: {
      status,
      headers: {
        vary: router,
        'cache-control': cacheControl(status),
        ...plain,
        ...(typed ? { 'content-type': typed } : {}),
      },
      body: readFileSync(`${base}.body`),
    },
  };
}

/**
 * Everything that a build made once and for all, in the order in which it is to be kept in memory. What it leaves to
 * the moment of a request is not here.
 * @param {string} folder  of the release
 * @returns {Generator<BuiltRoute>}
 */
export function* readRelease(folder) {
  yield* readStaticFiles(folder);
  const { routes } = readAsJson(join(folder, 'prerender-manifest.json'));
  const { rewrites } = readAsJson(join(folder, 'routes-manifest.json'));
  /** @type {Map<string, BuiltRoute>} */
  const files = new Map();
  for (const path of Object.keys(routes).sort()) {
    const { dataRoute, initialRevalidateSeconds } = routes[path];
    const filters = filtersOf(path, rewrites.beforeFiles);
    const isFixed = initialRevalidateSeconds === false && plainPath.test(path) && !notInAddresses.has(path);
    if (!isFixed || filters === null) continue;
    const base = join(folder, 'server', 'app', path === '/' ? 'index' : path);
    const route = { path, ...(dataRoute === null ? readHandler(base) : readPage(base)), filters };
    if (route.file) files.set(path, route);
    yield route;
  }
  for (const { source, destination, has } of rewrites.afterFiles) {
    const route = files.get(destination);
    if (route && !has && plainPath.test(source)) yield { ...route, path: source };
  }
}
