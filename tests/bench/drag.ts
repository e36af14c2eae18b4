import type { Browser, Page } from 'playwright-core';
import { anyMarker, openFreshPage } from './bench-page.ts';
import { tell } from './figures.ts';
import { realData, type Workshop } from './workshop.ts';

const zooms = [3, 5, 7] as const;
const leastZoom = 1;
const dragMs = 3000;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A free spot beside the mark that stands for most cases, or the middle of the map. */
async function findBusySpot(page: Page): Promise<Spot> {
  return page.evaluate((selector) => {
    const container = document.querySelector('.map-container');
    if (!container) throw new Error('the page has no map');
    const box = container.getBoundingClientRect();
    const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    const marks = [...container.querySelectorAll(selector)].map((mark) => mark.getBoundingClientRect());
    marks.sort((a, b) => b.width - a.width);
    const around = [...marks, new DOMRect(middle.x, middle.y, 0, 0)].flatMap(
      ({ left, right, top, bottom }) => [
        { x: right + 4, y: (top + bottom) / 2 },
        { x: left - 4, y: (top + bottom) / 2 },
        { x: (left + right) / 2, y: bottom + 4 },
        { x: (left + right) / 2, y: top - 4 },
      ],
    );
    const isFree = ({ x, y }: { x: number; y: number }) => {
      const isInside = x > box.left + 150 && x < box.right - 150 && y > box.top + 100 && y < box.bottom - 100;
      const there = isInside ? document.elementFromPoint(x, y) : null;
      return there !== null && container.contains(there) && there.closest('button, a') === null;
    };
    return around.find(isFree) ?? middle;
  }, anyMarker);
}

async function zoomTo(page: Page, zoom: number): Promise<void> {
  const out = page.getByRole('button', { name: 'Zoom out' });
  while ((await out.getAttribute('aria-disabled')) !== 'true') {
    // The button may come to its end between our look and our click, which then does nothing.
    await out.dispatchEvent('click');
    await page.waitForTimeout(400);
  }
  for (let now = leastZoom; now < zoom; now += 1) {
    // A double click zooms in by one, towards the spot.
    const { x, y } = await findBusySpot(page);
    await page.mouse.dblclick(x, y);
    await page.waitForTimeout(500);
  }
  await page.waitForLoadState('networkidle');
}

/** Milliseconds between frames while the mouse drags the map to and fro. */
async function dragFrames(page: Page): Promise<number[]> {
  const { x, y } = await findBusySpot(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.evaluate(() => {
    const stamps: number[] = [];
    const pane = document.querySelector('.leaflet-map-pane');
    const lefts = new Set<number>();
    Reflect.set(globalThis, 'frameStamps', stamps);
    Reflect.set(globalThis, 'frameLefts', lefts);
    const note = (stamp: number) => {
      stamps.push(stamp);
      lefts.add(Math.round(pane?.getBoundingClientRect().left ?? 0));
      if (Reflect.get(globalThis, 'frameStamps') === stamps) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  const startedAt = performance.now();
  for (let now = 0; now < dragMs; now = performance.now() - startedAt) {
    const turn = (now / 1000) * Math.PI;
    await page.mouse.move(x + 220 * Math.sin(turn), y + 60 * Math.sin(2 * turn));
  }
  const { stamps, positions } = await page.evaluate(() => {
    const noted: { stamps: number[]; positions: number } = {
      stamps: Reflect.get(globalThis, 'frameStamps'),
      positions: Reflect.get(globalThis, 'frameLefts').size,
    };
    Reflect.set(globalThis, 'frameStamps', null);
    return noted;
  });
  await page.mouse.up();
  if (positions < 20) throw new Error(`the map did not follow the hand: ${positions} positions`);
  return stamps.slice(1).map((stamp, at) => stamp - (stamps[at] ?? stamp));
}

/** Frames while the map of a corpus is dragged, at three zooms. */
export async function measureDrag(browser: Browser, url: string, name: string): Promise<void> {
  const page = await openFreshPage(browser, { url });
  try {
    await page.goto('/');
    await page.waitForSelector(anyMarker);
    for (const zoom of zooms) {
      await zoomTo(page, zoom);
      const marks = await page.locator(anyMarker).count();
      // Once unmeasured: what is made when it is first needed.
      await dragFrames(page);
      const frames = await dragFrames(page);
      const perSecond = (1000 * frames.length) / frames.reduce((sum, frame) => sum + frame, 0);
      const what = `${name}, zoom ${zoom}, ${marks} marks`;
      tell({ name: `frames a second, ${what}`, unit: '', samples: [perSecond], limit: { least: 50 } });
      tell({ name: `frame, ${what}`, unit: 'ms', samples: frames });
    }
  } finally {
    await page.context().close();
  }
}

/** How smoothly the map follows the hand, with a few places and with thousands. */
export async function benchDrag(workshop: Workshop): Promise<void> {
  const browser = await workshop.browser();
  const few = await workshop.server(realData);
  await measureDrag(browser, few.url, 'real corpus');
  const many = await workshop.server(workshop.generated().folder);
  await measureDrag(browser, many.url, `${workshop.cases} cases`);
}
