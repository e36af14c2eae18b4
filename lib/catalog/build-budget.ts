import type { Entry } from './catalog.ts';

/** So many pages of a kind are made at build time; the others when somebody first asks for them. */
const pagesAtBuild = 500;

// A case has four files, and few readers open them: at 2000 cases they would double the build.
const filesAtBuild = 200;

type Ids = readonly Pick<Entry<unknown>, 'id'>[];

/** The ids whose pages the build makes. */
export function idsAtBuild(entries: Ids): string[] {
  return entries.slice(0, pagesAtBuild).map(({ id }) => id);
}

/** The ids whose evidence files and citations the build makes. */
export function idsOfFilesAtBuild(entries: Ids): string[] {
  return entries.slice(0, filesAtBuild).map(({ id }) => id);
}
