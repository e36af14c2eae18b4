// @ts-check
// `npm run dev`: proves the corpus once, then runs Next's development server on HOST and PORT.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress, StartError } from './address.mjs';
import { proveCorpus } from './builder.mjs';
import { findCorpus, root } from './corpus.mjs';
import { installDependencies } from './dependencies.mjs';
import { releaseEnv } from './release.mjs';
import { checkSettings } from './settings.mjs';

async function develop() {
  const { host, port } = parseAddress(process.env);
  checkSettings(process.env);
  const data = findCorpus(process.env);
  await installDependencies(root, { dev: true });
  mkdirSync(join(root, '.next'), { recursive: true });
  const env = {
    ...process.env,
    ...releaseEnv('dev', root, data),
    NODE_ENV: /** @type {const} */ ('development'),
  };
  if (!(await proveCorpus(root, data, env))) process.exit(1);
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next');
  const args = [next, 'dev', '--hostname', host, '--port', String(port)];
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  process.on('SIGINT', () => child.kill('SIGINT')).on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code) => process.exit(code ?? 0));
}

develop().catch((error) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
