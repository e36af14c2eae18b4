import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ProblemError } from '@/lib/ogc/problem.ts';
import { isServing, show } from '@/lib/serve/shown.mjs';
import { CatalogFileError } from './catalog-file.ts';
import { type OpenSnapshot, openSnapshot, snapshotPath, versionOfSnapshot } from './snapshot.ts';
import { fetchCatalog } from './stores/catalog-table.ts';
import { type Database, whyOf } from './stores/database.ts';
import { sharedDatabase } from './stores/open-store.ts';
import { releasesIn } from './stores/shown-release.ts';

const everyMilliseconds = 2000;

/** Requests that began with the release before may still be read from it. */
const mostOpen = 2;

/** Fetches what pages of a release are made from. No file of it stays: an open one needs no name. */
async function fetchSnapshot(database: Database, release: string, folder: string): Promise<OpenSnapshot> {
  const path = join(/* turbopackIgnore: true */ folder, `${release}-${process.pid}.catalog`);
  try {
    await fetchCatalog(database, release, path);
    return openSnapshot(path);
  } finally {
    rmSync(path, { force: true });
  }
}

interface FollowOptions {
  /** The version of what was built, which need not be fetched. */
  readonly built: string;
  /** Where a release is written while it is fetched. */
  readonly folder: string;
  readonly tell?: (line: string) => void;
}

/** Why the database does not say what it shows; nothing where nothing is published yet. */
function whyAway(error: unknown): string {
  if (!(error instanceof ProblemError)) return String(error);
  return error.cause instanceof Error ? whyOf(error.cause) : '';
}

/**
 * Answers with a function that looks which release the database shows, and shows its pages. What cannot be shown is
 * told once, and what was shown before stays; while the database does not answer, too.
 */
export function releaseFollower(
  database: Database,
  { built, folder, tell = console.warn }: FollowOptions,
): () => Promise<void> {
  const { current } = releasesIn(database);
  const open: OpenSnapshot[] = [];
  let followed: string | null = null;
  let wasAway = '';

  async function follow(release: string, version: string | null): Promise<void> {
    if (version === null || version === built) {
      show(null);
      return;
    }
    const records = await fetchSnapshot(database, release, folder);
    show({ version, records });
    open.push(records);
    if (open.length > mostOpen) open.shift()?.close();
  }

  /** Tells once that the database is away, and that it is back. */
  function tellAway(why: string): void {
    if (why === wasAway) return;
    tell(
      why === ''
        ? 'What is published can be read again.'
        : `What is published cannot be read: ${why}. The pages stay as they are.`,
    );
    wasAway = why;
  }

  return async function look() {
    const shown = await current().catch((error) => whyAway(error));
    if (typeof shown === 'string') return tellAway(shown);
    tellAway('');
    const { release, catalog = null } = shown;
    if (release === followed) return;
    try {
      await follow(release, catalog);
    } catch (error) {
      // The database went away meanwhile: the next look tells why.
      if (error instanceof ProblemError) return;
      const why =
        error instanceof CatalogFileError
          ? `${error.why}. Publish it with this version of the program`
          : String(error);
      tell(`What the pages of the release ${release} are made from cannot be read: ${why}.`);
    }
    followed = release;
  };
}

/** Shows what the database of this server shows, from now on; resolves when it was looked at for the first time. */
export async function followReleases(): Promise<void> {
  const database = isServing() ? sharedDatabase() : null;
  if (database === null) return;
  const path = snapshotPath();
  // Beside the build: whatever a killed server leaves there goes with it.
  const folder = path.replace(/\.catalog$/, '');
  const look = releaseFollower(database, { built: versionOfSnapshot(path), folder });
  await look();
  let isLooking = false;
  async function lookAgain(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    await look();
    isLooking = false;
  }
  setInterval(lookAgain, everyMilliseconds).unref();
}
