import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, findAxeViolationsInBoth } from './axe.ts';
import { addStyle, openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

const INDEX = '**/search-index.json';

/** The page, and every address that it asks for from then on. */
async function openSearch(path: string, options: PageOptions) {
  const page = await openPage(options);
  const asked: string[] = [];
  page.on('request', (request) => {
    asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
  });
  await page.goto(path);
  // The field is there before the code that answers it.
  await page.waitForLoadState('networkidle');
  return { page, asked };
}

const fieldOf = (page: Page) => page.getByRole('combobox', { name: 'Search' });
const options = (page: Page) => page.locator('[role=listbox]').getByRole('option');
const statusOf = (page: Page) => page.locator('.search').getByRole('status').innerText();
const titles = (page: Page) => page.locator('.search-title').allInnerTexts();

async function activeTitle(page: Page): Promise<string | null> {
  return fieldOf(page).evaluate((input) => {
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    return active?.querySelector('.search-title')?.textContent ?? null;
  });
}

async function type(page: Page, text: string): Promise<void> {
  await fieldOf(page).click();
  await page.keyboard.type(text);
}

const japan = ['Japan', 'Japan', 'Former Russian diplomat referred to prosecutors in Japan'] as const;

describe.each(['desktop', 'phone'] as const)('the search on a %s', (size) => {
  it('asks for nothing before the field is used, then once for what is the same for everybody', async () => {
    const { page, asked } = await openSearch('/', viewports[size]);
    const before = asked.filter((line) => line.includes('search'));
    expect(before).toEqual([]);
    const known = asked.length;
    await type(page, 'Nakanisi Masatoshi Наканиси');
    await expect.poll(() => statusOf(page)).not.toBe('');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await type(page, 'Masatoshi');
    await expect.poll(() => titles(page)).toContain('Japanese citizen sentenced in Minsk');
    const after = asked.slice(known);
    expect(after.filter((line) => line.includes('/search-index.json')).length).toBe(1);
    const told = (text: string) => /nakan|masat|%D0|Нак/i.test(text);
    expect(asked.filter(told)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/by-2024-nakanishi');
    // The id of the case is its public address; what was typed is in none.
    expect(asked.filter((line) => told(line.replaceAll('by-2024-nakanishi', '')))).toEqual([]);
    const kept = await page.evaluate(async () => ({
      history: JSON.stringify(window.history.state),
      storage: [localStorage.length, sessionStorage.length, document.cookie],
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    expect(told(kept.history.replaceAll('by-2024-nakanishi', ''))).toBe(false);
    expect(kept).toMatchObject({ storage: [0, 0, ''], databases: 0, caches: 0 });
  });

  it('is walked through with the arrows, Home and End; Enter opens the chosen page and focuses its heading', async () => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, 'Japan');
    await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual(japan);
    const all = await titles(page);
    const field = fieldOf(page);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await activeTitle(page)).toBe(null);
    await page.keyboard.press('ArrowDown');
    expect(await activeTitle(page)).toBe(all[0]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await activeTitle(page)).toBe(all[2]);
    expect(
      await page
        .locator('[role=listbox]')
        .getByRole('option', { selected: true })
        .locator('.search-title')
        .allInnerTexts(),
    ).toEqual([all[2]]);
    await page.keyboard.press('End');
    expect(await activeTitle(page)).toBe(all.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await activeTitle(page)).toBe(all[0]);
    await page.keyboard.press('ArrowUp');
    expect(await activeTitle(page)).toBe(all.at(-1));
    await page.keyboard.press('Home');
    expect(await activeTitle(page)).toBe(all[0]);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases/jp-2020-softbank');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(all[2]);
    expect(await options(page).count()).toBe(0);
    expect(await field.inputValue()).toBe('Japan');
  });

  it('Esc closes the list first and clears the text second, and only then closes the panel', async () => {
    const { page } = await openSearch('/places/tokyo', viewports[size]);
    await type(page, 'minsk');
    await expect.poll(() => options(page).count()).toBe(2);
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('false');
    expect(await fieldOf(page).inputValue()).toBe('minsk');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => activeTitle(page)).toBe('Minsk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await fieldOf(page).inputValue()).toBe('');
    expect(new URL(page.url()).pathname).toBe('/places/tokyo');
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('keeps the text when the focus leaves and comes back', async () => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, 'minsk');
    await expect.poll(() => options(page).count()).toBe(2);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Clear the search',
    );
    await page.keyboard.press('Tab');
    expect(await options(page).count()).toBe(0);
    await fieldOf(page).click();
    await expect.poll(() => options(page).count()).toBe(2);
    expect(await fieldOf(page).inputValue()).toBe('minsk');
  });

  it('says how many there are; Enter without a choice lists all of them', async () => {
    const { page } = await openSearch('/', viewports[size]);
    // At once: letter by letter, the number could be that of the first letters.
    await fieldOf(page).click();
    await fieldOf(page).fill('Japan');
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ results; Enter shows all$/);
    const count = Number((await statusOf(page)).split(' ')[0]);
    expect(count).toBeGreaterThan(8);
    expect(await options(page).count()).toBe(8);
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page)).toBe(`${count} results`);
    expect(await options(page).count()).toBe(count);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/');
    await fieldOf(page).fill('colony');
    await expect.poll(() => statusOf(page)).toBe('1 result');
    await fieldOf(page).fill('qqqwwwq');
    await expect.poll(() => statusOf(page)).toBe('Nothing matches “qqqwwwq”.');
    expect(await options(page).count()).toBe(0);
    expect(await fieldOf(page).getAttribute('aria-expanded')).toBe('false');
  });

  it('a pointer opens a result when it goes up on it, not when it goes down', async () => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, 'Наканиси');
    const option = page
      .locator('[role=listbox]')
      .getByRole('option', { name: 'Japanese citizen sentenced in Minsk' });
    await option.hover();
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(await fieldOf(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await option.click();
    await page.waitForURL('**/cases/by-2024-nakanishi');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });

  it('shows title, status, kind, and the spelling or the quotation that matched, in its language', async () => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, 'Наканиси');
    const first = options(page).first();
    await expect.poll(() => first.innerText()).toContain('matched');
    expect((await first.innerText()).split(/\s*\n\s*/)).toEqual([
      'Japanese citizen sentenced in Minsk',
      'Case',
      'convicted, as of 17 March 2025 (inferred)',
      'matched Nakanishi Masatoshi',
    ]);
    expect(await first.locator('.search-note bdi').getAttribute('lang')).toBe('ja-Latn');
    await fieldOf(page).fill('softbank');
    await expect.poll(() => page.locator('.search-option q mark').allInnerTexts()).toEqual(['SoftBank']);
    expect(await page.locator('.search-option cite').innerText()).toBe(
      'Ex-Russian Official Referred to Prosecutors in Japan',
    );
  });

  it('the clear button has a name, empties the field and gives the focus back', async () => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, 'minsk');
    const clear = page.getByRole('button', { name: 'Clear the search' });
    const box = await clear.boundingBox();
    const least = size === 'phone' ? 44 : 24;
    expect([(box?.width ?? 0) >= least, (box?.height ?? 0) >= least]).toEqual([true, true]);
    await clear.click();
    expect(await fieldOf(page).inputValue()).toBe('');
    expect(await clear.count()).toBe(0);
    expect(await fieldOf(page).evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it.each([
    ['results', 'Japan', 'ArrowDown', /^\d+ results; Enter shows all$/],
    ['all results', 'Japan', 'Enter', /^\d+ results$/],
    ['a quotation', 'softbank', 'ArrowDown', /^1 result$/],
    ['no result', 'qqqwwwq', 'ArrowDown', /^Nothing matches/],
  ])('axe finds nothing with %s, light and dark', async (_name, text, key, says) => {
    const { page } = await openSearch('/', viewports[size]);
    await type(page, text);
    await expect.poll(() => statusOf(page)).not.toMatch(/^$|loading/);
    await page.keyboard.press(key);
    await expect.poll(() => statusOf(page)).toMatch(says);
    expect(await findAxeViolationsInBoth(page)).toEqual([]);
  });

  it.each([
    ['an error of the server', (body: string) => ({ status: 500, body })],
    ['the half of the index', (body: string) => ({ status: 200, body: body.slice(0, body.length / 2) })],
    [
      'an index of an older format',
      (body: string) => ({ status: 200, body: body.replace('"format":1', '"format":0') }),
    ],
  ])('says so where it gets %s, and Retry helps; the list works all along', async (_name, spoil) => {
    const { page } = await openSearch('/', { ...viewports[size], expected: [/500/] });
    await page.route(INDEX, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ contentType: 'application/json', ...spoil(await response.text()) });
    });
    await type(page, 'minsk');
    await expect.poll(() => statusOf(page)).toBe('The search could not load. The list holds every case.');
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.locator('li[data-place="minsk"] h3 a').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => statusOf(page)).toBe('The search could not load. The list holds every case.');
    await page.unroute(INDEX);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => titles(page)).toEqual(['Minsk', 'Japanese citizen sentenced in Minsk']);
    expect(await fieldOf(page).inputValue()).toBe('minsk');
  });

  it('does not scroll sideways, nor at 320 pixels with text at 200 per cent', async () => {
    const { page } = await openSearch('/', viewports[size === 'phone' ? 'narrow' : size]);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await type(page, 'Japan');
    await expect.poll(() => options(page).count()).toBe(8);
    expect(await overflow()).toBe(0);
    await addStyle(page, 'html { font-size: 200% }');
    const widest = await page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll('.search, .search *')].map(
          (element) => element.getBoundingClientRect().right,
        ),
      ),
    );
    expect(widest).toBeLessThanOrEqual(await page.evaluate(() => document.documentElement.clientWidth));
  });
});

