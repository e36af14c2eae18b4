// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readJson, writeJson } from './json-file.mjs';
import { isProcessMark, isRunning, markOfThisProcess } from './processes.mjs';

/**
 * The build that is served, and the one before it.
 * @typedef {{ release: string, previous: string | null, fingerprint: string, builtAt: string }} Pointer
 */

const releasePattern = /^r[0-9a-z]{8,}-[0-9]+$/;

/** A name for a new build; names sort by time. */
export function nameRelease() {
  return `r${Date.now().toString(36)}-${process.pid}`;
}

/**
 * The environment in which Next builds or serves one release of one corpus.
 * @param {string} release
 * @param {string} root
 * @param {string} data
 */
export function releaseEnv(release, root, data) {
  return {
    NODE_ENV: /** @type {const} */ ('production'),
    NEXT_TELEMETRY_DISABLED: '1',
    WHEREABOUTS_RELEASE: release,
    ...(data === join(root, 'data') ? {} : { WHEREABOUTS_DATA: data }),
  };
}

/**
 * Each corpus has a pointer of its own, so that a test corpus never takes the place of the real one.
 * @param {string} root
 * @param {string} data
 */
export function pointerPath(root, data) {
  const place = relative(root, data);
  const suffix = place === 'data' ? '' : `-${createHash('sha256').update(place).digest('hex').slice(0, 8)}`;
  return join(root, '.next', `current${suffix}.json`);
}

/**
 * The last good build of a corpus; undefined when there is none, or when it was removed.
 * @param {string} root
 * @param {string} data
 * @returns {Pointer | undefined}
 */
export function readPointer(root, data) {
  const pointer = readJson(pointerPath(root, data));
  if (!isPointer(pointer)) return undefined;
  return existsSync(join(root, '.next', pointer.release, 'BUILD_ID')) ? pointer : undefined;
}

/**
 * @param {unknown} value
 * @returns {value is Pointer}
 */
function isPointer(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    'release' in value &&
    typeof value.release === 'string' &&
    releasePattern.test(value.release) &&
    'fingerprint' in value &&
    'builtAt' in value
  );
}

/**
 * @param {string} root
 * @param {string} data
 * @param {Pointer} pointer
 */
export function switchTo(root, data, pointer) {
  writeJson(pointerPath(root, data), pointer);
}

/**
 * Keep `release` from being pruned for as long as this process runs.
 * @param {string} root
 * @param {string} release
 */
export function holdRelease(root, release) {
  const path = join(root, '.next', `serving-${process.pid}.json`);
  writeJson(path, { release, ...markOfThisProcess() });
  process.on('exit', () => rmSync(path, { force: true }));
}

/**
 * Remove the builds that no pointer names and no running server uses. Call it as the only builder.
 * @param {string} root
 */
export function pruneReleases(root) {
  const folder = join(root, '.next');
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  const kept = new Set();
  for (const name of names) {
    const isPointerFile = /^current(-[0-9a-f]{8})?\.json$/.test(name);
    const isProcessFile = /^(serving-[0-9]+\.json|build\.lock-[0-9]+)$/.test(name);
    if (!isPointerFile && !isProcessFile) continue;
    const value = readJson(join(folder, name));
    if (isPointerFile && isPointer(value)) kept.add(value.release).add(value.previous);
    else if (isProcessFile && isProcessMark(value) && isRunning(value)) {
      if ('release' in value) kept.add(value.release);
    } else rmSync(join(folder, name), { force: true });
  }
  for (const name of names) {
    const release = name.replace(/\.(catalog|catalog\.json|events)$/, '');
    if (releasePattern.test(release) && !kept.has(release)) removeEntry(join(folder, name));
  }
}

/**
 * @param {string} root
 * @param {string} release
 */
export function removeRelease(root, release) {
  removeEntry(join(root, '.next', release));
  for (const file of ['catalog', 'events']) removeEntry(join(root, '.next', `${release}.${file}`));
}

/** @param {string} path */
function removeEntry(path) {
  rmSync(path, { recursive: true, force: true, maxRetries: 3 });
}
