// @ts-check
import { readFileSync } from 'node:fs';

/**
 * A process, told apart from a later one that got the same number.
 * @typedef {{ pid: number, startedAt: string | null }} ProcessMark
 */

/**
 * When a process started, in ticks since boot; null where /proc does not say (macOS, Windows).
 * @param {number} pid
 */
function startOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Field 22; the name in field 2 stands in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

/** @returns {ProcessMark} */
export function markOfThisProcess() {
  return { pid: process.pid, startedAt: startOf(process.pid) };
}

/**
 * @param {unknown} mark
 * @returns {mark is ProcessMark}
 */
export function isProcessMark(mark) {
  return typeof mark === 'object' && mark !== null && 'pid' in mark && Number.isInteger(mark.pid);
}

/** @param {ProcessMark} mark */
export function isRunning({ pid, startedAt }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  const started = startOf(pid);
  return startedAt === null || started === null || startedAt === started;
}
