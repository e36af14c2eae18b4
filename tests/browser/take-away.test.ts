import { buffer } from 'node:stream/consumers';
import { describe, expect, inject, it } from 'vitest';
import { marksOf } from '../lib/export/svg-elements.ts';
import { openPage } from './page.ts';
import { viewports } from './viewports.ts';

/** Width and height that the header of a PNG file says (PNG specification, section 11.2.1). */
function sizeOfPng(bytes: Buffer): { signature: string; width: number; height: number } {
  return {
    signature: bytes.subarray(1, 4).toString('latin1'),
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  };
}

const text = async (path: string) => (await fetch(inject('baseUrl') + path)).text();

describe('one filter, one set of places', () => {
  it.each(['', '?acts=BY', '?acts=JP,RU', '?status=convicted', '?event=died&from=2018'])(
    'on the picture, in both embeds and in the API: %s',
    async (query) => {
      const { features } = JSON.parse(
        await text(`/api/collections/places/items?limit=10000${query.replace('?', '&')}`),
      );
      const fromApi: string[] = features
        .filter(({ properties }: { properties: { caseCount: number } }) => properties.caseCount > 0)
        .map(({ id }: { id: string }) => id);
      const fromPicture = marksOf(await text(`/map.svg${query}`)).flatMap(({ places }) => places);
      const page = await openPage({ javaScript: false });
      const placesOf = (selector: string, name: string) =>
        page
          .locator(selector)
          .evaluateAll(
            (all, attribute) => all.flatMap((one) => one.getAttribute(attribute)?.split(' ') ?? []),
            name,
          );
      await page.goto(`/embed/map${query}`);
      const fromMap = await placesOf('.embed-map-wide [data-places]', 'data-places');
      const fromNarrowMap = await placesOf('.embed-map-narrow [data-places]', 'data-places');
      const fromMapList = await placesOf('[data-place]', 'data-place');
      await page.goto(`/embed/list${query}`);
      const fromList = await placesOf('[data-place]', 'data-place');
      const drawn = features
        .filter(
          ({ geometry, id }: { geometry: object | null; id: string }) => geometry && fromApi.includes(id),
        )
        .map(({ id }: { id: string }) => id);
      expect([fromPicture.sort(), fromMap.sort(), fromNarrowMap.sort()]).toEqual([drawn, drawn, drawn]);
      expect([fromMapList.sort(), fromList.sort()]).toEqual([fromApi.sort(), fromApi.sort()]);
    },
  );
});

describe('taking a view away', () => {
  it('saves the picture as a PNG of twice its size', async () => {
    const page = await openPage(viewports.desktop);
    await page.goto('/');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Picture of the map (PNG)' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe('whereabouts-map.png');
    expect(sizeOfPng(await buffer(await download.createReadStream()))).toEqual({
      signature: 'PNG',
      width: 2400,
      height: 1500,
    });
    await page.getByText('The picture is saved.').waitFor();
  });

  it('says so where the picture cannot be made', async () => {
    const page = await openPage({ ...viewports.desktop, expected: [/Failed to load resource/] });
    await page.route('**/map.svg*', (route) => route.fulfill({ status: 500, body: 'no' }));
    await page.goto('/');
    await page.getByRole('button', { name: 'Picture of the map (PNG)' }).click();
    await page.getByText('The picture could not be made. The SVG beside it is the same picture.').waitFor();
  });

  it('copies the link', async () => {
    const page = await openPage(viewports.desktop);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/cases/by-2024-nakanishi');
    await page.getByRole('button', { name: 'Copy link' }).click();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${inject('baseUrl')}/cases/by-2024-nakanishi`,
    );
  });

  it('selects the link where the browser lets nobody copy', async () => {
    const page = await openPage(viewports.desktop);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('/cases/by-2024-nakanishi');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.getByLabel('Address of this view');
    await expect
      .poll(() => field.evaluate((input) => (input instanceof HTMLInputElement ? input.selectionEnd : 0)))
      .toBe(`${inject('baseUrl')}/cases/by-2024-nakanishi`.length);
  });

  it('gives the code of a frame that shows what was chosen', async () => {
    const page = await openPage(viewports.desktop);
    await page.goto('/');
    await page.locator('summary', { hasText: 'Embed' }).click();
    const options = page.locator('.embed-options');
    await options.getByLabel('What').selectOption({ label: 'List' });
    await options.getByLabel('Colours').selectOption('dark');
    await options.getByLabel('Width').fill('500');
    const code = await page.getByLabel('Code for your page').inputValue();
    expect(code).toContain(`<iframe src="${inject('baseUrl')}/embed/list?theme=dark" title="Whereabouts: `);
    expect(code).toContain('width="500"');
    const [, address = ''] = /src="([^"]+)"/.exec(code) ?? [];
    await page.goto(address);
    expect(await page.locator('.embed h1').textContent()).toBe('All five cases');
  });

  it('has links and code without JavaScript, and no buttons', async () => {
    const page = await openPage({ javaScript: false });
    await page.goto('/');
    expect(await page.getByRole('button', { name: 'Copy link' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'SVG' }).getAttribute('href')).toBe('/map.svg');
    await page.locator('summary', { hasText: 'Embed' }).click();
    expect(await page.getByLabel('Code for your page').inputValue()).toContain('/embed/map');
  });
});
