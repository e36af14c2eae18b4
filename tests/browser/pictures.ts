import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { viewports } from './viewports.ts';

export interface Picture {
  readonly name: string;
  readonly path: string;
  readonly size: 'desktop' | 'phone';
  readonly dark?: boolean;
  /** Which words to open, so that the picture shows them. */
  readonly open?: string;
}

/** The pictures of the README. */
export const pictures: readonly Picture[] = [
  { name: 'list-wide', path: '/', size: 'desktop' },
  {
    name: 'card-dark',
    path: '/cases/by-2024-nakanishi',
    size: 'desktop',
    dark: true,
    open: '#event-detention',
  },
  { name: 'country-wide', path: '/countries/by', size: 'desktop' },
  { name: 'card-phone', path: '/cases/by-2024-nakanishi', size: 'phone', open: '#event-detention' },
];

export const picturesFolder = 'tests/browser/screenshots';

/** Brings a page to what the picture shows. */
export async function pose(page: Page, { path, size, dark, open }: Picture): Promise<void> {
  await page.setViewportSize(viewports[size]);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  // What scripts add: the markers, and on a phone the time strip in the panel.
  if (size === 'desktop') await page.locator('[data-place-marker="minsk"]').waitFor();
  else await page.locator('.panel .time-strip').waitFor({ state: 'attached' });
  if (open)
    await page.locator(`${open} details`).evaluate((details) => details.toggleAttribute('open', true));
  await page.waitForLoadState('networkidle');
}

/**
 * A digest of all the words that the picture can show. It is the same on every machine, whatever its fonts, and
 * a picture whose words have changed since it was taken is out of date. The day of the build is left out.
 */
export async function digestOf(page: Page): Promise<string> {
  const words = await page.evaluate(() =>
    [
      ...[...document.querySelectorAll('.header, .panel')].map((part) => {
        const copy = document.importNode(part, true);
        // Nobody reads its scripts, and the JSON-LD has the day of the build.
        for (const script of copy.querySelectorAll('script')) script.remove();
        return copy.textContent;
      }),
      ...[...document.querySelectorAll('[data-place-marker]')]
        .map((marker) => marker.getAttribute('aria-label'))
        .sort(),
    ].join('\n'),
  );
  return (
    createHash('sha256')
      // The day of the build, the data version and the server's own address are others elsewhere.
      .update(
        words
          .replaceAll(/data of \d+ \w+ \d{4}/g, '')
          .replaceAll(/https?:\/\/127\.0\.0\.1:\d+/g, '')
          .replaceAll(/[0-9a-f]{12}/g, '')
          .replaceAll(/20\d\d, \w+ \d+|\d+ \w+ 20\d\d/g, ''),
      )
      .digest('hex')
      .slice(0, 16)
  );
}
