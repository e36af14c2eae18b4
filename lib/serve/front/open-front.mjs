// @ts-check
import { join } from 'node:path';
import { StartError } from '../address.mjs';
import { openBundle } from './bundle-file.mjs';
import { bundlePath, writeBundle } from './write-bundle.mjs';

/**
 * How many bytes of pages are held in memory: MEMORY_BUDGET_MB, default 64. Pages beyond it are read from disk.
 * @param {Record<string, string | undefined>} env
 */
export const budgetOf = ({ MEMORY_BUDGET_MB }) => Number(MEMORY_BUDGET_MB?.trim() || 64) * 2 ** 20;

/**
 * The bundle of a release. One that was cut short or changed is written anew from the release, once.
 * @param {string} root
 * @param {string} release
 * @param {number} budget  in bytes
 */
export async function openReleaseBundle(root, release, budget) {
  const path = bundlePath(root, release);
  try {
    return openBundle(path, { release, budget });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(
      `The pages of the build cannot be read from ${join('.next', release)} (${reason}); writing them anew …`,
    );
  }
  try {
    await writeBundle(root, release);
    return openBundle(path, { release, budget });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`The build ${release} cannot be served: ${reason}. Remove .next and start again.`);
  }
}
