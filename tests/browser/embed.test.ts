import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findAxeViolations } from './axe.ts';
import { openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

const frames = [
  '/embed/map',
  '/embed/map?acts=BY,RU&theme=dark',
  '/embed/list',
  '/embed/list?acts=JP',
  '/embed/cases/by-2024-nakanishi',
  '/embed/statistics/by-foreigners-imprisoned',
];

const small = { width: 320, height: 400 };

describe('an embed', () => {
  it.each(frames)('%s has no axe violation, small and large, light and dark', async (path) => {
    const page = await openPage(small);
    await page.goto(path);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.setViewportSize(viewports.desktop);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it.each(frames)('%s does not scroll sideways at 320 by 400 pixels', async (path) => {
    const page = await openPage(small);
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it.each(frames)('%s has one heading, its source, and the way to the full page', async (path) => {
    const page = await openPage({ ...small, javaScript: false });
    await page.goto(path);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('.embed-foot').textContent()).toContain('Data of ');
    const open = page.getByRole('link', { name: 'Open in Whereabouts' });
    const query = new URL(path, 'http://127.0.0.1').searchParams.get('acts');
    const href = await open.getAttribute('href');
    if (path.startsWith('/embed/map') || path.startsWith('/embed/list')) {
      expect(href).toBe(query === null ? '/' : `/?acts=${query}`);
    } else
      expect(href).toMatch(/^\/(cases\/by-2024-nakanishi|countries\/by#statistic-by-foreigners-imprisoned)$/);
  });

  it.each(frames)('%s opens the register beside the frame, never in it', async (path) => {
    const page = await openPage(small);
    await page.goto(path);
    const links = await page
      .locator('a:not(.skip)')
      .evaluateAll((all) =>
        all.map((link) => [link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]),
      );
    expect(links.filter(([, target, rel]) => target !== '_blank' || rel !== 'noopener')).toEqual([]);
    expect(links.length).toBeGreaterThan(1);
  });

  it.each(frames)('%s asks for nothing but its page, styles and fonts', async (path) => {
    const page = await openPage(small);
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(request.resourceType()));
    await page.goto(path, { waitUntil: 'networkidle' });
    expect([...asked].filter((type) => !['document', 'stylesheet', 'font', 'image'].includes(type))).toEqual(
      [],
    );
    expect(await page.locator('script').count()).toBe(0);
  });

  it('is not for search engines, which are led to the full page', async () => {
    const page = await openPage();
    await page.goto('/embed/map?acts=BY');
    expect(await page.locator('meta[name="robots"]').first().getAttribute('content')).toBe('noindex');
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname + new URL(canonical ?? '').search).toBe('/?acts=BY');
  });

  it('has the colours that are asked for', async () => {
    const page = await openPage({ dark: true });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto('/embed/list?theme=light');
    expect(await paper()).toBe('rgb(251, 250, 246)');
    await page.goto('/embed/list');
    expect(await paper()).toBe('rgb(21, 25, 27)');
  });

  it('answers an id that is not there with a page of its own', async () => {
    const page = await openPage({ ...small, expected: [/404/] });
    const response = await page.goto('/embed/cases/nothing-here');
    expect(response?.status()).toBe(404);
    await page.locator('.embed h1').waitFor();
    expect(await page.locator('.embed h1').textContent()).toBe('Nothing is here');
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

describe('the keyboard in the embedded map', () => {
  it('skips the map, or goes through its marks and out at the end', async () => {
    const page = await openPage(small);
    await page.goto('/embed/map');
    const focused = () =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
      });
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip the map, go to the list of places');
    await page.keyboard.press('Enter');
    // The browser goes to a fragment when it has a moment; a Tab before that is one from the link.
    await page.waitForURL('**#places');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Minsk');

    // Without the fragment, at which a page that is loaded again would begin.
    await page.goto('/embed/map');
    const names: string[] = [];
    await page.keyboard.press('Tab');
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      names.push(await focused());
      if (names.at(-1) === 'Open in Whereabouts') break;
    }
    expect(names.slice(0, 2)).toEqual(['Dimitrovgrad, Russia: 1 case', 'Japan: 2 cases']);
    expect(names.at(-1)).toBe('Open in Whereabouts');
  });

  it('leads from a mark to its place, with the filter', async () => {
    const page = await openPage(small);
    await page.goto('/embed/map?acts=BY');
    const mark = page.locator('.embed-map-narrow').getByRole('link', { name: 'Minsk, Belarus: 1 case' });
    expect(await mark.getAttribute('href')).toBe('/places/minsk?acts=BY');
  });
});

describe('in a frame of another origin', () => {
  let host: Server;
  let origin = '';
  beforeAll(async () => {
    host = createServer((request, response) => {
      const path = decodeURIComponent(request.url?.slice(2) ?? '');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><title>A page of somebody else</title><iframe src="${inject('baseUrl')}${path}" title="frame" width="320" height="400"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const address = host.address();
    origin = `http://127.0.0.1:${isPort(address) ? address.port : 0}`;
  });
  afterAll(() => {
    host.close();
  });

  async function openFramed(
    path: string,
    options: PageOptions = {},
  ): Promise<{ page: Page; problems: string[] }> {
    const problems: string[] = [];
    const page = await openPage({ ...options, problems });
    await page.goto(`${origin}/?${encodeURIComponent(path)}`);
    return { page, problems: problems.filter((problem) => !problem.includes(origin)) };
  }

  it.each(frames.flatMap((path) => [true, false].map((javaScript) => [path, javaScript] as const)))(
    '%s is shown, and stores nothing (JavaScript: %s)',
    async (path, javaScript) => {
      const { page, problems } = await openFramed(path, { javaScript });
      const frame = page.frameLocator('iframe');
      await frame.locator('.embed h1').waitFor();
      expect(await frame.getByRole('link', { name: 'Open in Whereabouts' }).count()).toBe(1);
      expect(problems).toEqual([]);
      const { cookies, origins } = await page.context().storageState({ indexedDB: true });
      expect([cookies, origins]).toEqual([[], []]);
    },
  );

  it.each([
    ['real', viewports.desktop],
    ['real', small],
    ['fixture', viewports.desktop],
  ] as const)('writes no name over another (%s corpus, %o)', async (corpus, size) => {
    const page = await openPage({ ...size, corpus });
    await page.goto('/embed/map');
    const boxes = await page.locator('[data-places] text[paint-order="stroke"]:visible').evaluateAll((all) =>
      all.map((name) => {
        const { left, right, top, bottom } = name.getBoundingClientRect();
        return { text: name.textContent, left, right, top, bottom };
      }),
    );
    expect(boxes.length).toBeGreaterThan(2);
    const pairs = boxes.flatMap((a, index) => boxes.slice(index + 1).map((b) => [a, b] as const));
    const meet = pairs.filter(
      ([a, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
    );
    expect(meet).toEqual([]);
  });

  it('the pages themselves are not shown', async () => {
    const { page } = await openFramed('/cases/by-2024-nakanishi');
    await expect.poll(() => page.frames()[1]?.url()).toBe('chrome-error://chromewebdata/');
  });

  it.each(['/', '/cases/by-2024-nakanishi', '/api', '/map.svg', '/nothing'])(
    '%s forbids it',
    async (path) => {
      const { headers } = await fetch(inject('baseUrl') + path, { redirect: 'manual' });
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    },
  );

  it.each(frames)('%s allows it', async (path) => {
    const { headers } = await fetch(inject('baseUrl') + path);
    expect(headers.get('content-security-policy')).toContain('frame-ancestors *;');
    expect(headers.get('x-frame-options')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });
});

const isPort = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;
