import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findAxeViolationsInBoth } from './axe.ts';
import { openPage } from './page.ts';
import { viewports } from './viewports.ts';

const stillMarks = '.map-still a';

type Point = readonly [x: number, y: number];

/** The middles of the glyphs of some marks, by what `name` calls them. */
function pointsOf(page: Page, selector: string, glyph: string, name: string): Promise<Record<string, Point>> {
  return page.evaluate(
    ([marks, drawing, attribute]) => {
      const points: Record<string, Point> = {};
      for (const mark of document.querySelectorAll(marks)) {
        const box = mark.querySelector(drawing)?.getBoundingClientRect() ?? new DOMRect();
        points[mark.getAttribute(attribute) ?? ''] = [
          Math.round(box.x + box.width / 2),
          Math.round(box.y + box.height / 2),
        ];
      }
      return points;
    },
    [selector, glyph, name] as const,
  );
}

const livePoints = (page: Page) => pointsOf(page, '.map-mark', 'svg', 'data-place-marker');

/** Holds back the land, without which the map does not take over. */
async function holdLand(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/countries-110m.*\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

describe('without JavaScript', () => {
  it('the map has land, and a link for every place with cases', async () => {
    const page = await openPage({ ...viewports.desktop, javaScript: false });
    await page.goto('/');
    const links = page.locator(stillMarks);
    const told = await links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')));
    expect(told).toEqual([
      'Dimitrovgrad, Russia: 1 case',
      'Japan: 2 cases',
      'Minsk, Belarus: 1 case',
      'Tokyo, Japan: 1 case',
      'Vladivostok, Russia: 1 case',
    ]);
    const ground = await page.locator('.map-still image').nth(1).getAttribute('href');
    expect((await page.request.get(ground ?? '')).headers()['content-type']).toBe('image/svg+xml');
    await page.getByRole('link', { name: 'Minsk, Belarus: 1 case' }).click();
    expect(await page.locator('h1').textContent()).toBe('Minsk');
  });

  it('the page scrolls beside the map', async () => {
    const page = await openPage({ ...viewports.desktop, javaScript: false });
    await page.goto('/cases/by-2024-nakanishi');
    await page.mouse.move(200, 400);
    // A key that scrolls is lost when it comes before the page's first frame.
    const topAtTheEnd = async () => {
      await page.keyboard.press('End');
      return (await page.locator('.case-map').boundingBox())?.y;
    };
    await expect.poll(topAtTheEnd).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
  });

  it('there is no map beside a filtered list, whose places it does not know', async () => {
    const page = await openPage({ ...viewports.desktop, javaScript: false });
    await page.goto('/?acts=BY');
    expect(await page.locator('.case-map').isVisible()).toBe(false);
  });
});

describe.each([
  ['small desktop', viewports.desktop],
  ['large desktop', { width: 1920, height: 1080 }],
  ['low window', { width: 1280, height: 520 }],
] as const)('on a %s', (_, size) => {
  it('the interactive map begins where the still one was, and "Fit results" leads back there', async () => {
    const page = await openPage({ ...size, reducedMotion: true });
    const letGo = await holdLand(page);
    await page.goto('/');
    await page.locator('[data-place-marker="minsk"]').waitFor();
    const still = await pointsOf(page, stillMarks, 'use', 'href');
    letGo();
    await page.locator('.map-still').waitFor({ state: 'detached' });
    const live = await livePoints(page);
    expect(Object.keys(live)).toEqual(['dimitrovgrad', 'japan', 'minsk', 'tokyo', 'vladivostok']);
    for (const id of ['dimitrovgrad', 'minsk', 'tokyo', 'vladivostok']) {
      const [x = 0, y = 0] = still[`/places/${id}`] ?? [];
      const [liveX = 0, liveY = 0] = live[id] ?? [];
      expect([id, Math.abs(x - liveX) <= 2, Math.abs(y - liveY) <= 2]).toEqual([id, true, true]);
    }
    await page.getByRole('button', { name: 'World' }).click();
    await page.getByRole('button', { name: 'Fit results' }).click();
    expect(await livePoints(page)).toEqual(live);
  });
});

it.each(['real', 'fixture'] as const)('passes axe in the %s corpus', async (corpus) => {
  const page = await openPage({ ...viewports.desktop, corpus });
  const letGo = await holdLand(page);
  await page.goto('/');
  await page.locator('[data-place-marker]').first().waitFor();
  expect(await page.locator(stillMarks).count()).toBeGreaterThan(2);
  expect(await findAxeViolationsInBoth(page)).toEqual([]);
  letGo();
});

it('a mark that has the focus keeps it when the interactive map takes over', async () => {
  const page = await openPage(viewports.desktop);
  const letGo = await holdLand(page);
  await page.goto('/');
  await page.locator(`${stillMarks}[href="/places/tokyo"]`).focus();
  letGo();
  await page.locator('.map-still').waitFor({ state: 'detached' });
  await page.locator('[data-place-marker="tokyo"]:focus').waitFor();
});

it.each(['pointer', 'keyboard'] as const)('gives way to a %s before the land has come', async (means) => {
  const page = await openPage(viewports.desktop);
  const letGo = await holdLand(page);
  await page.goto('/');
  const marker = page.locator('[data-place-marker="minsk"]');
  await marker.waitFor();
  expect(await page.locator('.map-still').count()).toBe(1);
  if (means === 'pointer') await marker.click();
  else await page.locator('.map-container').press('ArrowRight');
  await page.locator('.map-still').waitFor({ state: 'detached' });
  if (means === 'pointer') await page.waitForURL('**/places/minsk');
  letGo();
});

it('stands where it will stand while the page is still coming', async () => {
  const page = await openPage(viewports.desktop);
  const html = await (await page.request.get('/')).text();
  const written = html.replaceAll(/<script\b.*?<\/script>/gs, '');
  const told: Record<string, Point>[] = [];
  for (const next of ['class="map-foot"', 'class="time-strip"', 'class="time-inputs"', '</body>']) {
    const end = written.lastIndexOf('<', written.indexOf(next));
    expect(end).toBeGreaterThan(written.indexOf('class="map-still"'));
    await page.route('/', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: written.slice(0, end) }),
    );
    await page.goto('/');
    told.push(await pointsOf(page, stillMarks, 'use', 'href'));
  }
  expect(Object.keys(told[0] ?? {})).toHaveLength(5);
  for (const points of told) expect(points).toEqual(told.at(-1));
});

