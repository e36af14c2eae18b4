import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addStyle, openPage, type PageOptions } from './page.ts';
import { viewports } from './viewports.ts';

/** What axe does not see: focus, keys, pointers, spacing, motion and colours as a reader meets them. */
const pages = [
  '/',
  '/?acts=JP&view=table',
  '/places/minsk',
  '/cases/by-2024-nakanishi',
  '/countries/by',
  '/articles/minsk-sentence-2025',
  '/corrections',
  '/about',
  '/embed/list',
  '/embed/cases/by-2024-nakanishi',
];

const open = async (path: string, options: PageOptions = {}): Promise<Page> => {
  const page = await openPage({ ...viewports.desktop, reducedMotion: true, ...options });
  await page.goto(path);
  return page;
};

const openMap = async (path: string, options: PageOptions = {}): Promise<Page> => {
  const page = await open(path, options);
  if (options.width && options.width < 701)
    await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.locator('[data-place-marker]').first().waitFor();
  return page;
};

interface Stop {
  readonly name: string;
  readonly isSeen: boolean;
  readonly isMarked: boolean;
}

/** The element that has the focus: what it is called, whether it is seen, and whether its focus is drawn. */
const focusedStop = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // A link may run over several lines: one of them is to be seen.
    const isSeen = [...element.getClientRects()].some(({ left, top, width, height }) => {
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
      return width > 0 && height > 0 && hit !== null && (element.contains(hit) || hit.contains(element));
    });
    const style = getComputedStyle(element);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 60),
      isSeen,
      // The thumbs of the brush and the fields for months draw it on a part of theirs.
      isMarked:
        element.matches('input[type=range], input[type=month]') ||
        (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2),
    };
  });

async function tabThrough(page: Page, most = 300): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`the focus never leaves the page: ${stops.slice(-6).map(({ name }) => name)}`);
}

describe('the keyboard', () => {
  it.each(pages)('walks %s from end to end, and every stop is seen and marked', async (path) => {
    const page = await open(path);
    if (!path.startsWith('/embed')) await page.locator('[data-place-marker]').first().waitFor();
    const stops = await tabThrough(page);
    expect(stops.length).toBeGreaterThan(2);
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    expect(stops.filter(({ isMarked }) => !isMarked)).toEqual([]);
    if (!path.startsWith('/embed')) {
      expect(stops.slice(0, 2).map(({ name }) => name)).toEqual(['Skip to the list', 'Skip the map']);
    }
    expect(await page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])').count()).toBe(0);
  });

  it.each(['.time-thumb-start', '.time-inputs input'])(
    'is seen on %s, which draws its focus on a part',
    async (selector) => {
      const page = await openMap('/');
      const control = page.locator(selector).first();
      const strip = page.locator('.time-strip');
      const before = await strip.screenshot();
      await page.locator('.time-play').focus();
      await page.keyboard.press('Tab');
      for (let press = 0; press < 12; press += 1) {
        if (await control.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('Tab');
      }
      expect(await control.evaluate((element) => element === document.activeElement)).toBe(true);
      expect((await strip.screenshot()).equals(before)).toBe(false);
    },
  );

  it('finds no room below the page: what is for screen readers alone makes nothing scroll', async () => {
    for (const path of ['/', '/cases/by-2024-nakanishi']) {
      const page = await openMap(path);
      expect([path, await page.evaluate(() => document.documentElement.scrollHeight)]).toEqual([path, 800]);
    }
  });

  it('skips to the list and past the map', async () => {
    const page = await openMap('/');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('after-map');
  });

  it('has no shortcut of a single letter but on the map that has the focus', async () => {
    const page = await openMap('/');
    const state = () =>
      page.evaluate(
        () => `${location.href} ${document.querySelector('.leaflet-proxy')?.getAttribute('style')}`,
      );
    const before = await state();
    await page.locator('h1').focus();
    for (const key of ['+', '-', 'm', 'l', 's', '/', '?', 'j', 'k']) await page.keyboard.press(key);
    expect(await state()).toBe(before);
  });
});

