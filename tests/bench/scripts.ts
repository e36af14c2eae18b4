import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { buildBareApp } from './bare-app.ts';
import { anyMarker, findSubjects, openFreshPage } from './bench-page.ts';
import { tell } from './figures.ts';
import { realData, type Workshop } from './workshop.ts';

const gzipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length / 1000;

/** The scripts that a browser with modules loads with the page. */
function scriptsOf(html: string): string[] {
  const tags = html.match(/<script\b[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/\bnomodule\b/i.test(tag))
    .flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []);
  return [...new Set(sources)];
}

async function download(address: string): Promise<Buffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

function kindOf(type: string, address: string): string {
  const { pathname, searchParams } = new URL(address);
  if (type === 'Document') return 'html';
  if (type === 'Script') return 'scripts';
  if (type === 'Stylesheet') return 'styles';
  if (pathname.includes('/_next/static/media/')) return 'base map';
  if (searchParams.has('_rsc')) return 'pages asked for ahead';
  return pathname.startsWith('/api/') ? 'places' : 'other';
}

interface FirstView {
  readonly scripts: readonly string[];
  /** Bytes on the wire, headers and all, and number of requests, by kind. */
  readonly transfers: ReadonlyMap<string, { bytes: number; requests: number }>;
}

async function watchFirstView(browser: Browser, url: string, path: string): Promise<FirstView> {
  const page = await openFreshPage(browser, { url });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    const kinds = new Map<string, string>();
    const scripts: string[] = [];
    const transfers = new Map<string, { bytes: number; requests: number }>();
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      kinds.set(requestId, kindOf(type, response.url));
      if (type === 'Script') scripts.push(new URL(response.url).pathname);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId);
      if (kind === undefined) return;
      const { bytes, requests } = transfers.get(kind) ?? { bytes: 0, requests: 0 };
      transfers.set(kind, { bytes: bytes + encodedDataLength, requests: requests + 1 });
    });
    await page.goto(path);
    await page.waitForSelector(anyMarker);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(1500);
    return { scripts, transfers };
  } finally {
    await page.context().close();
  }
}

async function tellTransfers(browser: Browser, url: string, path: string): Promise<FirstView> {
  const view = await watchFirstView(browser, url, path);
  const all = [...view.transfers].sort(([, a], [, b]) => b.bytes - a.bytes);
  const total = all.reduce((sum, [, { bytes }]) => sum + bytes, 0) / 1000;
  tell({ name: `transfer of the first view of ${path}`, unit: 'kB', samples: [total] });
  for (const [kind, { bytes, requests }] of all) {
    tell({ name: `  ${kind}, ${requests} requests`, unit: 'kB', samples: [bytes / 1000] });
  }
  return view;
}

/** How much script a case page loads at first, against a page of the framework alone, and later for the map. */
export async function benchScripts(workshop: Workshop): Promise<void> {
  const bare = await buildBareApp(workshop.temporaryFolder('bare'));
  const bareSize = scriptsOf(bare.html).reduce((sum, src) => sum + gzipped(bare.read(src)), 0);
  const { url } = await workshop.server(realData);
  const { casePath } = await findSubjects(url);
  const html = (await download(url + casePath)).toString();
  const first = scriptsOf(html);
  const sizeOf = async (src: string) => gzipped(await download(url + src));
  const firstSizes = await Promise.all(first.map(sizeOf));
  const total = firstSizes.reduce((sum, size) => sum + size, 0);
  tell({ name: 'scripts of a bare page', unit: 'kB gz', samples: [bareSize] });
  tell({ name: `scripts of ${casePath}`, unit: 'kB gz', samples: [total], limit: { most: bareSize + 15 } });
  for (const [at, src] of first.entries()) console.log(`    ${firstSizes[at]?.toFixed(1)} kB gz ${src}`);
  const browser = await workshop.browser();
  const view = await tellTransfers(browser, url, casePath);
  const later = [...new Set(view.scripts)].filter((src) => !first.some((known) => known.startsWith(src)));
  const laterSizes = await Promise.all(later.map(sizeOf));
  const laterTotal = laterSizes.reduce((sum, size) => sum + size, 0);
  tell({
    name: 'scripts loaded later, for the map',
    unit: 'kB gz',
    samples: [laterTotal],
    limit: { most: 60 },
  });
  for (const [at, src] of later.entries()) console.log(`    ${laterSizes[at]?.toFixed(1)} kB gz ${src}`);
  await tellTransfers(browser, url, '/');
}
