import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { known, sendField, startCrowded } from './crowded.ts';
import { openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

type Size = 'desktop' | 'phone';

let crowded: Awaited<ReturnType<typeof startCrowded>>;

beforeAll(async () => {
  crowded = await startCrowded();
}, 600_000);

afterAll(() => crowded.close());

async function openField(size: Size, path = '/', options: PageOptions = {}): Promise<Page> {
  const page = await openPage({ ...viewports[size], server: crowded.url, ...options });
  await sendField(page);
  await showMap(page, size, path);
  await page.locator('[data-place-marker]').first().waitFor();
  return page;
}

async function showMap(page: Page, size: Size, path: string): Promise<void> {
  await page.goto(path);
  if (size === 'phone') await page.getByRole('button', { name: 'Map', exact: true }).click();
}

const markOf = (page: Page, id: string) => page.locator(`[data-place-marker="${id}"]`);

const focusedMark = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-place-marker') ?? null);

async function middleOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const box = await markOf(page, id).boundingBox();
  if (!box) throw new Error(`${id} is no button`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The painted mark of the known place lies between those of its neighbours, which are buttons. */
async function spotOfKnown(page: Page): Promise<{ x: number; y: number }> {
  const [left, right] = [
    await middleOf(page, `p${known.number - 1}`),
    await middleOf(page, `p${known.number + 1}`),
  ];
  return { x: (left.x + right.x) / 2, y: left.y };
}

/** Red, green and blue of the canvas of marks at a point of the page. */
const paintedAt = (page: Page, point: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const canvas = document.querySelector('.map-crowd-canvas');
    if (!(canvas instanceof HTMLCanvasElement)) return null;
    const box = canvas.getBoundingClientRect();
    const scale = canvas.width / box.width;
    const pixel = canvas
      .getContext('2d')
      ?.getImageData(Math.round((x - box.left) * scale), Math.round((y - box.top) * scale), 1, 1);
    return pixel ? [...pixel.data.slice(0, 3)] : null;
  }, point);

describe.each(['desktop', 'phone'] as const)('the map of a large register on a %s', (size) => {
  it('has buttons for the largest marks in view, paints the others, and says so', async () => {
    const page = await openField(size);
    const names = () => page.locator('.map-mark').evaluateAll((all) => all.map((one) => one.ariaLabel));
    await expect.poll(async () => (await names()).length).toBe(48);
    expect(await markOf(page, 'p0').getAttribute('aria-label')).toBe('P0, Farland: 2 cases');
    expect(await markOf(page, known.id).count()).toBe(0);
    expect(await page.locator('.map-reach').innerText()).toBe(
      '48 of 63 marks in view are buttons: zoom in to reach the others',
    );
    await expect.poll(async () => paintedAt(page, await spotOfKnown(page))).toEqual([154, 42, 28]);
  });

  it('is gone through by keyboard, and zooming in reaches what was painted', async () => {
    const page = await openField(size, '/', { reducedMotion: true });
    await expect.poll(() => page.locator('.map-mark[tabindex="0"]').count()).toBe(1);
    await markOf(page, `p${known.number - 1}`).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focusedMark(page)).toBe(`p${known.number + 1}`);
    await page.locator('.map-container').focus();
    for (let zoom = 0; zoom < 3; zoom += 1) await page.keyboard.press('+');
    await expect
      .poll(() => page.locator('.map-status').innerText())
      .toMatch(/^111 cases in 63 places, \d+ in view. All marks in view are buttons$/);
  });

  it('narrows at once to what a filter leaves', async () => {
    const page = await openField(size, '/?event=died');
    await expect
      .poll(() => page.locator('.map-mark').evaluateAll((all) => all.map((one) => one.ariaLabel)))
      .toEqual(['P8, Farland: 2 cases']);
  });

  it('falls back on the list of places when the columns cannot be had, and tries again', async () => {
    const page = await openPage({
      ...viewports[size],
      server: crowded.url,
      expected: [/503 \(Service Unavailable\)/],
    });
    await page.route('**/events.columns', (route) => route.fulfill({ status: 503, body: 'later' }));
    await showMap(page, size, '/');
    const notice = page.locator('.map-notices p');
    await expect.poll(() => notice.innerText()).toMatch(/^Could not load all events at \d\d:\d\d\./);
    await expect
      .poll(() => markOf(page, 'belgora').getAttribute('aria-label'))
      .toBe('Belgora, Farland: 2 cases');
    await page.unroute('**/events.columns');
    await sendField(page);
    await notice.getByRole('button', { name: 'Retry' }).click();
    await expect.poll(() => notice.count()).toBe(0);
    await page.getByRole('button', { name: 'Fit results' }).click();
    await markOf(page, 'p0').waitFor();
  });
});

