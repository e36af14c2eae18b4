// @ts-check
import { StartError } from './address.mjs';

// One address without quotes, comments or a list: what every mail program takes.
const mail = /^[^\s@<>()[\]\\,;:"%?&#/]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/**
 * Whether REPORT_ERRORS_TO, where it is set, is an address that readers can report errors to.
 * @param {Record<string, string | undefined>} env
 */
export function checkReportTo({ REPORT_ERRORS_TO }) {
  const to = REPORT_ERRORS_TO?.trim() ?? '';
  if (to === '' || mail.test(to) || isHttps(to)) return;
  throw new StartError(`REPORT_ERRORS_TO is an e-mail address or an https address, not "${to}".`);
}

/** @param {string} to */
function isHttps(to) {
  if (!/^https:\/\/[^\\\s]+$/.test(to) || !URL.canParse(to)) return false;
  const { username, password } = new URL(to);
  return username === '' && password === '';
}