it('the interactive map cannot be dragged out of the world', async () => {
  const page = await openPage({ ...viewports.desktop, reducedMotion: true });
  await page.goto('/');
  await page.locator('.map-still').waitFor({ state: 'detached' });
  const minsk = async () => (await livePoints(page)).minsk?.[1] ?? 0;
  const before = await minsk();
  for (let time = 0; time < 4; time += 1) {
    await page.mouse.move(900, 150);
    await page.mouse.down();
    await page.mouse.move(900, 350, { steps: 4 });
    await page.mouse.move(900, 600, { steps: 4 });
    await page.mouse.up();
  }
  // With 80 degrees north in the middle, Minsk lies some 500 pixels below it.
  await expect.poll(async () => Math.round(((await minsk()) - before) / 100)).toBe(5);
});

it('stays, with its links, where the code of the map does not come', async () => {
  const page = await openPage({ ...viewports.desktop, expected: [/map/, /Failed to load/] });
  await page.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    if (body.includes('leaflet-container')) await route.abort();
    else await route.fulfill({ response, body });
  });
  await page.goto('/');
  await page.getByText('The map could not load.').waitFor();
  await page.locator(`${stillMarks}[href="/places/minsk"]`).click();
  await page.getByRole('heading', { level: 1, name: 'Minsk' }).waitFor();
});
