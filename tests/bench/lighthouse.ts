import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import lighthouse from 'lighthouse';
import { launchBrowser } from '../browser/browser.ts';
import { findSubjects } from './bench-page.ts';
import { tell } from './figures.ts';
import { realData, type Workshop } from './workshop.ts';

const runs = 3;

const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

/** A Chromium that Lighthouse can speak with; the answer is its port. */
async function launchWithPort(workshop: Workshop): Promise<number> {
  const found = await launchBrowser();
  const { spawnfile, spawnargs } = found.process();
  await found.close();
  const folder = workshop.temporaryFolder('browser');
  const own = spawnargs.filter((arg) => /^--(?:headless|no-sandbox|disable-(?:gpu|quic|sync))/.test(arg));
  const child = spawn(
    spawnfile,
    [...own, '--remote-debugging-port=0', `--user-data-dir=${folder}`, 'about:blank'],
    {
      env: { ...process.env, LD_LIBRARY_PATH: join(dirname(spawnfile), 'al2023', 'lib') },
      stdio: 'ignore',
    },
  );
  workshop.onEnd(() => child.kill());
  workshop.onClose(async () => {
    const exited = once(child, 'exit');
    if (child.kill()) await exited;
  });
  const portFile = join(folder, 'DevToolsActivePort');
  for (let tries = 0; tries < 100; tries += 1) {
    if (existsSync(portFile)) {
      const port = Number(readFileSync(portFile, 'utf8').split('\n')[0]);
      if (port > 0) return port;
    }
    await wait(100);
  }
  throw new Error('the browser opened no port');
}

interface Audit {
  readonly scores: Readonly<Record<string, number>>;
  readonly failing: readonly string[];
}

async function audit(address: string, port: number): Promise<Audit> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(wanted),
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${address}`);
  const { categories, audits, runtimeError } = result.lhr;
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`);
  const failing = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const { score, displayValue } = audits[id] ?? {};
      if (typeof score !== 'number' || score >= 0.9 || weight === 0) return [];
      return [`${id}${displayValue ? ` (${displayValue})` : ''}`];
    }),
  );
  const scores = Object.entries(categories).map(([id, { score }]) => [id, 100 * (score ?? 0)] as const);
  return { scores: Object.fromEntries(scores), failing };
}

/** Lighthouse with its default of a slow phone, on this machine alone. */
export async function benchLighthouse(workshop: Workshop): Promise<void> {
  const { url } = await workshop.server(realData);
  const port = await launchWithPort(workshop);
  const { casePath } = await findSubjects(url);
  for (const path of ['/', casePath]) {
    const results: Audit[] = [];
    for (let run = 0; run < runs; run += 1) results.push(await audit(url + path, port));
    for (const [category, least] of Object.entries(wanted)) {
      const samples = results.map(({ scores }) => scores[category] ?? 0);
      tell({ name: `${category} of ${path}`, unit: '', samples, limit: { least } });
    }
    const failing = [...new Set(results.flatMap((result) => result.failing))];
    if (failing.length > 0) console.log(`    not passed: ${failing.join(', ')}`);
  }
}
