// @ts-check
import { linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readJson, writeJson } from './json-file.mjs';
import { isProcessMark, isRunning, markOfThisProcess } from './processes.mjs';

/**
 * Be the only builder of this checkout. Resolves, with the way to stop, once no other one is at work.
 * @param {string} root
 * @param {(pid: number) => void} onWait  told once, when another builder is at work
 */
export async function lockBuild(root, onWait) {
  const folder = join(root, '.next');
  const lock = join(folder, 'build.lock');
  mkdirSync(folder, { recursive: true });
  const mine = join(folder, `build.lock-${process.pid}`);
  let isWaiting = false;
  try {
    writeJson(mine, markOfThisProcess());
    while (!take(mine, lock)) {
      const holder = readJson(lock);
      if (holder === undefined || !isProcessMark(holder) || !isRunning(holder)) {
        breakLock(lock, holder);
        continue;
      }
      if (!isWaiting) onWait(holder.pid);
      isWaiting = true;
      await wait(200);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  return function unlock() {
    const holder = readJson(lock);
    if (isProcessMark(holder) && holder.pid === process.pid) rmSync(lock, { force: true });
  };
}

/**
 * A hard link appears whole or not at all, and fails where a lock exists.
 * @param {string} mine
 * @param {string} lock
 */
function take(mine, lock) {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Remove the lock of a builder that is gone. Two may try at once: what was moved away is looked at again,
 * and given back when it is the lock of a builder who was quicker.
 * @param {string} lock
 * @param {unknown} stale
 */
function breakLock(lock, stale) {
  const broken = `${lock}-broken-${process.pid}`;
  try {
    renameSync(lock, broken);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  if (JSON.stringify(readJson(broken)) !== JSON.stringify(stale)) take(broken, lock);
  rmSync(broken, { force: true });
}
