/** The absolute address of one of our pages, for what is made before anybody asks: `PUBLIC_BASE_URL` and the path. */
export function siteAddress(path: string): string {
  return new URL(path, process.env.PUBLIC_BASE_URL?.trim() || 'http://127.0.0.1:3000').href;
}

/** The address that readers know, where it is set; else null, and the address bar has it. */
export const publicBase = (): string | null => process.env.PUBLIC_BASE_URL?.trim() || null;

/** Who hears of errors: `REPORT_ERRORS_TO`, an e-mail or https address; null where nobody is named. */
export function reportErrorsTo(): string | null {
  return process.env.REPORT_ERRORS_TO?.trim() || null;
}
