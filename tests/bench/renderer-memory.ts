import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** Megabytes that the largest page of a browser takes (proportional set size); null where no /proc says it. */
export async function rendererMegabytes(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo.flatMap(({ type, id }) => {
    if (type !== 'renderer') return [];
    try {
      const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8')) ?? [];
      return kilobytes === undefined ? [] : [Number(kilobytes) / 1024];
    } catch {
      return []; // it ended meanwhile, or this system has no such file
    }
  });
  return sizes.length > 0 ? Math.max(...sizes) : null;
}
