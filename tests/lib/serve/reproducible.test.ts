import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../../lib/serve/corpus.mjs';

/** Proves the fictional corpus anew in another place and time, and prints what becomes of it. */
function makeOutputs(name: string, env: Record<string, string>): { snapshot: string; outputs: string } {
  const run = (...args: string[]) => {
    const all = { ...process.env, WHEREABOUTS_RELEASE: name, ...env };
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', ...args], {
      cwd: root,
      env: all,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  const path = join(root, '.next', `${name}.catalog`);
  try {
    run('lib/catalog/write-snapshot.ts', '--data', 'tests/fixtures/data');
    return { snapshot: readFileSync(path, 'utf8'), outputs: run('tests/lib/serve/print-outputs.ts') };
  } finally {
    for (const made of [path, join(root, '.next', `${name}.events`)]) rmSync(made, { force: true });
  }
}

it('makes the same snapshot and the same files of the same data, in any place and language', {
  timeout: 180_000,
}, () => {
  const first = makeOutputs('test-a', { TZ: 'UTC', LANG: 'C' });
  expect(first.outputs).toMatch(/^events\.csv 200 [0-9a-f]{16}$/m);
  for (const [TZ, LANG] of [
    ['Pacific/Kiritimati', 'ja_JP.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
  ] as const) {
    expect(makeOutputs('test-b', { TZ, LANG, LC_ALL: LANG })).toEqual(first);
  }
});
