import type { Entry } from './catalog.ts';

/** So many pages of a kind are made at build time; the others when somebody first asks for them. */
const pagesAtBuild = 500;

/** The ids whose pages the build makes. */
export function idsAtBuild(entries: readonly Pick<Entry<unknown>, 'id'>[]): string[] {
  return entries.slice(0, pagesAtBuild).map(({ id }) => id);
}
