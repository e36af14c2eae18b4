import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeOptions {
  readonly include?: string;
  /** The one rule to ask for; all of them unless told. */
  readonly rule?: string;
}

/** What axe finds on the page as it stands: a line for each rule that is broken, with where. Empty is good. */
export async function findAxeViolations(page: Page, { include, rule }: AxeOptions = {}): Promise<string[]> {
  // What passes need not be described.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  if (rule) builder.withRules(rule);
  else builder.withTags(tags);
  if (include) builder.include(include);
  const { violations } = await builder.analyze();
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).slice(0, 5);
    const more = nodes.length > places.length ? ` and ${nodes.length - places.length} more` : '';
    return `${id} (${impact}): ${help}: ${places.join(', ')}${more}`;
  });
}

/** The same in light and dark: what a page is made of does not depend on its colours, so the dark asks for those alone. */
export async function findAxeViolationsInBoth(page: Page): Promise<string[]> {
  const inLight = await findAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findAxeViolations(page, { rule: 'color-contrast' });
  return [...inLight, ...inDark.map((line) => `in the dark: ${line}`)];
}
