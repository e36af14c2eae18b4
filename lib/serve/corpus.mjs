// @ts-check
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './address.mjs';

/** The folder of this checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The folder of the corpus: `data`, or the one that WHEREABOUTS_DATA names.
 * @param {Record<string, string | undefined>} env
 */
export function findCorpus({ WHEREABOUTS_DATA }) {
  const data = resolve(root, WHEREABOUTS_DATA || 'data');
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
    throw new StartError(`WHEREABOUTS_DATA names no folder: "${data}".`);
  }
  return data;
}
