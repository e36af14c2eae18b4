import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { holdScripts } from './held-scripts.ts';
import { openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

type Size = 'desktop' | 'phone';

const open = async (path: string, size: Size, options: PageOptions = {}): Promise<Page> => {
  const page = await openPage({ ...viewports[size], ...options });
  await page.goto(path);
  // On a phone the strip moves into the panel once scripts have taken over; on a desktop it then has a brush.
  const isReady = size === 'phone' ? '.panel .time-strip' : '.time-strip input[type=range]';
  if (options.javaScript !== false) await page.locator(isReady).first().waitFor({ state: 'attached' });
  return page;
};

const search = (page: Page) => new URL(page.url()).search;
const words = (page: Page) => page.locator('.time-words').innerText();
const bar = (page: Page, name: RegExp) => page.locator('.time-strip').getByRole('button', { name });

describe.each(['desktop', 'phone'] as const)('the time strip on a %s', (size) => {
  it('says its range and the counts of the list, and every bar is a button with its numbers', async () => {
    const page = await open('/', size);
    expect(await words(page)).toBe('2020 to 2026 · 5 cases · 5 places on the map · 0 not on the map');
    const list = await page.locator('main .as-of').first().innerText();
    expect(list.startsWith((await words(page)).split(' · ').slice(1).join(' · '))).toBe(true);
    await expect.poll(() => bar(page, /^2022: 6 events in 2 cases$/).count()).toBe(1);
  });

  it('filters by a bar, by keyboard and by pointer, and lets go of it by "All dates"', async () => {
    const page = await open('/', size);
    await bar(page, /^2024:/).press('Enter');
    await expect.poll(() => search(page)).toBe('?from=2024-01&to=2024-12');
    await expect.poll(() => words(page)).toMatch(/^2024 · \d of 5 cases/);
    expect(await bar(page, /^2024:/).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'All dates' }).click();
    await expect.poll(() => search(page)).toBe('');
    await bar(page, /^2026:/).click();
    await expect.poll(() => search(page)).toBe('?from=2026-01&to=2026-12');
    await expect.poll(() => page.locator('h1').innerText()).toBe('One of five cases in which Japan acts');
  });

  it('takes a period from its two fields', async () => {
    const page = await open('/', size);
    await page.locator('.time-strip').getByLabel('From', { exact: true }).fill('2024-07');
    await expect.poll(() => search(page)).toBe('?from=2024-07');
    await page.locator('.time-strip').getByLabel('To', { exact: true }).fill('2025-02');
    await expect.poll(() => search(page)).toBe('?from=2024-07&to=2025-02');
    await expect.poll(() => words(page)).toMatch(/^July 2024 to February 2025 · /);
  });

  it('takes a month that was chosen before its scripts came', async () => {
    const page = await openPage(viewports[size]);
    const letScriptsCome = await holdScripts(page);
    await page.goto('/?acts=BY&from=2024-07', { waitUntil: 'domcontentloaded' });
    await page.locator('.time-strip').getByLabel('To', { exact: true }).fill('2025-02');
    letScriptsCome();
    await expect.poll(() => search(page)).toBe('?acts=BY&from=2024-07&to=2025-02');
    await expect.poll(() => words(page)).toMatch(/^July 2024 to February 2025 · /);
    const field = (name: string) =>
      page.locator('.time-strip').getByLabel(name, { exact: true }).inputValue();
    expect([await field('From'), await field('To')]).toEqual(['2024-07', '2025-02']);
  });

  it('follows the filter, whichever panel is open', async () => {
    const page = await open('/cases/by-2024-nakanishi?acts=BY', size);
    await expect.poll(() => words(page)).toMatch(/ · 1 of 5 cases · 1 place on the map · 0 not on the map$/);
  });

  it('does not run by itself, and steps on a press where motion is not wanted', async () => {
    const page = await open('/', size, { reducedMotion: true });
    await page.getByRole('button', { name: 'Next period' }).click();
    await expect.poll(() => search(page)).toBe('?from=2020-01&to=2020-12');
    expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(0);
  });
});

describe('the brush', () => {
  it('is moved by keys', async () => {
    const page = await open('/', 'desktop');
    const thumb = page.getByRole('slider', { name: 'Beginning of the period' });
    await thumb.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => search(page)).toBe('?from=2021-01');
    expect(await thumb.getAttribute('aria-valuetext')).toBe('2021');
    await page.getByRole('slider', { name: 'End of the period' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => search(page)).toBe('?from=2021-01&to=2025-12');
  });

  it('is not there on a phone, whose years are a list without sideways scrolling', async () => {
    const page = await open('/', 'phone');
    expect(await page.getByRole('slider').count()).toBe(0);
    const boxes = await page
      .locator('.time-bar')
      .evaluateAll((bars) =>
        bars
          .map((one) => one.getBoundingClientRect())
          .map(({ left, right, height }) => [left, right, height]),
      );
    for (const [left = -1, right = 1e9, height = 0] of boxes) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(viewports.phone.width);
      expect(height).toBeGreaterThanOrEqual(44);
    }
  });
});

it('plays only when asked to, and stops at the first key of another choice', async () => {
  const page = await open('/', 'desktop');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => search(page)).toMatch(/^\?from=2020-01&to=2020-12/);
  expect(await page.getByRole('button', { name: 'Pause' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
});

it('without JavaScript its bars are links of a form to the list of that time', async () => {
  const page = await open('/', 'desktop', { javaScript: false });
  await bar(page, /^2026/).click();
  expect(search(page)).toBe('?from=2026-01&to=2026-12');
  expect(await page.locator('h1').innerText()).toBe('One of five cases in which Japan acts');
});