describe('the markers', () => {
  it('add at most a dozen stops to the tab order, and arrows on one do not move the map', async () => {
    const page = await openMap('/');
    const stops = await page
      .locator('.case-map')
      .evaluate(
        (map) =>
          [...map.querySelectorAll('a[href], button:not([tabindex="-1"]), [tabindex="0"]')].filter(
            (element) => element.checkVisibility(),
          ).length,
      );
    expect(stops).toBeLessThanOrEqual(12);
    const pane = page.locator('.leaflet-map-pane');
    await page.locator('[data-place-marker="minsk"]').focus();
    const before = await pane.getAttribute('style');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-place-marker'))).toBe(
      'dimitrovgrad',
    );
    expect(await pane.getAttribute('style')).toBe(before);
  });

  it('open by Space without scrolling the page, and give the focus back after Esc, also when drawn anew', async () => {
    const page = await openMap('/');
    await page.locator('[data-place-marker="tokyo"]').focus();
    await page.keyboard.press('Space');
    await page.waitForURL('**/places/tokyo');
    expect(await page.evaluate(() => [window.scrollY, document.activeElement?.textContent])).toEqual([
      0,
      'Tokyo',
    ]);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.locator('h1').focus();
    await page.keyboard.press('Escape');
    await page.waitForURL((url) => url.pathname === '/');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-place-marker') === 'tokyo');
  });

  it('act when the pointer is released on them, and not when it has moved off', async () => {
    const page = await openMap('/');
    const box = await page.locator('[data-place-marker="vladivostok"]').boundingBox();
    if (!box) throw new Error('the marker has no box');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 160, y + 90, { steps: 4 });
    await page.mouse.up();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  it('are clear of the legend and the controls when they have the focus', async () => {
    const page = await openMap('/');
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`${selector} has no box`);
      return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
    };
    const marker = (id: string) => `[data-place-marker="${id}"]`;
    const drag = async (right: number, down: number) => {
      await page.mouse.move(900, 350);
      await page.mouse.down();
      await page.mouse.move(900 + right, 350 + down, { steps: 4 });
      await page.mouse.up();
    };
    const legend = await boxOf('.map-legend');
    await drag(0, -220);
    await expect.poll(async () => (await boxOf(marker('dimitrovgrad'))).bottom).toBeLessThan(legend.bottom);
    await page.locator(marker('dimitrovgrad')).focus();
    await expect.poll(async () => (await boxOf(marker('dimitrovgrad'))).left).toBeGreaterThan(legend.right);
    const controls = await boxOf('.map-controls');
    const { left, bottom } = await boxOf(marker('vladivostok'));
    await drag(controls.left - left, controls.bottom - bottom);
    await expect.poll(async () => (await boxOf(marker('vladivostok'))).right).toBeGreaterThan(controls.left);
    await page.locator(marker('vladivostok')).focus();
    await expect.poll(async () => (await boxOf(marker('vladivostok'))).right).toBeLessThan(controls.left);
  });

  it('are at least 44 pixels on a phone, 24 on a desktop, and no two on one spot', async () => {
    for (const [size, least] of [
      ['phone', 44],
      ['desktop', 24],
    ] as const) {
      const page = await openMap('/', viewports[size]);
      const boxes = await page
        .locator('[data-place-marker]')
        .evaluateAll((buttons) =>
          buttons
            .map((button) => button.getBoundingClientRect())
            .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2, width, height })),
        );
      for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(least);
      const near = boxes.filter((a, index) =>
        boxes.some((b, other) => other > index && Math.hypot(a.x - b.x, a.y - b.y) < 24),
      );
      expect(near).toEqual([]);
    }
  });
});

describe('the names of the markers', () => {
  it.each([viewports.phone, viewports.desktop])(
    'do not lie under what lies over the map: %o',
    async (size) => {
      const page = await openMap('/', size);
      const names = await page
        .locator('.map-mark:not([data-side="hidden"]) .map-mark-label')
        .evaluateAll((all) =>
          all.map((name) => {
            const { left, top, right, bottom } = name.getBoundingClientRect();
            const over = [...document.querySelectorAll('.map-controls, .map-legend')].some((element) => {
              const box = element.getBoundingClientRect();
              return box.left < right && left < box.right && box.top < bottom && top < box.bottom;
            });
            return [name.textContent, over];
          }),
        );
      expect(Object.fromEntries(names)).toMatchObject({ Minsk: false, Vladivostok: false, Tokyo: false });
      expect(names.filter(([, isOver]) => isOver)).toEqual([]);
    },
  );
});

