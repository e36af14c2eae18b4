import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  run(context: string | Document, options: RunOptions): Promise<AxeResults>;
}

declare global {
  var axe: Axe | undefined;
}

interface AxeOptions {
  readonly include?: string;
  /** The one rule to ask for; all of them unless told. */
  readonly rule?: string;
}

/** What axe finds on the page as it stands: a line for each rule that is broken, with where. Empty is good. */
export async function findAxeViolations(page: Page, { include, rule }: AxeOptions = {}): Promise<string[]> {
  if (await page.evaluate(() => globalThis.axe === undefined)) await page.evaluate(source);
  const options: RunOptions = {
    runOnly: rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: tags },
    // What passes need not be described, and no page of ours has a frame.
    resultTypes: ['violations'],
    iframes: false,
  };
  const violations = await page.evaluate(
    async ({ within, asked }) => {
      const results = await globalThis.axe?.run(within ?? document, asked);
      return results?.violations.map(({ id, impact, help, nodes }) => ({
        rule: `${id} (${impact}): ${help}`,
        places: nodes.map(({ target }) => target.join(' ')),
      }));
    },
    { within: include, asked: options },
  );
  if (!violations) throw new Error('axe could not be loaded into the page');
  return violations.map(({ rule: broken, places }) => {
    const more = places.length > 5 ? ` and ${places.length - 5} more` : '';
    return `${broken}: ${places.slice(0, 5).join(', ')}${more}`;
  });
}

/** The same in light and dark: what a page is made of does not depend on its colours, so the dark asks for those alone. */
export async function findAxeViolationsInBoth(page: Page): Promise<string[]> {
  const inLight = await findAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findAxeViolations(page, { rule: 'color-contrast' });
  return [...inLight, ...inDark.map((line) => `in the dark: ${line}`)];
}
