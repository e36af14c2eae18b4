// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './address.mjs';
import { elapsed, run } from './commands.mjs';
import { readJson } from './json-file.mjs';

/**
 * The direct dependencies that are not in node_modules at the version of package-lock.json.
 * @param {string} root
 * @param {{ dev: boolean }} which
 * @returns {string[]}
 */
export function findMissingDependencies(root, { dev }) {
  const lock = /** @type {any} */ (readJson(join(root, 'package-lock.json')));
  const { dependencies = {}, devDependencies = {} } = lock.packages[''];
  return Object.keys({ ...dependencies, ...(dev ? devDependencies : {}) }).filter((name) => {
    const installed = /** @type {any} */ (readJson(join(root, 'node_modules', name, 'package.json')));
    return installed?.version !== lock.packages[`node_modules/${name}`]?.version;
  });
}

/**
 * Whether somebody installed the tools for development, which a start must not take away.
 * @param {string} root
 */
function hasDevDependencies(root) {
  const manifest = /** @type {any} */ (readJson(join(root, 'package.json')));
  return Object.keys(manifest.devDependencies ?? {}).some((name) =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
}

/**
 * Install what package-lock.json names, unless it is there. npm writes `.package-lock.json` when it has
 * finished, so an installation that was cut short is seen by its absence.
 * @param {string} root
 * @param {{ dev: boolean }} which
 */
export async function installDependencies(root, { dev }) {
  const isFinished = existsSync(join(root, 'node_modules', '.package-lock.json'));
  const missing = findMissingDependencies(root, { dev });
  if (isFinished && missing.length === 0) return;
  const wantsDev = dev || hasDevDependencies(root);
  console.log(
    `Installing dependencies (${missing.length} of package.json are missing or of another version) …`,
  );
  const startedAt = performance.now();
  const args = ['ci', wantsDev ? '--include=dev' : '--omit=dev', '--no-audit', '--no-fund'];
  const { code, output } = await npm(root, args);
  if (code !== 0) {
    // npm ends some errors with its manual.
    console.error(output.split('npm error Clean install a project')[0]?.trimEnd());
    throw new StartError(`The dependencies could not be installed (npm ${args.join(' ')}).`);
  }
  console.log(`Installed the dependencies ${elapsed(startedAt)}.`);
}

/**
 * @param {string} root
 * @param {string[]} args
 */
function npm(root, args) {
  // The npm that started us, where one did.
  const script = process.env.npm_execpath;
  return script?.endsWith('npm-cli.js')
    ? run(process.execPath, [script, ...args], { cwd: root })
    : run('npm', args, { cwd: root });
}
