// `npm run bench`: measures what design and purpose ask for. `npm run bench -- scripts paint` measures a part.
// A figure that is not reached is told, and no error.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { benchApi } from './api.ts';
import { benchCases } from './cases.ts';
import { benchCorpus } from './corpus.ts';
import { benchDrag } from './drag.ts';
import { loadNow } from './figures.ts';
import { benchGeoparsing } from './geoparsing.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchMapScale } from './map-scale.ts';
import { benchPaint } from './paint.ts';
import { benchScripts } from './scripts.ts';
import { benchSearch } from './search.ts';
import { benchServe } from './serve.ts';
import { benchStart } from './start.ts';
import { benchStores } from './stores.ts';
import { Workshop } from './workshop.ts';

const sections: ReadonlyMap<string, (workshop: Workshop) => Promise<void>> = new Map([
  ['scripts', benchScripts],
  ['paint', benchPaint],
  ['lighthouse', benchLighthouse],
  ['drag', benchDrag],
  ['scale', benchStores],
  ['map-scale', benchMapScale],
  ['corpus', benchCorpus],
  ['cases', benchCases],
  ['api', benchApi],
  ['search', benchSearch],
  ['serve', benchServe],
  ['start', benchStart],
  ['geoparsing', benchGeoparsing],
]);

// Those of "cases" take many minutes: they are measured when they are asked for.
const casesOfManyCases = 100_000;
const casesOfOthers = 10_000;

const usage = `usage: npm run bench -- [--seed NUMBER] [--cases NUMBER] [${[...sections.keys()].join(' | ')}] …`;

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      cases: { type: 'string' },
    },
  });
  const unknown = positionals.find((name) => !sections.has(name));
  if (unknown !== undefined) throw new TypeError(`"${unknown}" is no section`);
  const usual = positionals.includes('cases') ? casesOfManyCases : casesOfOthers;
  const [seed, cases] = [Number(values.seed), Number(values.cases ?? usual)];
  if (!Number.isInteger(seed) || !Number.isInteger(cases) || cases < 1) {
    throw new TypeError('seed and cases are whole numbers');
  }
  const all = [...sections.keys()].filter((name) => name !== 'cases');
  return { seed, cases, chosen: positionals.length > 0 ? positionals : all };
}

async function bench(): Promise<void> {
  const { seed, cases, chosen } = readArguments();
  const processors = cpus();
  console.log(
    `Seed ${seed}, node ${process.version}, ${processors.length} × ${processors[0]?.model.trim()}, load ${loadNow()}`,
  );
  const workshop = new Workshop({ seed, cases });
  try {
    for (const [name, run] of sections) {
      if (!chosen.includes(name)) continue;
      console.log(`\n${name} (load ${loadNow()})`);
      await run(workshop);
    }
  } finally {
    await workshop.close();
  }
  console.log(`\nLoad at the end ${loadNow()}`);
}

bench().then(
  () => process.exit(0),
  (error) => {
    console.error(error instanceof TypeError ? `${error.message}\n${usage}` : error);
    process.exit(1);
  },
);
