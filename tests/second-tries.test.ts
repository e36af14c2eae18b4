import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it('names a test that passed only when it was tried again, and why it was', () => {
  const root = mkdtempSync(join(tmpdir(), 'second-tries-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFileSync(
    join(root, 'vitest.config.mjs'),
    `import { SecondTries } from ${JSON.stringify(here('second-tries.ts'))};
    export default { test: { globals: true, retry: 1, reporters: [new SecondTries()] } };`,
  );
  writeFileSync(
    join(root, 'some.test.mjs'),
    `let tries = 0;
    it('is late', () => { expect(tries++).toBe(1); });
    it('is not', () => {});`,
  );
  const vitest = here('../node_modules/vitest/vitest.mjs');
  const printed = execFileSync(process.execPath, [vitest, 'run', '--root', root], { encoding: 'utf8' });
  expect(printed.trim()).toBe(
    [
      'Passed only when tried again; each is a fault to find:',
      '- some.test.mjs > is late',
      '  expected +0 to be 1 // Object.is equality',
    ].join('\n'),
  );
});
