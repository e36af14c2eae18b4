import { readdirSync, readFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { tellFirstMarks, timeFirstMarks } from './bench-page.ts';
import { type Limit, loadNow, tell } from './figures.ts';
import { timeStart } from './start.ts';
import type { GeneratedCorpus, Workshop } from './workshop.ts';

/** So many pages of a kind are asked for, each once. */
const each = 3;

/** Ids from the second half of a folder: the build makes pages of the first ones alone. */
function idsOf({ folder }: GeneratedCorpus, name: string): string[] {
  const ids = readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
  return Array.from({ length: each }, (_, index) => {
    const at = Math.floor(((each + index) / (2 * each)) * ids.length);
    return ids[at] ?? '';
  });
}

/** The country codes that begin the ids of cases. */
const actsOf = (ids: readonly string[]) => ids.map((id) => id.slice(0, 2).toUpperCase());

function placesOf({ folder }: GeneratedCorpus): string[] {
  const ids = [...readFileSync(join(folder, 'places.yaml'), 'utf8').matchAll(/^(\S+):$/gm)].map(
    ([, id = '']) => id,
  );
  return ids.slice(-each);
}

const months = ['2015-03', '2017-09', '2019-01'] as const;

/** Addresses by what they are of; the first words of each say what a table calls it. */
function addressesOf(corpus: GeneratedCorpus, listPages: number): [kind: string, addresses: string[]][] {
  const cases = idsOf(corpus, 'cases');
  const articles = idsOf(corpus, 'articles');
  const statistics = idsOf(corpus, 'statistics');
  const places = placesOf(corpus);
  const acts = actsOf(cases);
  const kinds = ['died', 'released', 'sentenced'];
  const pages = Math.ceil(corpus.articles / 100);
  const events = '/api/collections/events/items';
  const isDivided = corpus.cases + corpus.articles > 50_000;
  return [
    ['the first page', ['/']],
    ['a page of the list', [2, 3, 4].filter((page) => page <= listPages).map((page) => `/pages/${page}`)],
    ['a case', cases.map((id) => `/cases/${id}`)],
    ['the evidence of a case', cases.map((id) => `/cases/${id}/evidence.json`)],
    ['a place', places.map((id) => `/places/${id}`)],
    ['an article', articles.map((id) => `/articles/${id}`)],
    ['a page of the articles', [2, Math.ceil(pages / 2), pages].map((page) => `/articles/pages/${page}`)],
    ['a country', acts.map((code) => `/countries/${code.toLowerCase()}`)],
    ['the evidence of a statistic', statistics.map((id) => `/statistics/${id}/evidence.md`)],
    ['the list of a country', acts.map((code) => `/?acts=${code}`)],
    ['the list of a kind of event', kinds.map((kind) => `/?event=${kind}`)],
    ['the list of a nationality', acts.map((code) => `/?nationality=${code}`)],
    ['the list from a month on', months.map((month) => `/?from=${month}`)],
    ['a table by title', kinds.map((kind) => `/?event=${kind}&view=table&sort=title`)],
    [
      'explore.json',
      ['status=convicted', 'status=died', 'alleged=espionage'].map((query) => `/explore.json?${query}`),
    ],
    ['items of events', ['', '?limit=10', `?place=${places[0]}`].map((query) => events + query)],
    ['items of the events of a case', cases.map((id) => `${events}?case=${id}`)],
    [
      'items of cases',
      ['limit=10', 'stage=convicted'].map((query) => `/api/collections/cases/items?${query}`),
    ],
    ['one item', cases.map((id) => `/api/collections/cases/items/${id}`)],
    ['the collections', ['/api/collections']],
    ['clusters and facets', ['/clusters.json?zoom=3', '/facets.json', '/facets.json?event=died']],
    ['a part of the sitemap', ['/sitemap.xml', '/sitemaps/1', ...(isDivided ? ['/sitemaps/2'] : [])]],
    ['an embedded card', cases.map((id) => `/embed/cases/${id}`)],
    ['an embedded list', acts.map((code) => `/embed/list?acts=${code}`)],
    ['an embedded map', acts.map((code) => `/embed/map?acts=${code}`)],
    ['a picture of the map', kinds.map((kind) => `/map.svg?event=${kind}`)],
    ['the search index', ['/search-index.json']],
    ['the columns of the map', ['/events.columns']],
    ['the feed', ['/feed.xml']],
  ];
}

interface Asked {
  readonly milliseconds: number;
  readonly kilobytes: number;
}

/** As a browser asks, to the last byte; what came is not unpacked, which is not the server's time. */
function ask(address: string): Promise<Asked> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' };
    get(address, { headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once('error', reject).once('end', () => {
        const milliseconds = performance.now() - startedAt;
        if (response.statusCode === 200) resolve({ milliseconds, kilobytes: bytes / 1000 });
        else reject(new Error(`${address} answered ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}

/** Resident memory of a process at its highest, in MB; null where /proc does not say. */
function peakOf(pid: number | undefined): number | null {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1000;
}

async function askColdPages(url: string, corpus: GeneratedCorpus, limit: Limit): Promise<void> {
  // The first request of all also warms this process up.
  await ask(`${url}/icon.svg`);
  const explored = await fetch(`${url}/explore.json`);
  const { list } = await explored.json();
  for (const [kind, addresses] of addressesOf(corpus, list.pages)) {
    if (addresses.length === 0) continue;
    const answers: Asked[] = [];
    for (const address of addresses) answers.push(await ask(url + address));
    const largest = Math.max(...answers.map(({ kilobytes }) => kilobytes));
    tell({
      name: `${kind} (${largest.toFixed(0)} kB packed)`,
      unit: 'ms',
      samples: answers.map(({ milliseconds }) => milliseconds),
      limit,
    });
  }
}

/** A register of many cases: how long it takes to build and to start, and each kind of page that nobody asked for yet. */
export async function benchCases(workshop: Workshop): Promise<void> {
  const corpus = workshop.generated();
  console.log(`  ${corpus.cases} cases in ${corpus.articles} articles at ${corpus.places} places`);
  const startedAt = performance.now();
  const output = await workshop.build(corpus.folder);
  const seconds = (performance.now() - startedAt) / 1000;
  for (const line of output.match(/^(?:Proved|Built|Packed).*$/gm) ?? []) console.log(`  ${line}`);
  tell({ name: 'build', unit: 's', samples: [seconds], limit: { most: 180 } });
  const starts = [await timeStart(workshop, corpus.folder), await timeStart(workshop, corpus.folder)];
  tell({ name: 'npm start until it answers', unit: 'ms', samples: starts, limit: { most: 10_000 } });
  const server = await workshop.server(corpus.folder);
  tell({ name: 'memory after the start', unit: 'MB', samples: [peakOf(server.process.pid) ?? Number.NaN] });
  console.log(`  every page once, load ${loadNow()}`);
  await askColdPages(server.url, corpus, { most: 100 });
  const browser = await workshop.browser();
  await timeFirstMarks(browser, server.url, '/');
  await tellFirstMarks(browser, server.url, '/', { runs: 5, most: 1200 });
  tell({ name: 'memory at the end', unit: 'MB', samples: [peakOf(server.process.pid) ?? Number.NaN] });
}
