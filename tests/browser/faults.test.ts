import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { words as frameWords } from '../../lib/text/en-frame.ts';
import { mapWords } from '../../lib/text/en-map.ts';
import { openPage, type PageOptions } from './page.ts';

/** What a reader sees when something between them and the server fails. */
const markers = (page: Page) => page.locator('[data-place-marker]');
const rows = (page: Page) => page.locator('.explored li[data-place]');
const notices = (page: Page) => page.locator('.map-notices');

const isOurData = /\/(?:api|explore\.json|search-index\.json)(?:[/?]|$)/;
const isBaseMap = /\/_next\/static\/media\/[^/]+\.json$/;
const isChunk = /\/_next\/static\/chunks\/[^/]+\.js$/;

const fail = (route: Route) => route.abort('connectionrefused');

async function opensMinsk(page: Page): Promise<void> {
  await page.locator('[data-place-marker="minsk"]').click();
  await page.waitForURL('**/places/minsk');
  await expect.poll(() => page.locator('h1').innerText()).toBe('Minsk');
}

describe('the first visit', () => {
  it('has list, markers and panels while the API is down', async () => {
    const page = await openPage({ expected: [/console error: Failed to load resource/] });
    await page.route(isOurData, fail);
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    expect(await rows(page).count()).toBe(5);
    expect(await notices(page).innerText()).toBe('');
    await opensMinsk(page);
  });

  it.each([
    ['is not there', (route: Route) => route.fulfill({ status: 404, body: '' })],
    ['is too busy', (route: Route) => route.fulfill({ status: 503, body: 'later' })],
    ['is cut short', (route: Route) => route.fulfill({ status: 200, body: '{"type":"Topology","ob' })],
    ['cannot be reached', fail],
  ])('has markers, and one notice, where the base map %s', async (_what, answer) => {
    const page = await openPage({ expected: [/Failed to load resource/, /base map/] });
    await page.route(isBaseMap, answer);
    await page.goto('/');
    await expect.poll(() => notices(page).innerText()).toBe(mapWords.baseMapFailed);
    expect(await markers(page).count()).toBe(5);
    await opensMinsk(page);
  });

  it('does not wait for a base map that never comes', async () => {
    const page = await openPage();
    await page.route(isBaseMap, () => {});
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    await opensMinsk(page);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('says where the code of the map cannot be loaded, and loads it on Retry', async () => {
    const page = await openPage({ expected: [/Failed to load resource/, /console error: map /] });
    await page.route(isChunk, async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      if (text.includes('leaflet-marker-pane') || text.includes('leaflet-pane')) return fail(route);
      return route.fulfill({ response: answer, body: text });
    });
    await page.goto('/');
    await expect.poll(() => notices(page).innerText()).toContain(mapWords.failed);
    expect(await markers(page).count()).toBe(0);
    expect(await rows(page).count()).toBe(5);
    await page.unrouteAll({ behavior: 'wait' });
    await notices(page).getByRole('button', { name: mapWords.retry }).click();
    await expect.poll(() => markers(page).count()).toBe(5);
    expect(await notices(page).innerText()).toBe('');
  });

  it('can be read where no style sheet comes', async () => {
    const page = await openPage({ expected: [/Failed to load resource/] });
    await page.route(/\.css$/, fail);
    await page.goto('/cases/by-2024-nakanishi');
    expect(await page.locator('h1').innerText()).toBe('Japanese citizen sentenced in Minsk');
    await page.getByRole('link', { name: 'Belarus' }).first().click();
    await page.waitForURL('**/countries/by');
  });

  it('needs no storage, which some browsers deny, and no segmenter, which some have not', async () => {
    const page = await openPage();
    await page.addInitScript(() => {
      const deny = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(globalThis, name, { get: deny });
      }
      Reflect.deleteProperty(Intl, 'Segmenter');
    });
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    const field = page.getByRole('combobox', { name: 'Search' });
    await expect
      .poll(async () => {
        await field.fill('');
        await field.fill('ミンスク');
        return page.locator('.search-title').allInnerTexts();
      })
      .toContain('Minsk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await opensMinsk(page);
  });
});

describe('later', () => {
  it.each([
    ['cannot be reached', fail],
    ['answers 500', (route: Route) => route.fulfill({ status: 500, body: 'no' })],
    ['answers half', (route: Route) => route.fulfill({ status: 200, body: '{"type":"FeatureColl' })],
    ['answers a page', (route: Route) => route.fulfill({ status: 200, body: '<html>sign in</html>' })],
    ['answers something else', (route: Route) => route.fulfill({ status: 200, body: '{"error":"x"}' })],
  ])('the map keeps what it had when the API %s, and heals on Retry', async (_what, answer) => {
    const page = await openPage({ expected: [/Failed to load resource/] });
    await page.clock.install();
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    await page.route(/\/api\//, answer);
    // Who comes back to the page after a while gets what is new.
    await page.clock.fastForward(120_000);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect
      .poll(() => notices(page).innerText())
      .toMatch(/^Could not refresh at \d\d:\d\d\. The map shows what it had\. Retry$/);
    expect(await markers(page).count()).toBe(5);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await notices(page).getByRole('button', { name: mapWords.retry }).click();
    await expect.poll(() => notices(page).innerText()).toBe('');
    expect(await markers(page).count()).toBe(5);
  });

  it.each([
    ['fails', fail],
    ['is an error', (route: Route) => route.fulfill({ status: 500, body: 'no' })],
    [
      'is a page',
      (route: Route) => route.fulfill({ status: 200, contentType: 'text/html', body: 'sign in' }),
    ],
  ])('a page opens whole where its payload %s', async (_what, answer) => {
    const page = await openPage({ expected: [/Failed to load resource/, /Failed to fetch RSC payload/] });
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    await page.route(/[?&]_rsc=/, answer);
    await page.getByRole('link', { name: 'Japanese citizen sentenced in Minsk' }).first().click();
    await page.waitForURL('**/cases/by-2024-nakanishi');
    await expect.poll(() => page.locator('h1').innerText()).toBe('Japanese citizen sentenced in Minsk');
  });
});

describe('a card that cannot be drawn', () => {
  it('leaves the map and the other pages, and is drawn on Try again', async () => {
    const page = await openPage({ expected: [/no quotation today/] });
    await page.addInitScript(() => {
      const create = document.createElement;
      Object.assign(document, {
        createElement(this: Document, ...parameters: Parameters<typeof create>) {
          const isBroken = document.documentElement.dataset.broken === 'yes';
          if (isBroken && parameters[0] === 'blockquote') throw new Error('no quotation today');
          return create.apply(this, parameters);
        },
      });
    });
    const setBroken = (value: string) =>
      page.evaluate((text) => {
        document.documentElement.dataset.broken = text;
      }, value);
    await page.goto('/');
    await expect.poll(() => markers(page).count()).toBe(5);
    await setBroken('yes');
    await page.getByRole('link', { name: 'Japanese citizen sentenced in Minsk' }).first().click();
    await page.waitForURL('**/cases/by-2024-nakanishi');
    await expect.poll(() => page.locator('h1').allInnerTexts()).toEqual([frameWords.error.title]);
    expect(await page.locator('blockquote').count()).toBe(0);
    expect(await markers(page).count()).toBe(5);
    await page.locator('[data-place-marker="tokyo"]').focus();
    await setBroken('no');
    await page.getByRole('button', { name: frameWords.error.retry }).click();
    await expect
      .poll(() => page.locator('h1').allInnerTexts())
      .toEqual(['Japanese citizen sentenced in Minsk']);
    expect(await page.locator('blockquote').count()).toBeGreaterThan(0);
    await opensMinsk(page);
  });
});

describe('the clock and the time zone', () => {
  const paths = ['/', '/?view=table', '/cases/by-2024-nakanishi', '/countries/by', '/corrections'];

  async function textsOf(options: PageOptions, now?: string): Promise<string[]> {
    const page = await openPage(options);
    if (now) await page.clock.setFixedTime(now);
    const texts: string[] = [];
    for (const path of paths) {
      await page.goto(path);
      await markers(page).first().waitFor();
      await page.locator('.map-still').waitFor({ state: 'detached' });
      texts.push(await page.locator('body').innerText());
    }
    return texts;
  }

  it('change no date and no word on any page', { timeout: 120_000 }, async () => {
    const expected = await textsOf({});
    expect(expected[2]).toContain('17 March 2025');
    expect(await textsOf({ timezone: 'Pacific/Kiritimati' }, '1970-01-01T00:00:00Z')).toEqual(expected);
    expect(await textsOf({ timezone: 'America/New_York' }, '2099-03-08T07:30:00Z')).toEqual(expected);
  });
});
