// @ts-check
import { StartError } from './address.mjs';

/**
 * Whether DATABASE_URL, where it is set, is the address of a PostgreSQL. It may hold a password: no message repeats it.
 * @param {Record<string, string | undefined>} env
 */
export function checkDatabaseUrl({ DATABASE_URL }) {
  const url = DATABASE_URL?.trim() ?? '';
  // Without a host it leads to a socket that "?host=" names, which is no address elsewhere.
  if (url === '' || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url.replace('@/', '@socket/')))) return;
  throw new StartError('DATABASE_URL is no address of a PostgreSQL: postgres://user:password@host/database');
}
