// @ts-check
import { createRequire } from 'node:module';
import { publishedNow } from './shown.mjs';

/** @type {typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js').default} */
const FileSystemCache = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
).default;

/** @typedef {InstanceType<typeof FileSystemCache>} Cache */

/** @param {string} key */
function keyNow(key) {
  const published = publishedNow();
  // No file has such a name: what was built is not found under it.
  return published === null ? key : `/@${published.version}${key}`;
}

/** The framework's own cache of pages, in which those of one release of the data are not those of another. */
export default class PageCache extends FileSystemCache {
  /**
   * @override
   * @param {Parameters<Cache['get']>} asked
   */
  get(...[key, context]) {
    return super.get(keyNow(key), context);
  }

  /**
   * @override
   * @param {Parameters<Cache['set']>} made
   */
  set(...[key, data, context]) {
    return super.set(keyNow(key), data, context);
  }
}
