import { describe, expect, it } from 'vitest';
import { findAxeViolations, findAxeViolationsInBoth } from './axe.ts';
import { addStyle, openPage } from './page.ts';
import { viewports } from './viewports.ts';

const realPages = [
  '/',
  '/places/minsk',
  '/places/kuril-islands',
  '/cases/by-2024-nakanishi',
  '/cases/jp-2026-trade-secrets',
  '/countries',
  '/countries/by',
  '/countries/au',
  '/articles',
  '/articles/vladivostok-consul-2022',
  '/about',
  '/corrections',
  '/api/openapi.html',
];

const openWords = () => {
  for (const details of document.querySelectorAll('details')) details.open = true;
};

describe.each(['desktop', 'phone'] as const)('accessibility on a %s', (size) => {
  it.each(realPages)('axe finds nothing on %s, with all words open, light and dark', async (path) => {
    const page = await openPage(viewports[size]);
    await page.goto(path);
    if (size === 'desktop') await page.locator('[data-place-marker="minsk"]').waitFor();
    await page.evaluate(openWords);
    expect(await findAxeViolationsInBoth(page)).toEqual([]);
  });

  it('axe finds nothing on an address that leads nowhere', async () => {
    const page = await openPage({ ...viewports[size], expected: [/404/] });
    const response = await page.goto('/cases/nothing-here');
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('Nothing is here');
    expect(await findAxeViolations(page)).toEqual([]);
  });
});

it('axe finds nothing on a phone at each stop of the sheet', async () => {
  const page = await openPage(viewports.phone);
  await page.goto('/places/minsk');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.locator('[data-place-marker="minsk"]').waitFor();
  for (const stop of ['half', 'full', 'peek']) {
    expect(await page.locator('.frame').getAttribute('data-stop')).toBe(stop);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: /^Show (more|less)$/ }).click();
  }
});

it('no page scrolls sideways at 320 pixels, nor with text at 200 per cent', async () => {
  const page = await openPage(viewports.narrow);
  for (const path of realPages) {
    await page.goto(path);
    await page.evaluate(openWords);
    const width = () => page.evaluate(() => document.documentElement.scrollWidth);
    expect([path, await width()]).toEqual([path, 320]);
    await addStyle(page, 'html { font-size: 200% }');
    expect([path, await width()]).toEqual([path, 320]);
  }
});

it('every page has its own title, description, canonical address and one h1', async () => {
  const page = await openPage(viewports.desktop);
  const titles: string[] = [];
  for (const path of realPages) {
    await page.goto(path);
    titles.push(await page.title());
    const meta = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content');
    expect((await meta('description'))?.length).toBeGreaterThan(20);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(path);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.title()).not.toMatch(/spy\b/i);
  }
  expect(new Set(titles).size).toBe(realPages.length);
});

it.each([
  ['/', 'Whereabouts: every marker opens the words it came from'],
  ['/?acts=JP', 'Two of five cases in which Japan acts · Whereabouts'],
])('other sites preview %s by its title and the picture of the list', async (path, title) => {
  const page = await openPage({ ...viewports.desktop, javaScript: false });
  await page.goto(path);
  const property = (name: string) => page.locator(`meta[property="og:${name}"]`).getAttribute('content');
  expect([await page.title(), await property('title')]).toEqual([title, title]);
  expect(await property('site_name')).toBe('Whereabouts');
  expect(await property('image')).toMatch(/\/opengraph-image\.png/);
});

it('answers the icon that browsers ask for by themselves', async () => {
  const page = await openPage(viewports.desktop);
  const response = await page.request.get('/favicon.ico');
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/svg+xml']);
});

describe('without JavaScript', () => {
  it('the list holds every place, case and status, and the links lead on', async () => {
    const page = await openPage({ ...viewports.desktop, javaScript: false });
    await page.goto('/');
    expect(await page.locator('.rows > li[data-place] h3').allInnerTexts()).toEqual([
      'Minsk',
      'Tokyo',
      'Japan known only as a country',
      'Dimitrovgrad',
      'Vladivostok place inferred',
    ]);
    expect(await page.locator('li[data-place="minsk"] small').innerText()).toBe(
      'convicted, as of 17 March 2025 (inferred)',
    );
    await page.getByRole('link', { name: 'Japanese citizen sentenced in Minsk' }).click();
    expect(await page.locator('h1').innerText()).toBe('Japanese citizen sentenced in Minsk');
    await page.locator('#event-detention summary').click();
    expect(await page.locator('#event-detention mark').allInnerTexts()).toContain('detained in July 2024');
    await page.locator('#event-detention figcaption a').first().click();
    expect(new URL(page.url()).pathname).toBe('/articles/minsk-sentence-2025');
  });

  it('nothing that needs the map is shown', async () => {
    const page = await openPage({ ...viewports.phone, javaScript: false });
    await page.goto('/');
    expect(await page.locator('.switch').isVisible()).toBe(false);
    expect(await page.locator('.map-container').isVisible()).toBe(false);
  });
});

describe('the fictional corpus', () => {
  it('shows the whole text of an article that may be published, with its quotations marked', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture' });
    await page.goto('/articles/harbour-trial');
    expect(await page.locator('.fulltext').innerText()).toContain('A court in Belgora');
    expect(await page.locator('.fulltext mark').count()).toBeGreaterThan(3);
    expect(await findAxeViolations(page)).toEqual([]);
  });

  it('lists the case that no place can be named for, and the sum holds', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture' });
    await page.goto('/');
    const counts = await page.locator('.as-of').first().innerText();
    expect(counts).toMatch(/^5 cases · 5 places on the map · 1 not on the map · /);
    const ids = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('data-case')))]);
    expect((await ids('li[data-place] [data-case]')).length).toBe(4);
    expect(await ids('#not-on-the-map [data-case]')).toEqual(['qf-2021-translator']);
  });

  it('gives every name its language, also in other scripts', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture' });
    await page.goto('/');
    const cases = await page
      .locator('a[href^="/cases/"]')
      .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
    for (const path of cases) {
      await page.goto(path);
      const wrong = await page.evaluate(() => {
        const scripts = [
          { pattern: /[\u0400-\u04FF]/, langs: /^(ru|be|uk|bg|sr|kk|\w+-Cyrl)/ },
          { pattern: /[\u3040-\u30FF]/, langs: /^ja/ },
        ];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (walker.nextNode()) {
          const text = walker.currentNode.textContent ?? '';
          const parent = walker.currentNode.parentElement;
          if (parent?.closest('script')) continue;
          const lang = parent?.closest('[lang]')?.getAttribute('lang') ?? '';
          for (const { pattern, langs } of scripts)
            if (pattern.test(text) && !langs.test(lang)) found.push(text);
        }
        return found;
      });
      expect([path, wrong]).toEqual([path, []]);
    }
  });
});
