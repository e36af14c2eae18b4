import type { RecordKind } from '@/lib/model/correction.ts';
import { type Reported, report } from '@/lib/text/en-report.ts';

/** Where reports go while nobody has named an address: what is said about them. */
const reportPage = '/about#errors';

/** RFC 6068: the at sign stands as it is, whatever else has a meaning in an address is percent-encoded. */
function mailAddress(to: string): string {
  const at = to.lastIndexOf('@');
  return `${encodeURIComponent(to.slice(0, at))}@${encodeURIComponent(to.slice(at + 1))}`;
}

/**
 * The link of "Report an error": `to` is an e-mail address, which opens the reader's own mail program with the record
 * written in, or an https address, which is left as it is; null leads to where reports are explained.
 */
export function reportHref(to: string | null, reported: Reported): string {
  if (to === null) return reportPage;
  if (to.startsWith('https://')) return to;
  const subject = encodeURIComponent(report.subject(reported));
  const body = encodeURIComponent(report.body(reported).join('\r\n'));
  return `mailto:${mailAddress(to)}?subject=${subject}&body=${body}`;
}

const folders: Readonly<Record<string, RecordKind>> = { cases: 'case', articles: 'article', places: 'place' };

/** The record whose page has that path; null where there is none. */
export function recordOfPath(path: string): Reported['record'] {
  const [, folder = '', id, ...more] = path.split('/');
  const kind = Object.hasOwn(folders, folder) ? folders[folder] : undefined;
  return kind && id && more.length === 0 ? { kind, id } : null;
}
