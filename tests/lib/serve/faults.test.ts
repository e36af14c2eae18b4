import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { root } from '../../../lib/serve/corpus.mjs';
import { BundleWriter, openBundle } from '../../../lib/serve/front/bundle-file.mjs';
import { writeJson } from '../../../lib/serve/json-file.mjs';
import { makeCheckout } from './temporary-checkout.ts';

function readPointer(path: string): void {
  const { round, filling } = JSON.parse(readFileSync(path, 'utf8'));
  expect(filling).toBe(String(round).repeat(200_000));
}

function readBundle(path: string): void {
  const bundle = openBundle(path, { release: 'r1', budget: 2 ** 20 });
  const place = bundle.index.routes['/']?.file?.bodies.identity;
  bundle.close();
  expect(place?.[1]).toBe(200_000);
}

describe('a writer that is killed', () => {
  it.each([
    ['pointer', 42, readPointer],
    ['bundle', 42, readBundle],
    ['snapshot', 16, readPointer],
  ] as const)(
    'leaves the old %s or the new one, %i times',
    { timeout: 240_000 },
    async (kind, times, read) => {
      const path = join(makeCheckout(), 'file');
      for (let time = 0; time < times; time += 1) {
        const loader = kind === 'snapshot' ? ['--import', 'tsx'] : [];
        const child = spawn(process.execPath, [...loader, 'tests/lib/serve/write-forever.mjs', kind, path], {
          cwd: root,
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        await once(child.stdout, 'data');
        // Somewhere within the first writes: a moment that differs from run to run is the point.
        await wait(3 + 2 * time);
        const ended = once(child, 'exit');
        child.kill('SIGKILL');
        await ended;
        if (existsSync(path)) read(path);
      }
      read(path);
    },
  );
});

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it('leaves the pointer as it was, and nothing beside it', () => {
    const folder = makeCheckout();
    const path = join(folder, 'current.json');
    writeJson(path, { release: 'old' });
    symlinkSync('/dev/full', `${path}.${process.pid}.tmp`);
    expect(() => writeJson(path, { release: 'new' })).toThrow(/ENOSPC/);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ release: 'old' });
    expect(readdirSync(folder)).toEqual(['current.json']);
  });

  it('leaves no half of a bundle', () => {
    const folder = makeCheckout();
    const path = join(folder, 'front.bundle');
    symlinkSync('/dev/full', `${path}.${process.pid}.tmp`);
    expect(() => new BundleWriter(path).add(Buffer.alloc(1000))).toThrow(/ENOSPC/);
    expect(existsSync(path)).toBe(false);
  });

  it('leaves the snapshot as it was', () => {
    const folder = makeCheckout({ file: 'old' });
    const script = `
      import { writeFileAtomically } from './lib/proof/write-file.ts';
      try { writeFileAtomically(${JSON.stringify(join(folder, 'file'))}, 'new'.repeat(1e6)); }
      catch (error) { console.log(error.code); }`;
    // A limit on the size of files is the full disk that needs no rights.
    const { stdout } = spawnSync(
      'sh',
      ['-c', 'ulimit -f 64; exec "$0" --import tsx --input-type=module -e "$1"', process.execPath, script],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    expect(stdout).toBe('EFBIG\n');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
