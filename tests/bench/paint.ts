import type { Browser } from 'playwright-core';
import {
  anyMarker,
  findSubjects,
  openFreshPage,
  sizes,
  tellFirstMarks,
  timeFirstMarks,
} from './bench-page.ts';
import { tell } from './figures.ts';
import { realData, type Workshop } from './workshop.ts';

const runs = 9;

interface Shifts {
  readonly sum: number;
  readonly moved: readonly string[];
}

async function measureShifts(
  browser: Browser,
  url: string,
  path: string,
  size: { readonly width: number; readonly height: number },
): Promise<Shifts> {
  const page = await openFreshPage(browser, { url, size });
  try {
    await page.addInitScript(() => {
      const shifts = { sum: 0, moved: [] as string[] };
      Reflect.set(globalThis, 'layoutShifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.sum += Number(Reflect.get(entry, 'value'));
          for (const { node } of Reflect.get(entry, 'sources')) {
            shifts.moved.push(node instanceof Element ? `${node.localName}.${node.className}` : String(node));
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    if (size === sizes.desktop) await page.waitForSelector(anyMarker);
    await page.waitForTimeout(1000);
    return await page.evaluate(() => Reflect.get(globalThis, 'layoutShifts'));
  } finally {
    await page.context().close();
  }
}

/** From the start of the navigation to the first painted mark and marker, and how far things move meanwhile. */
export async function benchPaint(workshop: Workshop): Promise<void> {
  const { url } = await workshop.server(realData);
  const browser = await workshop.browser();
  const { casePath, countryPath } = await findSubjects(url);
  // Once unmeasured: the browser's own start.
  await timeFirstMarks(browser, url, '/');
  for (const path of ['/', casePath]) {
    await tellFirstMarks(browser, url, path, { runs, most: 400 });
  }
  for (const [name, size] of Object.entries(sizes)) {
    for (const path of ['/', casePath, countryPath]) {
      const { sum, moved } = await measureShifts(browser, url, path, size);
      tell({ name: `layout shift of ${path}, ${name}`, unit: '', samples: [sum], limit: { most: 0 } });
      if (moved.length > 0) console.log(`    moved: ${[...new Set(moved)].join(', ')}`);
    }
  }
}
