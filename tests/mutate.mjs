// `npm run mutate`: takes one guard away at a time, in a copy of the checkout, runs the tests that should notice, and
// reports which went red. A part of a guard's name picks some: npm run mutate -- focus
import '../lib/serve/node-version.mjs';
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { elapsed, endCommandsWithUs, run } from '../lib/serve/commands.mjs';
import { root } from '../lib/serve/corpus.mjs';
import { installDependencies } from '../lib/serve/dependencies.mjs';
import { mutations } from './mutations.mjs';

/** Links instead of copies: hundreds of megabytes that nobody changes. */
function linkFolder(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkFolder(source, target);
    else if (entry.isFile()) linkSync(source, target);
  }
}

/** What git knows of, as it is in the work tree, and the dependencies. */
async function copyCheckout() {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const { code, output } = await run('git', list, { cwd: root });
  if (code !== 0) throw new Error(`git could not list the files:\n${output}`);
  mkdirSync(join(root, '.next'), { recursive: true });
  const copy = mkdtempSync(join(root, '.next', 'mutant-'));
  for (const file of output.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
  linkFolder(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The text with the guard gone; a guard that is not there exactly once is a mistake in the list. */
function without({ guard, file, from, to }, text) {
  const [before = '', after, ...more] = text.split(from);
  if (after === undefined || more.length > 0) {
    throw new Error(
      `"${guard}": ${file} holds its text ${more.length > 0 ? 'more than once' : 'nowhere'}; mend tests/mutations.mjs`,
    );
  }
  return before + to + after;
}

async function isNoticed(copy, mutation) {
  const path = join(copy, mutation.file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(path, without(mutation, whole));
  try {
    const vitest = join('node_modules', 'vitest', 'vitest.mjs');
    const only = mutation.only ? ['-t', mutation.only] : [];
    const { code } = await run(process.execPath, [vitest, 'run', ...mutation.tests, ...only], { cwd: copy });
    return code !== 0;
  } finally {
    writeFileSync(path, whole);
  }
}

async function mutate() {
  await installDependencies(root, { dev: true });
  const wanted = process.argv[2] ?? '';
  const chosen = mutations.filter(({ guard }) => guard.includes(wanted));
  if (chosen.length === 0) throw new Error(`no guard is called "${wanted}"`);
  const copy = await copyCheckout();
  const cleanUp = () => rmSync(copy, { recursive: true, force: true });
  const forget = endCommandsWithUs(cleanUp);
  const survivors = [];
  try {
    for (const mutation of chosen) {
      const startedAt = performance.now();
      const isRed = await isNoticed(copy, mutation);
      if (!isRed) survivors.push(mutation.guard);
      console.log(`${isRed ? '✓ red' : '✗ still green'} without "${mutation.guard}" ${elapsed(startedAt)}`);
    }
  } finally {
    forget();
    cleanUp();
  }
  console.log(`${chosen.length - survivors.length} of ${chosen.length} guards are held by a test.`);
  return survivors.length === 0 ? 0 : 1;
}

mutate().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
