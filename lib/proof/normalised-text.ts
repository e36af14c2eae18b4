/** A text in one spelling of its signs; `starts` and `ends` lead each of its characters back to the original. */
export interface NormalisedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const plainSigns: ReadonlyMap<string, string> = new Map([
  ...[...'‘’‚‛′＇`´'].map((sign) => [sign, "'"] as const),
  ...[...'“”„‟«»″＂'].map((sign) => [sign, '"'] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
  ['…', '...'],
]);

const cluster = /[\r\n\p{Zs}\t]+|[\u00AD\u200B-\u200D\u2060\uFEFF]|\P{M}\p{M}*|\p{M}+/gu;
const whiteSpace = /^[\s\p{Zs}]+$/u;
const invisible = /^[\u00AD\u200B-\u200D\u2060\uFEFF]$/;

function plain(part: string): string {
  if (whiteSpace.test(part)) return ' ';
  if (invisible.test(part)) return '';
  return plainSigns.get(part) ?? part.normalize('NFC');
}

/** Composes letters (NFC), straightens quotation marks and dashes, and makes one space of any white space. */
export function normalise(text: string): NormalisedText {
  const starts: number[] = [];
  const ends: number[] = [];
  let normalised = '';
  for (const { 0: part, index } of text.matchAll(cluster)) {
    const written = plain(part);
    normalised += written;
    for (let unit = 0; unit < written.length; unit += 1) {
      starts.push(index);
      ends.push(index + part.length);
    }
  }
  return { text: normalised, starts, ends };
}
