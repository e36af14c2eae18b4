import type { Browser, Page } from 'playwright-core';

export const sizes = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

export const anyMarker = '[data-place-marker], [data-cluster]';

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

/** Notes when the first marker was in the document and the frame with it was painted. */
async function noteFirstMarker(page: Page): Promise<void> {
  await page.addInitScript((selector) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => Reflect.set(globalThis, 'firstMarkerAt', performance.now());
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document, { childList: true, subtree: true });
  }, anyMarker);
}

/** Milliseconds from the start of the navigation until a marker is painted. */
export async function timeToFirstMarker(browser: Browser, url: string, path: string): Promise<number> {
  const page = await openFreshPage(browser, { url });
  try {
    await noteFirstMarker(page);
    await page.goto(path);
    await page.waitForFunction(() => typeof Reflect.get(globalThis, 'firstMarkerAt') === 'number');
    return await page.evaluate(() => Number(Reflect.get(globalThis, 'firstMarkerAt')));
  } finally {
    await page.context().close();
  }
}

/** A case with a place, and the country of the place, in whatever corpus the server has. */
export async function findSubjects(url: string): Promise<{ casePath: string; countryPath: string }> {
  const response = await fetch(`${url}/api/collections/places/items?limit=10000`);
  const body: unknown = await response.json();
  const found = JSON.stringify(body).match(/"country":"([A-Z]{2})"[^{}]*?"cases":\["([a-z0-9-]+)"/);
  if (!found?.[1] || !found[2]) throw new Error('no place of the corpus has a case');
  return { casePath: `/cases/${found[2]}`, countryPath: `/countries/${found[1].toLowerCase()}` };
}
