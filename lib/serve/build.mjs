// @ts-check
// `npm run build`: proves the corpus, builds, and makes the new build the one that is served next.
import './node-version.mjs';
import { StartError } from './address.mjs';
import { buildIfChanged } from './builder.mjs';
import { endCommandsWithUs } from './commands.mjs';
import { findCorpus, root } from './corpus.mjs';
import { installDependencies } from './dependencies.mjs';
import { readPointer } from './release.mjs';
import { checkSettings } from './settings.mjs';

async function build() {
  checkSettings(process.env);
  const data = findCorpus(process.env);
  const forget = endCommandsWithUs();
  await installDependencies(root, { dev: false });
  forget();
  if (!(await buildIfChanged(root, data))) return 1;
  console.log(`The build of what is here now is .next/${readPointer(root, data)?.release}`);
  return 0;
}

build().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof StartError ? error.message : error);
    process.exitCode = 1;
  },
);
