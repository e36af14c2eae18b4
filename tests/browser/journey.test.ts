import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from './page.ts';
import { viewports } from './viewports.ts';

const marker = (place: string) => `[data-place-marker="${place}"]`;

/** The page with its map drawn, at a size; on a phone the map is chosen first. */
async function openMap(path: string, size: keyof typeof viewports): Promise<Page> {
  const page = await openPage(viewports[size]);
  await page.goto(path);
  if (size !== 'desktop') await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.locator(marker('minsk')).waitFor();
  return page;
}

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const focusedMarker = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-place-marker') ?? null);

describe.each(['desktop', 'phone'] as const)('on a %s', (size) => {
  it.each(['Enter', 'Space'])(
    'opens a marker with %s, focuses the panel, and Esc gives the focus back',
    async (key) => {
      const page = await openMap('/', size);
      await page.locator(marker('minsk')).focus();
      await page.keyboard.press(key);
      await page.waitForURL('**/places/minsk');
      await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
      expect(await focusedText(page)).toBe('Minsk');
      await page.keyboard.press('Escape');
      await page.waitForURL((url) => url.pathname === '/');
      await page.waitForFunction(() => document.activeElement?.hasAttribute('data-place-marker'));
      expect(await focusedMarker(page)).toBe('minsk');
    },
  );

  it('opens a marker by pointer; Back closes the panel and Forward opens it again', async () => {
    const page = await openMap('/', size);
    await page.locator(marker('dimitrovgrad')).click();
    await page.waitForURL('**/places/dimitrovgrad');
    await expect.poll(() => page.title()).toBe('Dimitrovgrad, Russia · Whereabouts');
    expect(await page.locator(marker('dimitrovgrad')).getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    await expect.poll(() => page.locator('h1').textContent()).toMatch(/^Five cases/);
    await page.goForward();
    await page.waitForURL('**/places/dimitrovgrad');
    await expect.poll(() => page.locator('h1').textContent()).toBe('Dimitrovgrad');
  });

  it('shows a case that is opened cold, with its words one key press away', async () => {
    const page = await openPage(viewports[size]);
    await page.goto('/cases/by-2024-nakanishi');
    await expect.poll(() => page.title()).toBe('Japanese citizen sentenced in Minsk · Whereabouts');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    const fact = page.locator('#event-sentence');
    expect(await fact.locator('mark').first().isVisible()).toBe(false);
    await fact.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fact.locator('mark').allTextContents()).toContain('Nakanishi Masatoshi to seven years');
    expect(await fact.locator('mark').first().isVisible()).toBe(true);
    expect(await fact.locator('figcaption a').first().getAttribute('href')).toBe(
      '/articles/minsk-sentence-2025',
    );
    await page.reload();
    expect(await page.locator('h1').textContent()).toBe('Japanese citizen sentenced in Minsk');
  });

  it('walks from the list to a case to a country with links alone', async () => {
    const page = await openPage(viewports[size]);
    await page.goto('/');
    await page.getByRole('link', { name: 'Japanese citizen sentenced in Minsk' }).click();
    await page.waitForURL('**/cases/by-2024-nakanishi');
    await page.getByRole('link', { name: 'Belarus acts' }).click();
    await page.waitForURL('**/countries/by');
    await expect.poll(() => focusedText(page)).toBe('Belarus');
    const rows = await page.locator('.bars tbody tr').allTextContents();
    expect(rows).toEqual([
      'Ukraine13',
      'Russia8',
      'Poland4',
      'Latvia4',
      'Lithuania1',
      'Estonia1',
      'United States1',
      'Japan1',
      'Sweden1',
    ]);
    const figures = await page.locator('#statistic-by-foreigners-imprisoned .big data').allTextContents();
    expect(figures).toEqual(['34', '75 or more']);
  });
});

