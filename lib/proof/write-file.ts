import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Writes a file so that, whenever the power fails, it holds either all of the old content or all of the new: a text,
 * or parts one after the other.
 */
export function writeFileAtomically(path: string, content: string | Iterable<string | Uint8Array>): void {
  const folder = dirname(path);
  // In the same folder, because a rename is atomic only within one file system.
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = openSync(temporary, 'wx', 0o644);
    try {
      for (const part of typeof content === 'string' ? [content] : content) writeFileSync(handle, part);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(folder);
}
