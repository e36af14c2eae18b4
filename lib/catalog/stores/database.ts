import pg from 'pg';
import { ProblemError } from '@/lib/ogc/problem.ts';
import type { Statement } from './sql-text.ts';

/** Asks a database; connections are shared and made anew when they are lost. */
export interface Database {
  rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>;
  end(): Promise<void>;
}

/** A statement may take so long; then it is ended, and the reader told to come back. */
const usualMilliseconds = 5000;

/** What a lost connection is waited for before each new try: a server that starts anew, a network that blinks. */
const pauses = [50, 150, 400, 900];

// Of SQLSTATE: connections, a server that shuts down or starts, too many clients.
const lostStates = /^(08|57P0[123]|53300)/;
const lostCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
const lostWords = /terminated|timeout exceeded when trying to connect|not queryable|connection timeout/i;

// Of SQLSTATE: a role that is not let in or may not read, a database that is not there.
const refusedStates = /^(28...|3D000|42501)$/;

const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : '');

/** Why a database cannot be asked, in its words: where a name has several addresses, an error has only a code. */
export const whyOf = (error: Error) => error.message || codeOf(error);

/** Whether it says that a connection which was there has ended. */
export const isCut = (error: Error) => lostStates.test(codeOf(error)) || lostWords.test(error.message);

const isLost = (error: Error) => isCut(error) || lostCodes.has(codeOf(error));

/** PostgreSQL's int8 as a number: all of ours are safe integers. */
function getTypeParser(type: number, format?: 'text' | 'binary') {
  return type === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(type, format);
}

/** What connections to a database are made with. */
export const connectionOf = (url: string) => ({
  connectionString: url,
  types: { getTypeParser },
  keepAlive: true,
});

const options = [
  'default_transaction_read_only=on',
  // Twenty times the usual: a helper takes tens of milliseconds to start, and most answers are there by then.
  'parallel_setup_cost=20000',
];

/**
 * Opens a database for reading only. Throws ProblemError 503 where it cannot be reached, turns us away or takes too
 * long.
 */
export function openDatabase(url: string, mostMilliseconds = usualMilliseconds): Database {
  const pool = new pg.Pool({
    ...connectionOf(url),
    max: 8,
    connectionTimeoutMillis: 2000,
    statement_timeout: mostMilliseconds,
    // Also where the network swallows the answer.
    query_timeout: mostMilliseconds + 1000,
    options: options.map((option) => `-c ${option}`).join(' '),
  });
  // A connection that is lost while nobody uses it: the next question makes another.
  pool.on('error', () => {});
  return {
    async rows<Row extends pg.QueryResultRow>({ text, values }: Statement): Promise<Row[]> {
      for (let tries = 0; ; tries += 1) {
        try {
          const { rows } = await pool.query<Row>(text, [...values]);
          return rows;
        } catch (error) {
          if (!(error instanceof Error)) throw error;
          const unanswered = (detail: string) => new ProblemError(503, detail, null, { cause: error });
          // The server's own time limit, and ours.
          if (codeOf(error) === '57014' || error.message === 'Query read timeout')
            throw unanswered('the answer takes too long now; narrow the question or try again later');
          if (refusedStates.test(codeOf(error)))
            throw unanswered('the database does not let this server read now; try again later');
          if (!isLost(error)) throw error;
          const pause = pauses[tries];
          if (pause === undefined) throw unanswered('the database does not answer now; try again later');
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
    },
    end: () => pool.end(),
  };
}