describe('the list and the map', () => {
  it('share hover and focus, both ways', async () => {
    const page = await openMap('/', 'desktop');
    const row = page.locator('li[data-place="vladivostok"]');
    await row.hover();
    await page.locator(`${marker('vladivostok')}.is-highlighted`).waitFor();
    await page.locator(marker('minsk')).hover();
    await page.locator('li[data-place="minsk"][data-highlighted]').waitFor();
    expect(await row.getAttribute('data-highlighted')).toBe(null);
    await row.getByRole('link').first().focus();
    await page.locator(`${marker('vladivostok')}.is-highlighted`).waitFor();
  });

  it('show the same places with the same counts', async () => {
    const page = await openMap('/', 'desktop');
    const rows = await page
      .locator('.rows > li[data-place]')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-place')).sort());
    const response = await page.request.get('/api/collections/places/items');
    expect(response.headers()['content-type']).toBe('application/geo+json');
    const { features } = await response.json();
    const drawn = features
      .filter(({ properties }: { properties: { caseCount: number } }) => properties.caseCount > 0)
      .map(({ id }: { id: string }) => id)
      .sort();
    expect(rows).toEqual(['dimitrovgrad', 'japan', 'minsk', 'tokyo', 'vladivostok']);
    expect(drawn).toEqual(rows);
    expect(await page.locator('[data-place-marker]').count()).toBe(5);
    expect(await page.locator('.as-of').first().textContent()).toContain(
      '5 cases · 5 places on the map · 0 not on the map',
    );
  });

  it('keep the map mounted while panels change', async () => {
    const page = await openMap('/', 'desktop');
    await page.locator('.map-container').evaluate((element) => element.setAttribute('data-same', 'yes'));
    await page.getByRole('link', { name: 'Countries', exact: true }).first().click();
    await page.waitForURL('**/countries');
    await page.getByRole('link', { name: 'About', exact: true }).first().click();
    await page.waitForURL('**/about');
    expect(await page.locator('.map-container').getAttribute('data-same')).toBe('yes');
  });
});

describe('the map by keyboard', () => {
  it('is one tab stop for all markers, walked by arrows, Home and End', async () => {
    const page = await openMap('/', 'desktop');
    expect(await page.locator('[data-place-marker][tabindex="0"]').count()).toBe(1);
    await page.locator(marker('minsk')).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedMarker(page)).toBe('dimitrovgrad');
    await page.keyboard.press('End');
    expect(await focusedMarker(page)).toBe('vladivostok');
    await page.keyboard.press('Home');
    expect(await focusedMarker(page)).toBe('dimitrovgrad');
  });

  it('names every marker by place, country and cases, each once', async () => {
    const page = await openMap('/', 'desktop');
    const names = await page
      .locator('[data-place-marker]')
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')).sort());
    expect(names).toEqual([
      'Dimitrovgrad, Russia: 1 case',
      'Japan: 2 cases',
      'Minsk, Belarus: 1 case',
      'Tokyo, Japan: 1 case',
      'Vladivostok, Russia: 1 case',
    ]);
  });

  it('skips to the list and past the map', async () => {
    const page = await openPage(viewports.desktop);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focusedText(page)).toBe('Skip to the list');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('panel');
  });
});

describe('the sheet on a phone', () => {
  it('has a button for a handle, which shows more and less', async () => {
    const page = await openMap('/', 'phone');
    const handle = page.getByRole('button', { name: 'Show more' });
    const height = () => page.locator('.panel').evaluate((panel) => panel.getBoundingClientRect().height);
    const peek = await height();
    expect(await handle.getAttribute('aria-expanded')).toBe('false');
    await handle.click();
    const half = await height();
    await page.getByRole('button', { name: 'Show more' }).press('Enter');
    const full = await height();
    expect(peek).toBeLessThan(half);
    expect(half).toBeLessThan(full);
    await page.getByRole('button', { name: 'Show less' }).click();
    expect(await height()).toBe(peek);
  });
});
