// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const inputs = [
  '.env',
  'app',
  'components',
  'data',
  'instrumentation-client.ts',
  'instrumentation.ts',
  'lib',
  'next.config.js',
  'package-lock.json',
  'public',
  'tsconfig.json',
];

/**
 * One hash over the path, size and time of everything a build reads: equal means nothing to build.
 * @param {string} root
 * @param {string} data  the folder of the corpus, which may lie outside `data`
 */
export function fingerprint(root, data) {
  // What the environment says is written into the pages: the address that readers know, who hears of errors, how
  // many events make a large register.
  const { PUBLIC_BASE_URL = '', REPORT_ERRORS_TO = '', MAP_COLUMNS_ABOVE = '' } = process.env;
  const hash = createHash('sha256').update(
    `${process.versions.node}\0${PUBLIC_BASE_URL}\0${REPORT_ERRORS_TO}\0${MAP_COLUMNS_ABOVE}\0`,
  );
  for (const input of inputs) addPath(hash, join(root, input));
  if (data !== join(root, 'data')) addPath(hash, data);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addPath(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  // A hidden file in a folder is an editor's, not ours.
  const names = readdirSync(path).filter((name) => !name.startsWith('.') || name === '.well-known');
  for (const name of names.sort()) addPath(hash, join(path, name));
}
