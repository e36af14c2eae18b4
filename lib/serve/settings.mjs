// @ts-check
import { StartError } from './address.mjs';

// One address without quotes, comments or a list: what every mail program takes.
const mail = /^[^\s@<>()[\]\\,;:"%?&#/]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * An address of the web without credentials; else null.
 * @param {string} text
 */
function urlOf(text) {
  if (!/^https?:\/\/[^\\\s]+$/.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  return url.username === '' && url.password === '' ? url : null;
}

/** @param {string} text */
const isHttps = (text) => urlOf(text)?.protocol === 'https:';

/** @param {string} text */
function isSite(text) {
  const url = urlOf(text);
  return url !== null && url.pathname + url.search + url.hash === '/';
}

/**
 * Without a host it leads to a socket that "?host=" names, which is no address elsewhere.
 * @param {string} text
 */
const isPostgres = (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replace('@/', '@socket/'));

/**
 * What the environment may say, beside HOST, PORT and the folders, which say themselves what is wrong with them.
 * @type {Readonly<Record<string, { what: string, takes: (text: string) => boolean, isSecret?: boolean }>>}
 */
const settings = {
  PUBLIC_BASE_URL: {
    what: 'an http or https address without a path, such as https://cases.example',
    takes: isSite,
  },
  REPORT_ERRORS_TO: {
    what: 'an e-mail address or an https address',
    takes: (text) => mail.test(text) || isHttps(text),
  },
  MEMORY_BUDGET_MB: { what: 'a whole number of megabytes', takes: (text) => /^\d{1,5}$/.test(text) },
  MAP_COLUMNS_ABOVE: { what: 'a whole number of events', takes: (text) => /^\d{1,9}$/.test(text) },
  // It may hold a password: no message repeats it.
  DATABASE_URL: {
    what: 'the address of a PostgreSQL: postgres://user:password@host/database',
    takes: isPostgres,
    isSecret: true,
  },
};

/**
 * Looks at what the environment says before anything is done. Throws StartError.
 * @param {Record<string, string | undefined>} env
 */
export function checkSettings(env) {
  for (const [name, { what, takes, isSecret = false }] of Object.entries(settings)) {
    const text = env[name]?.trim() ?? '';
    if (text === '' || takes(text)) continue;
    throw new StartError(isSecret ? `${name} is not ${what}` : `${name} is ${what}, not "${text}".`);
  }
}