describe('the search', () => {
  it('waits for an input method to end, and takes none of its keys', async () => {
    const { page } = await openSearch('/', viewports.desktop);
    await type(page, 'minsk');
    await expect.poll(() => options(page).count()).toBe(2);
    await fieldOf(page).fill('');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'なかにし', selectionStart: 4, selectionEnd: 4 });
    expect(await fieldOf(page).inputValue()).toBe('なかにし');
    const pressed = await fieldOf(page).evaluate((input) =>
      ['Enter', 'ArrowDown', 'Escape'].map((key) => {
        const event = new KeyboardEvent('keydown', {
          key,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        });
        return input.dispatchEvent(event);
      }),
    );
    expect(pressed).toEqual([true, true, true]);
    expect([await statusOf(page), await options(page).count()]).toEqual(['', 0]);
    expect(await fieldOf(page).inputValue()).toBe('なかにし');
    await session.send('Input.insertText', { text: 'なかにし' });
    await expect.poll(() => titles(page)).toContain('Japanese citizen sentenced in Minsk');
  });

  it('focuses what it leads to, also where the page of it is shown already', async () => {
    const { page } = await openSearch('/countries/by', viewports.desktop);
    await type(page, 'politically repressed');
    await page
      .locator('[role=listbox]')
      .getByRole('option', { name: /^Foreigners politically repressed/ })
      .click();
    await page.waitForURL('**/countries/by#statistic-by-foreigners-repressed');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    expect(await focused()).toBe('statistic-by-foreigners-repressed');
    await fieldOf(page).fill('Belarus');
    await page
      .locator('[role=listbox]')
      .getByRole('option', { name: /^Belarus Country/ })
      .click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it('tells where its code cannot be loaded, and loads it on Retry', async () => {
    const { page } = await openSearch('/', { ...viewports.desktop, expected: [/Failed to load resource/] });
    // The map's code is there by then: what fails is the search's alone.
    await page.locator('[data-place-marker]').first().waitFor();
    const scripts = '**/_next/static/chunks/*.js*';
    await page.route(scripts, (route) => route.abort());
    await type(page, 'minsk');
    await expect
      .poll(() => statusOf(page), { timeout: 20_000 })
      .toBe('The search could not load. The list holds every case.');
    await page.unroute(scripts);
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => titles(page)).toEqual(['Minsk', 'Japanese citizen sentenced in Minsk']);
  });

  it('finds 𠮷田美咲 and Морита in the fictional register, with the language of each', async () => {
    const { page } = await openSearch('/', { ...viewports.desktop, corpus: 'fixture' });
    await type(page, '𠮷田');
    await expect.poll(() => page.locator('.search-note bdi').allInnerTexts()).toEqual(['𠮷田美咲']);
    expect(await page.locator('.search-note bdi').getAttribute('lang')).toBe('ja');
    await fieldOf(page).fill('もりた');
    await expect.poll(() => page.locator('.search-note bdi').allInnerTexts()).toEqual(['Кэндзи Морита']);
  });

  it('shows what is typed as the text it is', async () => {
    const { page } = await openSearch('/', viewports.desktop);
    await fieldOf(page).click();
    const hostile = '<img src=x onerror="window.__pwn=1">qqqwww';
    await fieldOf(page).fill(hostile);
    await expect.poll(() => statusOf(page)).toBe(`Nothing matches “${hostile}”.`);
    expect(await page.evaluate(() => Reflect.get(window, '__pwn'))).toBe(undefined);
  });

  it('is a form that sends nothing: its field has no name, its text is kept by no browser', async () => {
    const { page } = await openSearch('/', viewports.desktop);
    const form = page.getByRole('search');
    expect(await form.evaluate((element) => element instanceof HTMLFormElement && element.method)).toBe(
      'dialog',
    );
    const field = fieldOf(page);
    expect(await field.getAttribute('name')).toBe(null);
    expect([await field.getAttribute('autocomplete'), await field.getAttribute('spellcheck')]).toEqual([
      'off',
      'false',
    ]);
    expect(await form.locator('label').isVisible()).toBe(true);
  });

  it('is not there without scripting', async () => {
    const page = await openPage({ ...viewports.desktop, javaScript: false });
    await page.goto('/');
    expect(await page.locator('.search').isVisible()).toBe(false);
  });
});
