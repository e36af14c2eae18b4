// `npm run soak`: serves the corpus to 50 connections for five minutes, good requests and bad ones, then beside 10,000
// connections that ask for nothing, on this machine alone; `npm run soak -- --seconds 30` for less. Ends with 1 where an
// answer, memory or a descriptor is not as it should be.
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { startServer } from '../browser/server.ts';
import { loadNow, medianOf } from './figures.ts';
import { holdIdle } from './idle.ts';

/** What is asked, and the status that it should have. */
const mix: readonly (readonly [path: string, status: number, headers?: Readonly<Record<string, string>>])[] =
  [
    ['/', 200, { 'accept-encoding': 'br' }],
    ['/about', 200, { 'accept-encoding': 'gzip' }],
    ['/about', 206, { range: 'bytes=0-99' }],
    ['/countries', 200],
    ['/about?_rsc', 200, { rsc: '1' }],
    ['/?acts=BY', 200, { 'accept-encoding': 'br' }],
    ['/?status=convicted&sort=newest', 200],
    ['/embed/list', 200],
    ['/map.svg', 200],
    ['/explore.json?acts=JP', 200],
    ['/api', 200],
    ['/api/collections/events/items', 200, { 'accept-encoding': 'br' }],
    ['/api/collections/places/items?limit=5', 200],
    ['/api/collections/cases/export.csv', 200],
    ['/feed.xml', 200],
    ['/favicon.ico', 200],
    ['/api/collections/events/items?limit=x', 400],
    ['/api/nope', 404],
    ['/%', 400],
    ['/cases/%00', 404],
    ['/cases/{random}', 404],
    ['/?acts={random}', 200],
  ];

const connections = 50;
const idleConnections = 10_000;

interface Sample {
  readonly memory: number;
  readonly descriptors: number;
}

function sample(pid: number): Sample {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { memory: Number(kilobytes) / 1024, descriptors: readdirSync(`/proc/${pid}/fd`).length };
}

class Soak {
  readonly #url: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: connections });
  readonly wrong = new Map<string, number>();
  readonly latencies: number[] = [];
  #asked = 0;

  constructor(url: string) {
    this.#url = url;
  }

  get asked(): number {
    return this.#asked;
  }

  #count(what: string): void {
    this.wrong.set(what, (this.wrong.get(what) ?? 0) + 1);
  }

  /** Requests one after the other until then. */
  async work(first: number, until: number): Promise<void> {
    for (let index = first; performance.now() < until; index += 1) {
      const [path, status, headers = {}] = mix[index % mix.length] ?? ['/', 200];
      const startedAt = performance.now();
      const found = await this.#ask(path.replace('{random}', `x${index}-${this.#asked}`), headers);
      this.#asked += 1;
      if (this.latencies.length < 1_000_000) this.latencies.push(performance.now() - startedAt);
      if (found !== status) this.#count(`${path}: ${found}, not ${status}`);
    }
  }

  #ask(path: string, headers: Readonly<Record<string, string>>): Promise<number | string> {
    return new Promise((resolve) => {
      const options = { agent: this.#agent, headers, path };
      const sent = request(this.#url, options, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // The server may hang up on a connection at rest just when it is used again: every client asks once more.
        if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(this.#ask(path, headers));
        else resolve(error.message);
      });
      sent.end();
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

async function soak(): Promise<number> {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: '300' } } });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 10 || seconds > 3600)
    throw new TypeError('--seconds is 10 to 3600');
  const server = await startServer({ isCurrent: true });
  const { pid = 0 } = server.process;
  const soaked = new Soak(server.url);
  const atRest = sample(pid);
  console.log(`${connections} connections for ${seconds} s, load ${loadNow()}`);
  const until = performance.now() + seconds * 1000;
  const samples: Sample[] = [];
  const timer = setInterval(() => samples.push(sample(pid)), 500);
  await Promise.all(Array.from({ length: connections }, (_, index) => soaked.work(index * 7, until)));
  clearInterval(timer);
  soaked.close();
  // Memory fills up to the bounds of what is remembered before it can be steady: the first third is that.
  const steady = samples.slice(Math.floor(samples.length / 3)).map(({ memory }) => memory);
  const third = Math.ceil(steady.length / 3);
  const [before, after] = [medianOf(steady.slice(0, third)), medianOf(steady.slice(-third))];
  const growth = (100 * (after - before)) / before;
  const idle = await holdIdle(server.url, idleConnections);
  await new Promise((resolve) => setTimeout(resolve, 6000));
  const atEnd = sample(pid);
  const code = await server.stop();
  const beside = idle.latencies[Math.floor(idle.latencies.length * 0.99)] ?? 0;
  const sorted = soaked.latencies.sort((a, b) => a - b);
  console.log(`  answered   ${soaked.asked} requests, ${Math.round(soaked.asked / seconds)} /s`);
  console.log(`  p99        ${sorted[Math.floor(sorted.length * 0.99)]?.toFixed(1)} ms`);
  console.log(
    `  idle       ${idle.open} connections, ${idle.hungUp} of them ended by the server; a page beside them p99 ${beside.toFixed(1)} ms`,
  );
  console.log(
    `  memory     ${atRest.memory.toFixed(0)} MB at rest, then ${before.toFixed(0)} to ${after.toFixed(0)} MB: ${growth.toFixed(1)} %`,
  );
  console.log(`  open files ${atRest.descriptors} at rest, ${atEnd.descriptors} at the end`);
  console.log(`  ended with ${code}, load ${loadNow()}`);
  for (const [what, times] of soaked.wrong) console.log(`  ✗ ${what} (${times} times)`);
  for (const what of idle.wrong) console.log(`  ✗ ${what}`);
  const isGood =
    soaked.wrong.size + idle.wrong.length === 0 &&
    growth < 10 &&
    idle.hungUp >= idle.open &&
    beside < 1000 &&
    atEnd.descriptors <= atRest.descriptors + 5 &&
    code === 0;
  console.log(isGood ? '✓ steady' : '✗ not steady');
  return isGood ? 0 : 1;
}

soak().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error instanceof TypeError ? error.message : error);
    process.exit(1);
  },
);
