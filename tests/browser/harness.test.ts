import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { findAxeViolations } from './axe.ts';
import { openPage } from './page.ts';
import { viewports } from './viewports.ts';

/** A page whose problems are collected here instead of failing the test. */
async function openWatched(): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  const page = await openPage({ problems });
  await page.goto('about:blank');
  problems.length = 0;
  return { page, problems };
}

it('sees a request to another host', async () => {
  const { page, problems } = await openWatched();
  await page.route('http://elsewhere.example/**', (route) => route.abort());
  await page.evaluate(() => fetch('http://elsewhere.example/a').catch(() => undefined));
  expect(problems).toContain('asked another host: http://elsewhere.example/a');
});

it('sees an error that is logged and one that is thrown', async () => {
  const { page, problems } = await openWatched();
  const thrown = page.context().waitForEvent('weberror');
  await page.evaluate(() => {
    console.error('logged');
    setTimeout(() => {
      throw new Error('thrown');
    });
  });
  await thrown;
  expect(problems).toContainEqual(expect.stringMatching(/^console error: logged/));
  expect(problems).toContainEqual(expect.stringMatching(/^page error: Error: thrown/));
});

it('sees what a content security policy blocks', async () => {
  const { page, problems } = await openWatched();
  await page.evaluate(() => {
    document.head.insertAdjacentHTML(
      'beforeend',
      `<meta http-equiv="Content-Security-Policy" content="img-src 'none'">`,
    );
  });
  await page.evaluate(
    (src) => {
      return new Promise((resolve) => {
        addEventListener('securitypolicyviolation', resolve);
        document.body.append(Object.assign(new Image(), { src }));
      });
    },
    `${inject('baseUrl')}/blocked.png`,
  );
  expect(problems).toContainEqual(
    expect.stringMatching(/^content security policy: img-src blocked .*\/blocked\.png/),
  );
});

it('opens pages side by side, each in its own size, colours and abilities', async () => {
  const phone = await openPage({ ...viewports.phone, dark: true, reducedMotion: true });
  const plain = await openPage({ ...viewports.narrow, javaScript: false, corpus: 'fixture' });
  await Promise.all([phone.goto('/about'), plain.goto('/about')]);
  const seen = await phone.evaluate(() => ({
    width: innerWidth,
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isCalm: matchMedia('(prefers-reduced-motion: reduce)').matches,
  }));
  expect(seen).toEqual({ width: 390, isDark: true, isCalm: true });
  expect(new URL(plain.url()).origin).toBe(inject('fixtureUrl'));
});

it('lists what axe finds, a line for each rule', async () => {
  const page = await openPage({ problems: [] });
  await page.goto('about:blank');
  await page.setContent('<html lang="en"><title>t</title><main><h1>h</h1><button></button></main></html>');
  expect(await findAxeViolations(page)).toEqual([
    'button-name (critical): Buttons must have discernible text: button',
  ]);
});
