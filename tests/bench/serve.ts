import { run } from '../../lib/serve/commands.mjs';
import { root } from '../../lib/serve/corpus.mjs';
import { startPlainNext } from '../browser/plain-next.ts';
import { medianOf, tell } from './figures.ts';
import { startNginx } from './nginx.ts';
import { realData, type Workshop } from './workshop.ts';

const rounds = 5;
const duration = 2000;
const connections = 50;

interface Target {
  readonly name: string;
  readonly address: string;
  readonly perSecond: number[];
  readonly p99: number[];
}

const target = (name: string, address: string): Target => ({ name, address, perSecond: [], p99: [] });

async function load(address: string): Promise<{ perSecond: number; p99: number; failed: number }> {
  const args = ['tests/bench/load.mjs', address, String(connections), String(duration)];
  const { output } = await run(process.execPath, args, { cwd: root });
  return JSON.parse(output);
}

/** All targets in turn, round by round, so that each sees the same load of the machine. */
async function measure(targets: readonly Target[]): Promise<void> {
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, address, perSecond, p99 } of targets) {
      const figures = await load(address);
      if (figures.failed > 0) throw new Error(`${name} failed ${figures.failed} times`);
      // The first round warms up.
      if (round === 0) continue;
      perSecond.push(figures.perSecond);
      p99.push(figures.p99);
    }
  }
  for (const { name, perSecond, p99 } of targets) {
    tell({ name, unit: '/s', samples: perSecond });
    tell({ name: `${name}: p99`, unit: 'ms', samples: p99 });
  }
}

const ratio = (one: Target, other: Target) => [medianOf(one.perSecond) / medianOf(other.perSecond)];

/** A page and a page of the API: ours, the framework's own server, nginx with files compressed beforehand. */
export async function benchServe(workshop: Workshop): Promise<void> {
  const { url } = await workshop.server(realData);
  const plain = await startPlainNext(realData);
  workshop.onClose(plain.stop);
  const html = Buffer.from(await (await fetch(`${url}/about`)).arrayBuffer());
  const nginx = await startNginx(workshop, html);
  console.log(`  ${connections} connections, ${duration / 1000} s each, in turns`);
  const ours = target('a page: ours', `${url}/about`);
  const theirs = target('a page: next start', `${plain.url}/about`);
  const files = nginx === null ? null : target('a page: nginx, gzip_static', nginx);
  await measure([ours, theirs, ...(files ? [files] : [])]);
  tell({ name: 'a page: ours to next start', unit: '×', samples: ratio(ours, theirs), limit: { least: 10 } });
  if (files)
    tell({ name: 'a page: ours to nginx', unit: '×', samples: ratio(ours, files), limit: { least: 0.5 } });
  else console.log('  no nginx with gzip_static here');
  const items = '/api/collections/events/items';
  const [answered, handled] = [
    target('items: ours', url + items),
    target('items: next start', plain.url + items),
  ];
  await measure([answered, handled]);
  tell({
    name: 'items: ours to next start',
    unit: '×',
    samples: ratio(answered, handled),
    limit: { least: 10 },
  });
}
