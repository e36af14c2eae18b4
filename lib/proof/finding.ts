import { locator } from './yaml-source.ts';

/** Keys and indexes that lead to a value of a data file. */
export type Path = readonly (string | number)[];

/** A data file as it was read: `file` is its path as people are shown it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** What is wrong with one value, before its line and column are looked up. */
export interface Fault {
  readonly source: SourceFile;
  readonly path: Path;
  /** Points at the key instead of its value. */
  readonly atKey?: boolean;
  readonly code: string;
  readonly message: string;
}

/** What is wrong, and where: `line` and `column` count from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
}

/** Looks up the lines and columns, reading each faulty file once more. */
export function toFindings(faults: readonly Fault[]): Finding[] {
  const bySource = new Map<SourceFile, Fault[]>();
  for (const fault of faults) {
    const ofSource = bySource.get(fault.source);
    if (ofSource) ofSource.push(fault);
    else bySource.set(fault.source, [fault]);
  }
  return [...bySource].flatMap(([source, ofSource]) => {
    const locate = locator(source.text);
    return ofSource.map(({ path, atKey = false, code, message }) => ({
      file: source.file,
      ...locate(path, atKey),
      code,
      message,
    }));
  });
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By file, line, column and code; what is said twice is kept once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const unique = new Map(findings.map((finding) => [formatFinding(finding), finding]));
  return [...unique.values()].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

// A terminal acts on control characters, and bidirectional ones turn a line around.
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Cs}\u200B\u2060\uFEFF]/gu;

/** Writes what would not be seen, or would be obeyed, as `\u{…}`. */
function escapeUnprintable(text: string): string {
  return text.replace(unprintable, (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`);
}

/** Quotes a value of the data for a message, cut to `maximum` characters. */
export function shown(text: string, maximum = 80): string {
  return `"${text.length > maximum ? `${text.slice(0, maximum)}…` : text}"`;
}

/** One line: `data/cases/x.yaml:12:9 quote-mismatch what is wrong; how to mend it`. */
export function formatFinding({ file, line, column, code, message }: Finding): string {
  return escapeUnprintable(`${file}:${line}:${column} ${code} ${message}`);
}
