import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';
import { viewports } from './viewports.ts';

export interface PageOptions {
  width?: number;
  height?: number;
  dark?: boolean;
  javaScript?: boolean;
  reducedMotion?: boolean;
  hasTouch?: boolean;
  /** Where the reader is, as `Europe/Minsk`; UTC unless told. */
  timezone?: string;
  /** Which corpus: the real one, or the fictional one of tests/fixtures. */
  corpus?: 'real' | 'fixture';
  /** A server of the test's own, instead of one of those. */
  server?: string;
  /** Console lines that this test provokes, such as the one for an address that is not found. */
  expected?: RegExp[];
  /** Where to collect problems instead of failing the test. */
  problems?: string[];
}

let connection: Promise<Browser> | undefined;

function connect(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

/**
 * A page in a browser of its own, closed when the test ends. `page.goto('/cases/…')` is relative to the
 * server. The test fails when the page asked another host for anything, logged an error, threw one, or
 * broke its content security policy.
 */
export async function openPage(options: PageOptions = {}): Promise<Page> {
  const {
    dark = false,
    javaScript = true,
    reducedMotion = false,
    hasTouch = false,
    corpus = 'real',
    expected = [],
  } = options;
  const { width = viewports.desktop.width, height = viewports.desktop.height } = options;
  const baseURL = options.server ?? inject(corpus === 'real' ? 'baseUrl' : 'fixtureUrl');
  const browser = await connect();
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
    hasTouch,
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    timezoneId: options.timezone ?? 'UTC',
  });
  const problems = options.problems ?? [];
  await watch(context, baseURL, problems);
  const page = await context.newPage();
  onTestFinished(async () => {
    // What a test answers in the server's stead may still be on its way, and is no fault once the page is gone.
    for (const open of context.pages()) await open.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    if (options.problems) return;
    const unexpected = problems.filter((problem) => !expected.some((pattern) => pattern.test(problem)));
    if (unexpected.length > 0) throw new Error(`the page had problems:\n${unexpected.join('\n')}`);
  });
  return page;
}

/** Note what goes wrong in a context, one line each, for as long as it is open. */
async function watch(context: BrowserContext, baseURL: string, problems: string[]): Promise<void> {
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isLocal =
      origin === baseURL || protocol === 'data:' || protocol === 'blob:' || protocol === 'about:';
    if (!isLocal) problems.push(`asked another host: ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => problems.push(`opened a web socket: ${socket.url()}`));
  });
  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`console error: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (webError) => problems.push(`page error: ${webError.error()}`));
  await context.exposeBinding('__cspViolation', (_source, text: string) => {
    problems.push(`content security policy: ${text}`);
  });
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const report = Reflect.get(globalThis, '__cspViolation');
      report(
        `${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      );
    });
  });
}

/** Adds rules to a page as its own scripts could: the content security policy allows no style element. */
export function addStyle(page: Page, rules: string): Promise<void> {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, rules);
}
