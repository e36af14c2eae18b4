// @ts-check
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockBuild } from './build-lock.mjs';
import { elapsed, endCommandsWithUs, run } from './commands.mjs';
import { fingerprint } from './fingerprint.mjs';
import { UnknownScriptError, writeBundle } from './front/write-bundle.mjs';
import { nameRelease, pruneReleases, readPointer, releaseEnv, removeRelease, switchTo } from './release.mjs';

/**
 * Build the corpus in `data` if something it is made of changed, in a folder of its own, and point to it
 * once it is whole. What is wrong is printed; the answer says whether the last build is of what is there now.
 * @param {string} root
 * @param {string} data
 * @returns {Promise<boolean>}
 */
export async function buildIfChanged(root, data) {
  if (readPointer(root, data)?.fingerprint === fingerprint(root, data)) return true;
  const unlock = await lockBuild(root, (pid) => console.log(`Waiting for another build (process ${pid}) …`));
  try {
    const inputs = fingerprint(root, data);
    const current = readPointer(root, data);
    if (current?.fingerprint === inputs) return true;
    pruneReleases(root);
    const release = nameRelease();
    if (!(await buildRelease(root, data, release, unlock))) return false;
    const builtAt = new Date().toISOString();
    switchTo(root, data, { release, previous: current?.release ?? null, fingerprint: inputs, builtAt });
    pruneReleases(root);
    return true;
  } finally {
    unlock();
  }
}

/**
 * Prove, then build; a release that fails leaves nothing behind.
 * @param {string} root
 * @param {string} data
 * @param {string} release
 * @param {() => void} unlock
 */
async function buildRelease(root, data, release, unlock) {
  const env = { ...process.env, ...releaseEnv(release, root, data) };
  const nextEnv = join(root, 'next-env.d.ts');
  const typesBefore = existsSync(nextEnv) ? readFileSync(nextEnv, 'utf8') : undefined;
  function undo() {
    removeRelease(root, release);
    // It names the types of the release that was just removed.
    if (typesBefore === undefined) rmSync(nextEnv, { force: true });
    else writeFileSync(nextEnv, typesBefore);
  }
  const forget = endCommandsWithUs(() => {
    undo();
    unlock();
  });
  try {
    const isBuilt =
      (await proveCorpus(root, data, env)) &&
      (await buildPages(root, env)) &&
      (await packPages(root, release));
    if (!isBuilt) undo();
    return isBuilt;
  } finally {
    forget();
  }
}

const largeFrom = 20_000;
const megabytesOfLarge = 4096;
const casesInMegabyte = 25;

/**
 * The room that a proof needs. What is read lives on: in a small nursery it would be moved from half to half before it
 * is kept. A large register, of which 100,000 cases take 3 GB, needs more than Node takes of a small machine.
 * @param {string} data
 */
function roomFor(data) {
  const folder = join(data, 'cases');
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const cases = isThere ? readdirSync(folder).length : 0;
  const megabytes = Math.max(megabytesOfLarge, Math.ceil(cases / casesInMegabyte));
  const heap = cases > largeFrom ? [`--max-old-space-size=${megabytes}`] : [];
  return ['--max-semi-space-size=64', ...heap];
}

/**
 * Prove the corpus and write the snapshot that pages read.
 * @param {string} root
 * @param {string} data
 * @param {NodeJS.ProcessEnv} env
 */
export async function proveCorpus(root, data, env) {
  console.log('Proving the corpus …');
  const startedAt = performance.now();
  const args = [...roomFor(data), '--import', 'tsx', 'lib/catalog/write-snapshot.ts', '--data', data];
  const { code, output } = await run(process.execPath, args, { cwd: root, env });
  if (output.trim()) console.log(output.trimEnd());
  if (code === 0) console.log(`Proved the corpus ${elapsed(startedAt)}.`);
  else console.error('The corpus is not proved: the findings stand above.');
  return code === 0;
}

/**
 * @param {string} root
 * @param {NodeJS.ProcessEnv} env
 */
async function buildPages(root, env) {
  console.log('Building the pages …');
  const startedAt = performance.now();
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await run(process.execPath, [next, 'build'], { cwd: root, env });
  if (code === 0) console.log(`Built the pages ${elapsed(startedAt)}.`);
  else console.error(`${output.trimEnd()}\nThe pages could not be built: the reason stands above.`);
  return code === 0;
}

/**
 * Compress what was built and give it its headers, once, into the file that is served from.
 * @param {string} root
 * @param {string} release
 */
async function packPages(root, release) {
  console.log('Packing the pages …');
  const startedAt = performance.now();
  try {
    await writeBundle(root, release);
  } catch (error) {
    const isTold = error instanceof UnknownScriptError || (error instanceof Error && 'code' in error);
    if (!isTold) throw error;
    console.error(`The pages could not be packed: ${error.message}`);
    return false;
  }
  console.log(`Packed the pages ${elapsed(startedAt)}.`);
  return true;
}
