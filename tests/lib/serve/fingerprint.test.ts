import { renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { fingerprint } from '../../../lib/serve/fingerprint.mjs';
import { addFile, makeCheckout } from './temporary-checkout.ts';

function makeInputs(): { root: string; hash: () => string } {
  const root = makeCheckout({ 'app/page.tsx': 'a', 'data/cases/a.yaml': 'a', 'README.md': 'a' });
  return { root, hash: () => fingerprint(root, join(root, 'data')) };
}

it('stays the same while nothing that is built changes', () => {
  const { root, hash } = makeInputs();
  const before = hash();
  addFile(root, 'README.md', 'changed');
  addFile(root, 'tests/a.test.ts', 'new');
  addFile(root, 'data/cases/.a.yaml.swp', 'an editor at work');
  expect(hash()).toBe(before);
});

it.each([
  ['a changed file', (root: string) => addFile(root, 'data/cases/a.yaml', 'bb')],
  ['a touched file', (root: string) => utimesSync(join(root, 'app/page.tsx'), 1, 1)],
  ['a new file', (root: string) => addFile(root, 'lib/model/case.ts', '')],
  ['a removed file', (root: string) => rmSync(join(root, 'app/page.tsx'))],
  ['a renamed file', (root: string) => renameSync(join(root, 'app/page.tsx'), join(root, 'app/b.tsx'))],
])('changes with %s', (_name, change) => {
  const { root, hash } = makeInputs();
  const before = hash();
  change(root);
  expect(hash()).not.toBe(before);
});

it.each([
  ['PUBLIC_BASE_URL', 'https://cases.example'],
  ['REPORT_ERRORS_TO', 'errors@cases.example'],
  ['MAP_COLUMNS_ABOVE', '0'],
])('changes with %s, which is written into the pages', (name, value) => {
  const { hash } = makeInputs();
  const before = hash();
  vi.stubEnv(name, value);
  expect(hash()).not.toBe(before);
  vi.unstubAllEnvs();
  expect(hash()).toBe(before);
});

it('covers a corpus outside data, and the base map that stays in it', () => {
  const root = makeCheckout({ 'data/basemap/a.json': 'a', 'elsewhere/cases/a.yaml': 'a' });
  const hash = () => fingerprint(root, join(root, 'elsewhere'));
  const first = hash();
  addFile(root, 'elsewhere/cases/a.yaml', 'bb');
  const second = hash();
  addFile(root, 'data/basemap/a.json', 'bb');
  expect(new Set([first, second, hash()]).size).toBe(3);
});
