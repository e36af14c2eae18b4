import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { digestOf, pictures, picturesFolder, pose } from './pictures.ts';
import { startServer } from './server.ts';

// Takes the README's pictures anew: npm run screenshots
const server = await startServer({ isCurrent: true });
const endpoint = await launchBrowser();
const browser = await chromium.connect(endpoint.wsEndpoint());
try {
  mkdirSync(picturesFolder, { recursive: true });
  const digests: Record<string, string> = {};
  for (const picture of pictures) {
    const page = await browser.newPage({ baseURL: server.url, locale: 'en-GB', timezoneId: 'UTC' });
    await pose(page, picture);
    await page.screenshot({ path: join(picturesFolder, `${picture.name}.png`) });
    digests[picture.name] = await digestOf(page);
    await page.close();
    console.log(`${picture.name}.png`);
  }
  // The preview that other sites show of a link; Next finds it by its name.
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1200, height: 630 } });
  await pose(page, { name: 'preview', path: '/', size: 'desktop' });
  await page.setViewportSize({ width: 1200, height: 630 });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: 'app/opengraph-image.png' });
  await page.close();
  writeFileSync(join(picturesFolder, 'digests.json'), `${JSON.stringify(digests, null, 2)}\n`);
} finally {
  await browser.close();
  await endpoint.close();
  await server.stop();
}
