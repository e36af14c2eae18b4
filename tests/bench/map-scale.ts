import type { Browser } from 'playwright-core';
import type { PlaceColumns } from '../../lib/columns/place-columns.ts';
import { encodePlaceColumns } from '../../lib/columns/place-file.ts';
import { Crowd } from '../../lib/drawing/crowd.ts';
import { worldSize } from '../../lib/drawing/map-view.ts';
import { startCrowded } from '../browser/crowded.ts';
import { generateColumns } from '../lib/columns/generate-register.ts';
import { anyMarker, openFreshPage, timeFirstMarks } from './bench-page.ts';
import { measureDrag } from './drag.ts';
import { loadNow, medianOf, tell } from './figures.ts';
import { giveColumns } from './give-columns.ts';
import { rendererMegabytes } from './renderer-memory.ts';
import type { Workshop } from './workshop.ts';

const runs = 5;
const megabytes = 350;
const filterMs = 50;

/** Events, and the milliseconds until the first marks are to be seen; the still ones are there long before. */
const sizes = [
  [10, 400],
  [1000, 700],
  [20_000, 1200],
  [100_000, 1200],
  [1_000_000, 2000],
] as const;

const filters = [
  {},
  { kinds: ['died'] },
  { statuses: ['convicted', 'detained'] },
  { days: ['2015-01-01', '2019-12-31'] },
] as const;

/** What a filter takes in the worker, with the marks of the whole world after it. */
function tellFilters(columns: PlaceColumns, name: string): void {
  const crowd = new Crowd(columns);
  const zoom = 2;
  const size = worldSize(zoom);
  const box = { left: 0, right: size, top: 0, bottom: size };
  const view = { zoom, isMaxZoom: false, centreLng: 0, box, seen: box, leastDistance: 24, hold: null };
  const samples: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    for (const filter of filters) {
      const startedAt = performance.now();
      crowd.narrow({ view: filter });
      crowd.marks(view);
      // The first round warms up.
      if (run > 0) samples.push(performance.now() - startedAt);
    }
  }
  const limit = columns.columns.count <= 100_000 ? { limit: { most: filterMs } } : {};
  tell({ name: `filter and marks of the world, ${name}`, unit: 'ms', samples, ...limit });
}

async function tellMemory(browser: Browser, url: string, name: string): Promise<void> {
  const page = await openFreshPage(browser, { url });
  await page.goto('/');
  await page.waitForSelector(anyMarker);
  await page.waitForLoadState('networkidle');
  const size = await rendererMegabytes(browser);
  await page.context().close();
  if (size === null) console.log('  memory: no /proc here');
  else tell({ name: `memory of the page, ${name}`, unit: 'MB', samples: [size], limit: { most: megabytes } });
}

/**
 * The map of generated registers of up to a million events: their columns come from the real server, into the pages
 * of the invented one.
 */
export async function benchMapScale(workshop: Workshop): Promise<void> {
  const server = await startCrowded();
  workshop.onClose(server.close);
  const browser = await workshop.browser();
  let least: number | null = null;
  for (const [events, most] of sizes) {
    const name = `${events} events`;
    const columns = generateColumns(events, workshop.seed);
    const bytes = encodePlaceColumns(columns);
    const sent = await giveColumns(server.data, Buffer.from(bytes));
    await server.restart();
    const { length } = columns.places;
    console.log(`  ${name} in ${columns.columns.caseCount} cases at ${length} places, load ${loadNow()}`);
    tell({ name: `columns, ${name}`, unit: 'kB', samples: [sent / 1000] });
    tellFilters(columns, name);
    const samples: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      samples.push((await timeFirstMarks(browser, server.url, '/')).live);
    }
    tell({ name: `first interactive marks, ${name}`, unit: 'ms', samples, limit: { most } });
    least ??= medianOf(samples);
    tell({
      name: `first interactive marks, ${name}, to the first line`,
      unit: '×',
      samples: [medianOf(samples) / least],
    });
    await tellMemory(browser, server.url, name);
    await measureDrag(browser, server.url, name).catch((error: Error) => console.log(`  ${error.message}`));
  }
}
