// `npm test`: does all of its own set-up, runs every check in order, and stops at the first that fails.
// What follows `--` goes to vitest: npm test -- tests/lib
import '../lib/serve/node-version.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { StartError } from '../lib/serve/address.mjs';
import { elapsed, endCommandsWithUs, run } from '../lib/serve/commands.mjs';
import { root } from '../lib/serve/corpus.mjs';
import { installDependencies } from '../lib/serve/dependencies.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);
const next = bin('next', 'dist', 'bin', 'next');

/** What is said of a check, and the commands it is made of. */
const checks = [
  ['format and lint', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings']],
  ['types', [next, 'typegen'], [bin('typescript', 'bin', 'tsc'), '--noEmit']],
  ['dead code', [bin('knip', 'bin', 'knip.js'), '--treat-config-hints-as-errors']],
  ['the corpus against its lock', ['--import', 'tsx', 'lib/proof/check-cli.ts', '--frozen']],
  ['the build', ['lib/serve/build.mjs']],
];

async function test() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  // Another NODE_ENV would leave the tools out, or build the tests for production.
  delete env.NODE_ENV;
  // For the tests of the database alone: all others read the data, whatever is published there.
  if (env.DATABASE_URL) env.TEST_DATABASE_URL = env.DATABASE_URL;
  delete env.DATABASE_URL;
  const forget = endCommandsWithUs();
  await installDependencies(root, { dev: true });
  for (const [name, ...commands] of checks) {
    const startedAt = performance.now();
    for (const command of commands) {
      const { code, output } = await run(process.execPath, command, { cwd: root, env });
      if (code === 0) continue;
      console.error(`✗ ${name}\n${output.trimEnd()}\n✗ ${name} failed`);
      return 1;
    }
    console.log(`✓ ${name} ${elapsed(startedAt)}`);
  }
  forget();
  return runVitest(process.argv.slice(2), env);
}

/** With the terminal passed on, so that its colours and its summary are the end of what is printed. */
function runVitest(args, env) {
  const child = spawn(process.execPath, [bin('vitest', 'vitest.mjs'), 'run', ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.on('SIGINT', () => child.kill('SIGINT')).on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1));
  });
}

test().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  },
);
