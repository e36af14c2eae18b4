import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands: a line for each rule that is broken, with where. Empty is good. */
export async function findAxeViolations(
  page: Page,
  { include }: { include?: string } = {},
): Promise<string[]> {
  const builder = new AxeBuilder({ page }).withTags(tags);
  if (include) builder.include(include);
  const { violations } = await builder.analyze();
  return violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).slice(0, 5);
    const more = nodes.length > places.length ? ` and ${nodes.length - places.length} more` : '';
    return `${id} (${impact}): ${help}: ${places.join(', ')}${more}`;
  });
}
