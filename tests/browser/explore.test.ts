import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolations, findAxeViolationsInBoth } from './axe.ts';
import { holdScripts } from './held-scripts.ts';
import { openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

type Size = 'desktop' | 'phone';

const open = async (path: string, size: Size, options: PageOptions = {}): Promise<Page> => {
  const page = await openPage({ ...viewports[size], ...options });
  await page.goto(path);
  return page;
};

const heading = (page: Page) => page.locator('h1').innerText();
const search = (page: Page) => new URL(page.url()).search;
const focusedName = (page: Page) =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

async function openFilter(page: Page): Promise<void> {
  await page.locator('.filters > summary').click();
}

const box = (page: Page, name: string, value: string) =>
  page.locator(`.filters input[name="${name}"][value="${value}"]`);

const idsOf = (page: Page, selector: string, name: string) =>
  page
    .locator(selector)
    .evaluateAll(
      (elements, attribute) => [...new Set(elements.map((one) => one.getAttribute(attribute)))].sort(),
      name,
    );

/** What the list, the map and the API show of the page's filter. */
async function sets(page: Page, size: Size) {
  if (size === 'phone') await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.locator('[data-place-marker]').first().waitFor();
  const query = search(page).replace('?', '&');
  const api = async (collection: string) => {
    const response = await page.request.get(`/api/collections/${collection}/items?limit=10000${query}`);
    const { features } = await response.json();
    return features.map(({ id }: { id: string }) => id).sort();
  };
  return {
    list: await idsOf(page, '.explored li[data-place]', 'data-place'),
    map: await idsOf(page, '[data-place-marker]', 'data-place-marker'),
    places: await api('places'),
    listedCases: await idsOf(page, '.explored [data-case]', 'data-case'),
    cases: await api('cases'),
  };
}

describe.each(['desktop', 'phone'] as const)('the filter on a %s', (size) => {
  it('is set by keyboard, keeps the focus where it is, and stands in the address', async () => {
    const page = await open('/', size);
    await page.locator('.filters > summary').focus();
    await page.keyboard.press('Enter');
    await box(page, 'acts', 'JP').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => heading(page)).toBe('Two of five cases in which Japan acts');
    expect(search(page)).toBe('?acts=JP');
    expect(await box(page, 'acts', 'JP').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await expect.poll(() => page.title()).toBe('Two of five cases in which Japan acts · Whereabouts');
  });

  it('takes what was chosen before its scripts came', async () => {
    const page = await openPage(viewports[size]);
    const letScriptsCome = await holdScripts(page);
    await page.goto('/?acts=JP,RU', { waitUntil: 'domcontentloaded' });
    await openFilter(page);
    await box(page, 'acts', 'RU').uncheck();
    await box(page, 'status', 'referred').check();
    await page.locator('select[name="sort"]').selectOption('newest');
    letScriptsCome();
    await expect.poll(() => search(page)).toBe('?acts=JP&status=referred&sort=newest');
    await expect.poll(() => heading(page)).toBe('Two of five cases in which Japan acts');
    expect(await box(page, 'acts', 'RU').isChecked()).toBe(false);
    expect(await box(page, 'status', 'referred').isChecked()).toBe(true);
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('newest');
  });

  it('names the document, as does what is opened from it, and Back', async () => {
    const page = await open('/', size);
    const titles = () => page.locator('title').allTextContents();
    const filtered = 'Two of five cases in which Japan acts · Whereabouts';
    // One title alone: of two, the later to wake would win.
    expect(await titles()).toEqual(['Whereabouts: every marker opens the words it came from']);
    await openFilter(page);
    await box(page, 'acts', 'JP').click();
    await expect.poll(titles).toEqual([filtered]);
    await page
      .getByRole('link', { name: 'Former Russian diplomat referred to prosecutors in Japan' })
      .click();
    await expect
      .poll(titles)
      .toEqual(['Former Russian diplomat referred to prosecutors in Japan · Whereabouts']);
    await page.goBack();
    await expect.poll(titles).toEqual([filtered]);
    await page.reload();
    expect(await titles()).toEqual([filtered]);
    await page.getByRole('button', { name: 'Remove filter Country that acts: Japan', exact: true }).click();
    await expect.poll(titles).toEqual(['Whereabouts: every marker opens the words it came from']);
  });

  it('is set by pointer, and each of its chips can be removed by itself', async () => {
    const page = await open('/', size);
    const entries = await page.evaluate(() => history.length);
    await openFilter(page);
    await box(page, 'acts', 'RU').click();
    await box(page, 'acts', 'JP').click();
    await box(page, 'status', 'referred').click();
    await expect.poll(() => heading(page)).toBe('Two of five cases in which Japan acts');
    expect(search(page)).toBe('?acts=JP,RU&status=referred');
    expect(await page.evaluate(() => history.length)).toBe(entries);
    const chip = (name: string) => page.getByRole('button', { name, exact: true });
    await chip('Remove filter Country that acts: Russia').click();
    await expect.poll(() => search(page)).toBe('?acts=JP&status=referred');
    expect(await focusedName(page)).toContain('Status: referred to prosecutors');
    await page.keyboard.press('Enter');
    await expect.poll(() => search(page)).toBe('?acts=JP');
    await chip('Remove filter Country that acts: Japan').press('Enter');
    await expect.poll(() => search(page)).toBe('');
    await expect.poll(() => heading(page)).toBe('Five cases in which Belarus, Japan and Russia act');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });

  it.each([
    '/?acts=JP',
    '/?nationality=JP',
    '/?event=arrived,died',
    '/?from=2024-01&to=2024-12',
    '/?status=convicted',
  ])('opened cold as %s shows one set in list, map and API', async (path) => {
    const page = await open(path, size);
    const found = await sets(page, size);
    expect(found.list.length).toBeGreaterThan(0);
    expect(found.map).toEqual(found.list);
    expect(found.places).toEqual(found.list);
    expect(found.cases).toEqual(found.listedCases);
  });

  it('goes along to what is opened, and Back gives row, focus and filter again', async () => {
    const page = await open('/?acts=JP', size);
    await page
      .getByRole('link', { name: 'Former Russian diplomat referred to prosecutors in Japan' })
      .click();
    await page.waitForURL('**/cases/jp-2020-softbank?acts=JP');
    expect(await page.locator('.back').innerText()).toBe('← Cases that match the filter');
    await page.goBack();
    await page.waitForURL('**/?acts=JP');
    await expect.poll(() => heading(page)).toBe('Two of five cases in which Japan acts');
    await expect
      .poll(() => focusedName(page))
      .toBe('Former Russian diplomat referred to prosecutors in Japan');
    await page.reload();
    expect(await heading(page)).toBe('Two of five cases in which Japan acts');
  });

  it('that nothing meets names what to drop, and says so aloud', async () => {
    const page = await open('/?acts=BY', size);
    await openFilter(page);
    await box(page, 'event', 'died').click();
    await expect.poll(() => heading(page)).toBe('None of five cases');
    expect(await page.locator('main .empty').innerText()).toContain('No case matches.');
    await expect
      .poll(() => page.locator('main p[role=status]').first().textContent())
      .toBe('0 of 5 cases · 0 places on the map · 0 not on the map');
    expect(await findAxeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Drop “Country that acts”' }).click();
    await expect.poll(() => heading(page)).toBe('One of five cases in which Russia acts');
    expect(search(page)).toBe('?event=died');
  });

  it('leaves out what the register does not know, and says so', async () => {
    const page = await open('/?acts=XX,BY&status=odd&sort=newest', size);
    expect(await heading(page)).toBe('One of five cases in which Belarus acts');
    expect(await page.locator('.notice').innerText()).toContain('status “odd”');
    expect(await page.locator('.notice').innerText()).toContain('acts “XX”');
    await openFilter(page);
    await box(page, 'acts', 'JP').click();
    await expect.poll(() => search(page)).toBe('?acts=BY,JP&sort=newest');
  });

  it('shows the cases as a table that is sorted by its headers', async () => {
    const page = await open('/', size);
    await page.getByRole('button', { name: 'As a table' }).click();
    await page.locator('.case-table caption').waitFor();
    const titles = () => page.locator('.case-table tbody th').allInnerTexts();
    await page.getByRole('button', { name: 'Case', exact: true }).press('Enter');
    await expect.poll(() => search(page)).toBe('?view=table&sort=title');
    await expect.poll(async () => (await titles())[0]).toBe('Consul told to leave Russia within 48 hours');
    const head = page.locator('th', { hasText: /^As of/ });
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    expect(await titles()).toEqual([
      'Former Russian diplomat referred to prosecutors in Japan',
      'Consul told to leave Russia within 48 hours',
      'Japanese citizen sentenced in Minsk',
      'Prisoner died in a penal colony in Dimitrovgrad',
      'Trade secrets case referred to prosecutors in Tokyo',
    ]);
    expect(await page.locator('.case-table th[scope=row]').count()).toBe(5);
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewports[size].width);
  });

  it('has no fault that axe knows with the filter open, light and dark', async () => {
    const page = await open('/?acts=JP,RU&from=2020-01', size);
    await openFilter(page);
    expect(await findAxeViolationsInBoth(page)).toEqual([]);
  });
});

describe('an answer', () => {
  it('that comes late is ended, and never shown under a newer filter', async () => {
    const page = await open('/', 'desktop');
    const ended: string[] = [];
    const seen: string[] = [];
    page.on('requestfailed', (request) => ended.push(new URL(request.url()).search));
    await page.exposeFunction('seen', (text: string) => seen.push(text));
    await page.evaluate(() => {
      const title = document.querySelector('h1');
      const tell: (text: string) => void = Reflect.get(globalThis, 'seen');
      if (title)
        new MutationObserver(() => tell(title.textContent)).observe(title, {
          subtree: true,
          characterData: true,
          childList: true,
        });
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/explore.json?acts=JP', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await openFilter(page);
    await box(page, 'acts', 'JP').click();
    expect(await page.locator('.explored').getAttribute('aria-busy')).toBe('true');
    expect(await page.locator('.notice').innerText()).toContain('still those of the earlier choice');
    await box(page, 'acts', 'JP').click();
    await box(page, 'acts', 'BY').click();
    await expect.poll(() => heading(page)).toBe('One of five cases in which Belarus acts');
    release();
    await expect.poll(() => ended).toContain('?acts=JP');
    expect(await page.locator('.explored').getAttribute('aria-busy')).toBe('false');
    expect(seen.filter((text) => text.includes('Japan acts'))).toEqual([]);
  });

  it('that cannot be had keeps the rows, says since when, and is asked for again by a button', async () => {
    const page = await open('/', 'desktop', { expected: [/explore\.json/] });
    await page.route('**/explore.json?*', (route) => route.fulfill({ status: 400, body: 'no' }));
    await openFilter(page);
    await box(page, 'acts', 'JP').click();
    const notice = page.locator('.notice[role=status]');
    await expect
      .poll(() => notice.innerText())
      .toMatch(/^Could not refresh at \d\d:\d\d\. The rows are still those/);
    expect(await box(page, 'acts', 'JP').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    expect(await page.locator('.explored li[data-place]').count()).toBe(5);
    expect(await findAxeViolations(page)).toEqual([]);
    await page.unroute('**/explore.json?*');
    await notice.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => heading(page)).toBe('Two of five cases in which Japan acts');
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it.each(['<html>not json</html>', '{"counts":', '[]'])('that is "%s" is taken for none', async (body) => {
    const page = await open('/', 'desktop', { expected: [/explore\.json/] });
    await page.route('**/explore.json?*', (route) => route.fulfill({ status: 200, body }));
    await openFilter(page);
    await box(page, 'acts', 'JP').click();
    await expect.poll(() => page.locator('.notice').innerText()).toMatch(/^Could not refresh/);
    expect(await heading(page)).toBe('Five cases in which Belarus, Japan and Russia act');
  });

  it('moves nothing on the page while it is awaited', async () => {
    const page = await open('/', 'desktop');
    await page.locator('[data-place-marker="minsk"]').waitFor();
    await page.evaluate(() => {
      const shifts: number[] = [];
      Reflect.set(globalThis, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto('/?status=referred');
    await page.locator('[data-place-marker="tokyo"]').waitFor();
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list, observer) => {
            observer.disconnect();
            resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
          }).observe({ type: 'layout-shift', buffered: true });
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
    expect(shift).toBeLessThan(0.05);
  });
});

describe('without JavaScript', () => {
  it('the form asks for the same page as a click does with it', async () => {
    const page = await open('/', 'desktop', { javaScript: false });
    await openFilter(page);
    await box(page, 'acts', 'JP').check();
    await box(page, 'acts', 'RU').check();
    await page.locator('.filters input[name="from"]').fill('2022-01');
    await page.locator('.filters').getByRole('button', { name: 'Show' }).click();
    expect(await heading(page)).toBe('Three of five cases in which Japan and Russia act');
    expect(await idsOf(page, '.explored [data-case]', 'data-case')).toEqual([
      'jp-2026-trade-secrets',
      'ru-dimitrovgrad-death',
      'ru-vladivostok-consul',
    ]);
    await page.getByRole('button', { name: 'As a table' }).click();
    expect(await page.locator('.case-table tbody tr').count()).toBe(3);
    expect(await page.locator('.time-strip').isVisible()).toBe(false);
  });

  it('says what nothing meets, with links that loosen it', async () => {
    const page = await open('/?acts=BY&event=died', 'phone', { javaScript: false });
    await page.getByRole('link', { name: 'Drop “What happened”' }).click();
    expect(await heading(page)).toBe('One of five cases in which Belarus acts');
  });
});

it('every date in the list and the table is one that machines read', async () => {
  const page = await open('/?view=table', 'desktop');
  const dates = await page
    .locator('.case-table time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(dates.sort()).toEqual([null, '2020', '2022', '2025-03-17', '2026-01-20'].sort());
});
