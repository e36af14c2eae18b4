import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the real corpus is served. */
    baseUrl: string;
    /** Where the fictional corpus of tests/fixtures is served. */
    fixtureUrl: string;
    browserEndpoint: string;
  }
}

/** Builds and serves both corpora and opens the browser, once for all browser tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const ends: (() => Promise<unknown>)[] = [];
  async function tearDown(): Promise<void> {
    await Promise.all(ends.map((end) => end()));
  }
  try {
    // One after the other: two builds at once take longer than two in a row on a small machine.
    const real = await startServer({ isCurrent: true });
    ends.push(real.stop);
    const fixture = await startServer({
      isCurrent: true,
      env: { WHEREABOUTS_DATA: resolve('tests/fixtures/data') },
    });
    ends.push(fixture.stop);
    const browser = await launchBrowser();
    ends.push(() => browser.close());
    provide('baseUrl', real.url);
    provide('fixtureUrl', fixture.url);
    provide('browserEndpoint', browser.wsEndpoint());
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
