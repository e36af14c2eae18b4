// @ts-check
// `npm start`: installs, proves and builds what is missing or changed, then serves the last good build.
import './node-version.mjs';
import { parseAddress, StartError } from './address.mjs';
import { buildIfChanged } from './builder.mjs';
import { endCommandsWithUs } from './commands.mjs';
import { findCorpus, root } from './corpus.mjs';
import { installDependencies } from './dependencies.mjs';
import { holdRelease, readPointer, releaseEnv } from './release.mjs';
import { serve, tryAddress } from './server.mjs';
import { checkSettings } from './settings.mjs';

async function start() {
  const address = parseAddress(process.env);
  checkSettings(process.env);
  const data = findCorpus(process.env);
  await tryAddress(address);
  const forget = endCommandsWithUs();
  await installDependencies(root, { dev: false });
  forget();
  const isCurrent = await buildIfChanged(root, data);
  const pointer = readPointer(root, data);
  if (!pointer)
    throw new StartError('There is no earlier build to serve. Mend the findings and start again.');
  if (!isCurrent) {
    const builtAt = pointer.builtAt.slice(0, 16).replace('T', ' ');
    console.error(`Serving the last good build, of ${builtAt} UTC, without the changes since.`);
  }
  holdRelease(root, pointer.release);
  Object.assign(process.env, releaseEnv(pointer.release, root, data));
  console.log(`Whereabouts is at ${await serve(root, address, pointer.release)}`);
}

start().catch((error) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