describe('the map of a large register', () => {
  it('draws the same places as the list from its own columns, and asks for no others', async () => {
    const page = await openPage({ ...viewports.desktop, server: crowded.url });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/cases/qf-2020-morita');
    const selected = page.locator('.map-mark[aria-current]');
    await selected.first().waitFor();
    expect(asked).toContain('/events.columns');
    expect(asked).toContain('/api/collections/cases/items/qf-2020-morita');
    expect(asked).not.toContain('/api/collections/places/items');
  });

  it('folds away in the panel of a place what a filter leaves out, and asks for the mark of this place alone', async () => {
    const page = await openPage({ ...viewports.desktop, server: crowded.url });
    const answers: Promise<{ marks: { id: string; cases: string[] }[] | null }>[] = [];
    page.on('response', (response) => {
      if (new URL(response.url()).pathname === '/explore.json') answers.push(response.json());
    });
    await page.goto('/places/belgora?event=released');
    const others = page.locator('details.others');
    await others.waitFor();
    expect(await others.locator('summary').first().innerText()).toMatch(/ here does not match the filter$/);
    const marks = (await Promise.all(answers)).map((answer) =>
      answer.marks?.map((mark) => [mark.id, mark.cases]),
    );
    expect(marks).toEqual([undefined, [['belgora', ['qf-2020-morita']]]]);
  });

  it('shows under a filter also without its columns what the filter leaves', async () => {
    const page = await openPage({
      ...viewports.desktop,
      server: crowded.url,
      expected: [/503 \(Service Unavailable\)/],
    });
    await page.route('**/events.columns', (route) => route.fulfill({ status: 503, body: 'later' }));
    await page.goto('/?event=released');
    await expect
      .poll(() => page.locator('.map-mark').evaluateAll((all) => all.map((one) => one.ariaLabel)))
      .toEqual(['Belgora, Farland: 1 case']);
  });

  it('opens a painted mark where it is', async () => {
    const page = await openField('desktop');
    const { x, y } = await spotOfKnown(page);
    await page.mouse.move(x, y);
    await markOf(page, known.id).waitFor();
    expect(await markOf(page, known.id).getAttribute('aria-label')).toBe('Belgora, Farland: 1 case');
    await page.mouse.click(x, y);
    await page.waitForURL('**/places/belgora');
    await expect.poll(() => page.locator('h1').innerText()).toBe('Belgora');
    await expect.poll(() => markOf(page, known.id).getAttribute('aria-current')).toBe('true');
  });

  it('has on a phone, once zoomed in, a button for what was painted', async () => {
    const page = await openField('phone', '/', { hasTouch: true, reducedMotion: true });
    for (let zoom = 0; zoom < 3; zoom += 1) await page.getByRole('button', { name: 'Zoom in' }).tap();
    await markOf(page, known.id).tap();
    await page.waitForURL('**/places/belgora');
  });

  it('opens a painted mark under a finger, which never hovers', async () => {
    const page = await openField('desktop', '/', { hasTouch: true });
    const { x, y } = await spotOfKnown(page);
    await page.touchscreen.tap(x, y);
    await page.waitForURL('**/places/belgora');
  });

  it('is painted in the colours of the dark', async () => {
    const page = await openField('desktop', '/', { dark: true });
    await expect.poll(async () => paintedAt(page, await spotOfKnown(page))).toEqual([239, 143, 120]);
  });
});

describe('the map of a small register', () => {
  it('downloads no columns and starts no worker', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture' });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('/', { waitUntil: 'networkidle' });
    await markOf(page, 'belgora').waitFor();
    expect(asked.filter((path) => /columns|worker/.test(path))).toEqual([]);
    expect(page.workers()).toEqual([]);
  });
});
