import type { Page } from 'playwright-core';

/** Keep a page's scripts away, as a slow connection does, until what is given back is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  let letThemCome = () => {};
  const allowed = new Promise<void>((resolve) => {
    letThemCome = resolve;
  });
  await page.route(/\/_next\/static\/chunks\/.*\.js$/, async (route) => {
    await allowed;
    await route.continue();
  });
  return letThemCome;
}
