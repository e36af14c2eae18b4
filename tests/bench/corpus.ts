import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../lib/serve/commands.mjs';
import { root } from '../../lib/serve/corpus.mjs';
import { readPointer } from '../../lib/serve/release.mjs';
import { findSubjects, tellFirstMarks } from './bench-page.ts';
import { measureDrag } from './drag.ts';
import { tell } from './figures.ts';
import { benchStart } from './start.ts';
import type { Workshop } from './workshop.ts';

const runs = 5;

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const startedAt = performance.now();
  const result = await work();
  return { seconds: (performance.now() - startedAt) / 1000, result };
}

async function checkOnce(folder: string): Promise<void> {
  const args = ['--import', 'tsx', 'lib/proof/check-cli.ts', '--data', folder];
  const { code, output } = await run(process.execPath, args, { cwd: root });
  if (code !== 0) throw new Error(`the generated corpus is not proved:\n${output.slice(0, 2000)}`);
  console.log(`  ${output.trim()}`);
}

function sizeOf(folder: string): { bytes: number; files: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { bytes, files: entries.length };
}

/** Size and time of an answer: the first time, then the median of several. */
async function tellAnswer(name: string, address: string): Promise<void> {
  const sizes: number[] = [];
  const times: number[] = [];
  for (let time = 0; time <= runs; time += 1) {
    const { seconds, result } = await timed(async () => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
      return response.arrayBuffer();
    });
    sizes.push(result.byteLength / 1000);
    times.push(seconds * 1000);
  }
  const [first = 0, ...others] = times;
  tell({ name: `${name}: size`, unit: 'kB', samples: sizes.slice(0, 1) });
  tell({ name: `${name}: first answer`, unit: 'ms', samples: [first] });
  tell({ name: `${name}: later answers`, unit: 'ms', samples: others });
}

/** Everything that grows with the corpus: proof, build, start, answers, markers, dragging. */
export async function benchCorpus(workshop: Workshop): Promise<void> {
  const corpus = workshop.generated();
  const { folder } = corpus;
  console.log(`  ${corpus.cases} cases in ${corpus.articles} articles at ${corpus.places} places`);
  const check = await timed(() => checkOnce(folder));
  tell({ name: 'check', unit: 's', samples: [check.seconds] });
  const build = await timed(() => workshop.build(folder));
  for (const line of build.result.match(/^(?:Proved|Built).*$/gm) ?? []) console.log(`  ${line}`);
  tell({ name: 'build', unit: 's', samples: [build.seconds] });
  const release = readPointer(root, folder)?.release ?? '';
  const { bytes, files } = sizeOf(join(root, '.next', release));
  tell({ name: `build: ${files} files`, unit: 'MB', samples: [bytes / 1e6] });
  await benchStart(workshop, folder);
  const { url } = await workshop.server(folder);
  await tellAnswer('/', `${url}/`);
  await tellAnswer('a case page made on demand', `${url}/cases/${corpus.lastCase}`);
  const { casePath, countryPath } = await findSubjects(url);
  await tellAnswer(`${casePath}, made by the build`, url + casePath);
  await tellAnswer(countryPath, url + countryPath);
  await tellAnswer('all places', `${url}/api/collections/places/items?limit=10000`);
  const browser = await workshop.browser();
  await tellFirstMarks(browser, url, '/', { runs });
  await measureDrag(browser, url, `${corpus.cases} cases`);
}
