import { ProblemError } from '@/lib/ogc/problem.ts';
import type { Database } from './database.ts';
import type { Dialect, RangeForm } from './sql-text.ts';

/** The release that is shown. */
interface Release extends Record<string, unknown> {
  readonly release: string;
  readonly version: string;
  readonly form: RangeForm;
  /** The version of what pages are made from; none where it has events alone. */
  readonly catalog?: string | null;
}

// All columns: what an older publisher made has fewer.
const shown = { text: 'SELECT * FROM whereabouts.current_release', values: [] };

const noTable = '42P01';

const isNoTable = (error: unknown) => error instanceof Error && 'code' in error && error.code === noTable;

const nothingYet = () => new ProblemError(503, 'nothing is published yet; try again later');

/** Finds the release to ask, anew for each question: an answer never mixes two. */
export function releasesIn(database: Database) {
  async function current(): Promise<Release> {
    try {
      const [release] = await database.rows<Release>(shown);
      if (release) return release;
    } catch (error) {
      if (!isNoTable(error)) throw error;
    }
    throw nothingYet();
  }

  /** Asks the release that is shown; anew if it was dropped meanwhile, which takes two publications. */
  async function ask<T>(question: (dialect: Dialect) => Promise<T>): Promise<T> {
    const dialectOf = ({ release, form }: Release) => ({ schema: release, form });
    const first = await current();
    try {
      return await question(dialectOf(first));
    } catch (error) {
      const newer = isNoTable(error) ? await current() : first;
      if (newer.release === first.release) throw error;
      return question(dialectOf(newer));
    }
  }

  return { current, ask };
}
