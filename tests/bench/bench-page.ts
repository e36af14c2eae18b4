import type { Browser, Page } from 'playwright-core';
import { tell } from './figures.ts';

export const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

/** A marker of the interactive map. */
export const anyMarker = '[data-place-marker], [data-cluster]';
/** A mark of the still map, which is there before it. */
const anyStillMark = '.map-still use';

export interface OpenOptions {
  readonly url: string;
  readonly size?: { readonly width: number; readonly height: number };
}

/** A page in a context of its own, so that nothing is cached. Close its context when done. */
export async function openFreshPage(
  browser: Browser,
  { url, size = sizes.desktop }: OpenOptions,
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: size,
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  // The compiler that runs this file wraps the functions that are passed into the page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  return context.newPage();
}

/** Notes when the first of each kind of mark was in the document and the frame with it was painted. */
async function noteFirst(page: Page, selectors: readonly string[]): Promise<void> {
  await page.addInitScript((all) => {
    const firstAt = all.map((): number | null => null);
    Reflect.set(globalThis, 'firstMarksAt', firstAt);
    const noted = new Set<number>();
    const observer = new MutationObserver(() => {
      for (const [index, selector] of all.entries()) {
        if (noted.has(index) || !document.querySelector(selector)) continue;
        noted.add(index);
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            firstAt[index] = performance.now();
          };
          channel.port2.postMessage(null);
        });
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  }, selectors);
}

/** Milliseconds from the start of a navigation until something is painted. */
export interface FirstMarks {
  /** A mark of the still map. */
  readonly still: number;
  /** A marker of the interactive map. */
  readonly live: number;
}

export async function timeFirstMarks(browser: Browser, url: string, path: string): Promise<FirstMarks> {
  const page = await openFreshPage(browser, { url });
  try {
    await noteFirst(page, [anyStillMark, anyMarker]);
    await page.goto(path);
    await page.waitForFunction(() => {
      const firstAt: unknown = Reflect.get(globalThis, 'firstMarksAt');
      return Array.isArray(firstAt) && firstAt.every((at) => at !== null);
    });
    const [still = Number.NaN, live = Number.NaN] = await page.evaluate<number[]>(() =>
      Reflect.get(globalThis, 'firstMarksAt'),
    );
    return { still, live };
  } finally {
    await page.context().close();
  }
}

/** Tells when the still marks of a page are painted, which should be at most so many milliseconds, and the markers. */
export async function tellFirstMarks(
  browser: Browser,
  url: string,
  path: string,
  { runs, most }: { readonly runs: number; readonly most?: number },
): Promise<void> {
  const times: FirstMarks[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timeFirstMarks(browser, url, path));
  const limit = most === undefined ? {} : { limit: { most } };
  tell({ name: `first marks on ${path}`, unit: 'ms', samples: times.map(({ still }) => still), ...limit });
  tell({ name: `first interactive marks on ${path}`, unit: 'ms', samples: times.map(({ live }) => live) });
}

/** A case with a place, and the country of the place, in whatever corpus the server has. */
export async function findSubjects(url: string): Promise<{ casePath: string; countryPath: string }> {
  const response = await fetch(`${url}/api/collections/places/items?limit=10000`);
  const body: unknown = await response.json();
  const found = JSON.stringify(body).match(/"country":"([A-Z]{2})"[^{}]*?"cases":\["([a-z0-9-]+)"/);
  if (!found?.[1] || !found[2]) throw new Error('no place of the corpus has a case');
  return { casePath: `/cases/${found[2]}`, countryPath: `/countries/${found[1].toLowerCase()}` };
}
