import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { quotesOfCase } from '@/lib/model/case-places.ts';
import { checkCorpus } from '@/lib/proof/check.ts';
import { findAxeViolationsInBoth } from './axe.ts';
import { openPage } from './page.ts';
import { viewports } from './viewports.ts';

const { corpus } = checkCorpus({ dataFolder: 'tests/fixtures/data' });

describe('a case on paper', () => {
  it('shows every quotation, black on white, and nothing to press, also where the screen is dark', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture', dark: true });
    for (const [id, file] of Object.entries(corpus.cases)) {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      // As wide as A4 less its margins.
      await page.setViewportSize({ width: 665, height: 1000 });
      await page.goto(`/cases/${id}`);
      const seen = () =>
        page.locator('main mark').evaluateAll((marks) => [
          ...new Set(
            marks
              .filter((mark) =>
                mark.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
              )
              .filter((mark) => mark.getBoundingClientRect().height > 10)
              .map(({ textContent }) => textContent ?? ''),
          ),
        ]);
      await expect
        .poll(async () => (await seen()).sort())
        .toEqual([...new Set(quotesOfCase(file).map(({ exact }) => exact))].sort());
      const controls = page.locator(
        'button:visible, summary:visible, .map:visible, nav:visible, input:visible',
      );
      // "Cite" is a control of what is hidden as a whole.
      expect(await controls.allInnerTexts()).toEqual([]);
      const colours = await page
        .locator('body, h1, mark')
        .evaluateAll((elements) =>
          elements
            .map((element) => getComputedStyle(element))
            .map(({ color, backgroundColor }) => [color, backgroundColor]),
        );
      expect(new Set(colours.map(([color]) => color))).toEqual(new Set(['rgb(0, 0, 0)']));
      expect(colours[0]?.[1]).toBe('rgb(255, 255, 255)');
    }
  });

  it('says its own address, the data version, and the whole addresses of its articles', async () => {
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture' });
    await page.goto('/cases/qf-2020-morita');
    expect(await page.locator('.on-paper:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect((await page.locator('.source-on-paper').innerText()).trim()).toBe(
      'https://vestnik.example/2020/03/20/morita',
    );
    expect(await page.locator('.page-on-paper').innerText()).toMatch(
      /^Whereabouts: .*Data version [0-9a-f]{12} of \d+ \w+ \d{4}\.\nhttps?:\/\/\S+\/cases\/qf-2020-morita$/,
    );
  });

  it('is printed on as many pages as it needs, whatever the phone had open', async () => {
    const page = await openPage({ ...viewports.phone, corpus: 'fixture' });
    await page.goto('/cases/qf-2020-harbour-drawings');
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2);
  });
});

const articleLines = readFileSync('tests/fixtures/data/articles/vestnik-release.txt', 'utf8')
  .trim()
  .split('\n');

/** The article as its publisher would have it, every paragraph a screen below the one before. */
async function serveArticle(): Promise<string> {
  const paragraphs = articleLines.map(
    (line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
  );
  const html = `<!doctype html><html lang="ru"><meta charset="utf-8"><title>x</title>
    <link rel="icon" href="data:,"><style>p { margin: 0 0 1200px } p:first-of-type { margin-top: 1200px }</style>
    ${paragraphs.join('')}</html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
  return `http://127.0.0.1:${address.port}`;
}

/** Some small builds of Chromium read the directive and then look for nothing. */
async function scrollsToText(publisher: string): Promise<boolean> {
  const page = await openPage({ ...viewports.desktop, problems: [] });
  const words = articleLines.at(-1)?.split(' ', 2).join(' ') ?? '';
  await page.goto(`${publisher}/#:~:text=${encodeURIComponent(words)}`);
  return page
    .waitForFunction(() => scrollY > 0, undefined, { timeout: 5000 })
    .then(
      () => true,
      () => false,
    );
}

describe('the way to a passage', () => {
  it('is one that Chromium scrolls to the words of', async ({ skip }) => {
    const publisher = await serveArticle();
    if (!(await scrollsToText(publisher))) skip('this browser scrolls to no text');
    // The publisher is another host, as it should be here alone.
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture', problems: [] });
    await page.goto('/cases/qf-2020-morita');
    const passages = await page
      .locator('.evidence')
      .evaluateAll((all) =>
        all.flatMap((details) =>
          [...details.querySelectorAll('blockquote')].map((quote) => [
            quote.querySelector('mark')?.textContent ?? '',
            quote.nextElementSibling?.querySelector('a')?.href ?? '',
          ]),
        ),
      );
    expect(passages.length).toBeGreaterThan(7);
    for (const [exact = '', href = ''] of passages) {
      expect(href).toMatch(/^https:\/\/vestnik\.example\/2020\/03\/20\/morita#:~:text=/);
      await page.goto('about:blank');
      await page.goto(href.replace('https://vestnik.example', publisher));
      await page.waitForFunction(() => scrollY > 0, undefined, { timeout: 5000 }).catch(() => {});
      const inView = await page.locator('p').evaluateAll((all) =>
        all
          .filter((p) => {
            const { top, bottom } = p.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          })
          .map(({ textContent }) => textContent),
      );
      expect([exact, inView.some((text) => text?.includes(exact))]).toEqual([exact, true]);
    }
  });

  it('is followed from the page, and tells the publisher nothing', async ({ skip }) => {
    const publisher = await serveArticle();
    if (!(await scrollsToText(publisher))) skip('this browser scrolls to no text');
    const page = await openPage({ ...viewports.desktop, corpus: 'fixture', problems: [] });
    const referrers: (string | undefined)[] = [];
    await page.route('https://vestnik.example/**', async (route) => {
      referrers.push(route.request().headers().referer);
      await route.fulfill({
        body: await (await fetch(publisher)).text(),
        contentType: 'text/html; charset=utf-8',
      });
    });
    await page.goto(`${inject('fixtureUrl')}/cases/qf-2020-morita`);
    await page.locator('#event-e2 summary').click();
    await page
      .locator('#event-e2')
      .getByRole('link', { name: 'Open the passage at vestnik.example' })
      .click();
    await page.waitForURL('https://vestnik.example/**');
    await page.waitForFunction(() => scrollY > 0);
    expect(referrers).toEqual([undefined]);
    // The directive is for the browser alone: the page's scripts do not see it.
    expect(await page.evaluate(() => location.hash)).toBe('');
  });
});

describe.each(['desktop', 'phone'] as const)('the corrections on a %s', (size) => {
  it('are all there, without a fault that axe finds, light and dark', async () => {
    const page = await openPage({ ...viewports[size], corpus: 'fixture' });
    await page.goto('/corrections');
    expect(await page.locator('.corrections b').allInnerTexts()).toEqual([
      'Clarification',
      'Retraction',
      'Correction of fact',
      'Typo',
    ]);
    expect(await findAxeViolationsInBoth(page)).toEqual([]);
  });
});

it('"Report an error" stands at the same place on every page, and the corrections beside it', async () => {
  const page = await openPage({ ...viewports.desktop, javaScript: false });
  for (const path of ['/', '/cases/by-2024-nakanishi', '/places/minsk', '/about', '/corrections']) {
    await page.goto(path);
    const links = await page
      .locator('.footer a')
      .evaluateAll((all) => all.slice(0, 2).map((link) => [link.textContent, link.getAttribute('href')]));
    expect([path, ...links]).toEqual([
      path,
      ['Report an error', '/about#errors'],
      ['Corrections', '/corrections'],
    ]);
  }
  expect(await page.locator('main').innerText()).toContain('No correction is recorded so far.');
});