describe('the map', () => {
  it('has a name and instructions, and is no application', async () => {
    const page = await openMap('/');
    const region = page.getByRole('region', { name: 'Map of places named in cases' });
    expect(await region.count()).toBe(1);
    const help = await region.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${help}"]`).innerText()).toContain(
      'The list beside the map holds the same places',
    );
    expect(await page.locator('[role=application]').count()).toBe(0);
  });

  it('moves and zooms by buttons alone, and a button with nothing to do keeps the focus', async () => {
    const page = await openMap('/');
    const where = () => page.locator('.leaflet-map-pane').getAttribute('style');
    await page.getByRole('button', { name: 'Move the map' }).click();
    for (const name of ['Move north', 'Move east', 'Move south', 'Move west', 'World', 'Fit results']) {
      const before = `${await where()} ${await page
        .locator('[data-place-marker="minsk"]')
        .boundingBox()
        .then((box) => JSON.stringify(box))}`;
      await page.getByRole('button', { name, exact: true }).click();
      await expect
        .poll(
          async () =>
            `${await where()} ${JSON.stringify(await page.locator('[data-place-marker="minsk"]').boundingBox())}`,
        )
        .not.toBe(before);
    }
    const out = page.getByRole('button', { name: 'Zoom out' });
    await out.focus();
    for (let press = 0; press < 12; press += 1) await page.keyboard.press('Enter');
    expect(await out.getAttribute('aria-disabled')).toBe('true');
    expect(await out.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('lets the wheel scroll the page, and zooms by it only with Ctrl', async () => {
    const page = await openMap('/', { width: 1280, height: 800 });
    const zoom = () => page.locator('.map-container').getAttribute('class');
    const marks = () => page.locator('[data-place-marker="minsk"]').boundingBox();
    const before = await marks();
    await page.locator('.map-container').hover({ position: { x: 500, y: 300 } });
    await page.mouse.wheel(0, 240);
    await page.locator('.map-hint[data-is-shown="true"]').waitFor();
    expect(await marks()).toEqual(before);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -240);
    await page.keyboard.up('Control');
    await expect.poll(marks).not.toEqual(before);
    expect(await zoom()).not.toBeNull();
  });

  it('says once, after a change, how many places are in view, and nothing on load', async () => {
    const page = await openMap('/');
    const status = page.locator('.map-status[role=status]');
    expect(await status.innerText()).toBe('');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => status.innerText()).toMatch(/^5 cases in 5 places, \d in view$/);
  });

  it.each(['/?acts=JP', '/?view=table'])('says nothing either when %s has its answer', async (path) => {
    const page = await openPage({ ...viewports.desktop, reducedMotion: true });
    await page.clock.install();
    const answered = page.waitForResponse(/\/explore\.json/);
    await page.goto(path);
    await page.locator('[data-place-marker]').first().waitFor();
    await answered;
    await expect.poll(() => page.locator('[data-place-marker]').count()).toBe(path.includes('JP') ? 2 : 5);
    await page.clock.fastForward(5000);
    expect(await page.locator('.map-status[role=status]').innerText()).toBe('');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.clock.fastForward(5000);
    await expect.poll(() => page.locator('.map-status[role=status]').innerText()).toContain('in view');
  });

  it('moves at once where motion is not wanted', async () => {
    const page = await openMap('/');
    /** How many steps the map's pane takes after a key, in half a second of frames. */
    const stepsAfter = (key: string) =>
      page.evaluate(
        (pressed) =>
          new Promise<number>((resolve) => {
            const pane = document.querySelector<HTMLElement>('.leaflet-map-pane');
            const seen = new Set<string>();
            const look = () => seen.add(`${pane?.style.transform} ${pane?.className}`);
            look();
            const init = { key: pressed, bubbles: true, cancelable: true };
            document.querySelector('.leaflet-container')?.dispatchEvent(new KeyboardEvent('keydown', init));
            let frames = 0;
            const wait = () => {
              look();
              if (++frames < 30) requestAnimationFrame(wait);
              else resolve(seen.size - 1);
            };
            requestAnimationFrame(wait);
          }),
        key,
      );
    expect(await stepsAfter('ArrowRight')).toBe(1);
    const zoomBefore = await page.locator('[data-place-marker]').first().boundingBox();
    expect(await stepsAfter('+')).toBeLessThanOrEqual(1);
    expect(await page.locator('[data-place-marker]').first().boundingBox()).not.toEqual(zoomBefore);
    const animated = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element);
          const runs = transitionDuration.split(', ').some((duration) => Number.parseFloat(duration) > 0.1);
          return animationName !== 'none' || (runs && transitionProperty !== 'opacity');
        }).length,
    );
    expect(animated).toBe(0);
  });

  it('shows its marks, the selected one and the focus in forced colours', async () => {
    const page = await openMap('/places/minsk');
    await page.emulateMedia({ forcedColors: 'active' });
    const drawn = await page.locator('[data-place-marker]').evaluateAll((buttons) =>
      buttons.map((button) =>
        [...button.querySelectorAll('path')].some((path) => {
          const { fill, stroke } = getComputedStyle(path);
          const seen = (colour: string) =>
            colour !== 'none' && colour !== getComputedStyle(document.body).backgroundColor;
          return seen(fill) || seen(stroke);
        }),
      ),
    );
    expect(drawn).not.toContain(false);
    const ring = await page
      .locator('[data-place-marker="minsk"]')
      .evaluate((button) => getComputedStyle(button, '::before').borderTopColor);
    expect(ring).not.toBe('rgba(0, 0, 0, 0)');
  });
});

