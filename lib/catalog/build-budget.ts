import type { Catalog, Entry } from './catalog.ts';

/** How many pages of a kind are made at build time; the others when somebody first asks for them. */
interface BuildBudget {
  readonly pages: number;
  /** Of evidence files and citations: a case has four, and few readers open them. */
  readonly files: number;
}

const usual: BuildBudget = { pages: 500, files: 200 };

// Whatever is made beforehand of a large register is a small part of it: readers wait for the others anyway, and not
// for long.
const ofLarge: BuildBudget = { pages: 40, files: 10 };
const mostCasesOfUsual = 5000;

const budgetOf = (catalog: Catalog) => (catalog.index.caseCount > mostCasesOfUsual ? ofLarge : usual);

type Ids = readonly Pick<Entry<unknown>, 'id'>[];

/** The ids whose pages the build makes. */
export function idsAtBuild(catalog: Catalog, entries: Ids): string[] {
  return entries.slice(0, budgetOf(catalog).pages).map(({ id }) => id);
}

/** The ids whose evidence files and citations the build makes. */
export function idsOfFilesAtBuild(catalog: Catalog, entries: Ids): string[] {
  return entries.slice(0, budgetOf(catalog).files).map(({ id }) => id);
}

/**
 * The numbers of the pages of a list, from 2, that the build makes. The first page has an address of its own: where
 * there is no second, the route has nothing to make but a 404.
 */
export function pagesAtBuild(catalog: Catalog, pages: number): string[] {
  if (pages === 1) return ['1'];
  const count = Math.min(pages - 1, budgetOf(catalog).pages);
  return Array.from({ length: count }, (_, index) => String(index + 2));
}