describe('text', () => {
  const spacing =
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
  const large = 'html { font-size: 200% !important }';

  it.each(pages)(
    'of %s is never cut when it is spaced or doubled, nor scrolls sideways at 320 pixels',
    async (path) => {
      for (const content of [spacing, large]) {
        const page = await open(path, viewports.narrow);
        await addStyle(page, content);
        const cut = await page.evaluate(() =>
          [...document.querySelectorAll('main *, header *, .time-strip *')].flatMap((element) => {
            const { overflow, overflowX, clipPath, position } = getComputedStyle(element);
            const isHidden = clipPath !== 'none' || position === 'absolute';
            const clips = (overflow === 'hidden' || overflowX === 'clip') && !isHidden;
            return clips && element.scrollHeight > element.clientHeight + 1
              ? [element.className || element.tagName]
              : [];
          }),
        );
        expect([path, cut]).toEqual([path, []]);
        expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 320]);
      }
    },
  );
});

describe('the panel', () => {
  it('on a desktop leaves the rest of the page usable', async () => {
    const page = await openMap('/places/minsk');
    expect(await page.locator('[aria-modal], [inert], dialog[open]').count()).toBe(0);
    await page.locator('[data-place-marker="tokyo"]').click();
    await page.waitForURL('**/places/tokyo');
  });

  it('gives way to Back first, and stays as it is when the phone is turned', async () => {
    const page = await openMap('/', viewports.phone);
    await page.locator('[data-place-marker="minsk"]').click();
    await page.waitForURL('**/places/minsk');
    await page.setViewportSize({ width: viewports.phone.height, height: viewports.phone.width });
    expect(await page.locator('h1').innerText()).toBe('Minsk');
    await page.setViewportSize(viewports.phone);
    expect(await page.locator('.frame').getAttribute('data-view')).toBe('map');
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
  });

  it('lets its text be selected in the sheet', async () => {
    const page = await openMap('/cases/by-2024-nakanishi', viewports.phone);
    const selected = await page.locator('main h1').evaluate((title) => {
      getSelection()?.selectAllChildren(title);
      return [getSelection()?.toString(), getComputedStyle(title).userSelect];
    });
    expect(selected).toEqual(['Japanese citizen sentenced in Minsk', 'auto']);
  });
});

describe('a card', () => {
  it('says name, status, events, claims and sources in this order', async () => {
    const page = await open('/cases/by-2024-nakanishi', { javaScript: false });
    const order = await page.evaluate(() => {
      const find = (selector: string) => document.querySelector(selector);
      const nodes = [
        find('main h1'),
        find('.people .name'),
        find('.status'),
        find('.events'),
        find('.claims'),
        find('.sources'),
      ];
      return nodes.map((node, index) => {
        const before = nodes[index - 1];
        if (!node) return 'missing';
        return !before || (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      });
    });
    expect(order).toEqual([true, true, true, true, true, true]);
  });

  it('has each quotation in its language, with what it is from beneath it', async () => {
    const page = await open('/cases/qf-2020-morita', { corpus: 'fixture', javaScript: false });
    const figures = await page.locator('main figure').evaluateAll((all) =>
      all.map((figure) => ({
        langs: [...figure.querySelectorAll('blockquote')].map((quote) => quote.getAttribute('lang')),
        source: figure.querySelector('figcaption a')?.getAttribute('href'),
      })),
    );
    expect(figures.length).toBeGreaterThan(3);
    for (const { langs, source } of figures) {
      expect(new Set(langs)).toEqual(new Set(['ru']));
      expect(source).toBe('/articles/vestnik-release');
    }
  });

  it('has a table with the very numbers of each chart', async () => {
    const page = await open('/countries/by');
    const response = await page.request.get('/statistics/by-foreigners-imprisoned/evidence.json');
    expect(response.status()).toBe(200);
    const values = await page
      .locator('#statistic-by-foreigners-imprisoned .bars tbody data')
      .evaluateAll((cells) => cells.map((cell) => [cell.getAttribute('value'), cell.textContent]));
    expect(values).toEqual(['13', '8', '4', '4', '1', '1', '1', '1', '1'].map((value) => [value, value]));
    expect(await page.locator('#statistic-by-foreigners-imprisoned caption').innerText()).toContain(
      'by nationality',
    );
  });
});

it('the link to report an error is at the same place on every page', async () => {
  const page = await open('/');
  for (const path of pages.filter((one) => !one.startsWith('/embed'))) {
    await page.goto(path);
    expect([path, await page.locator('.footer a').first().innerText()]).toEqual([path, 'Report an error']);
  }
});
