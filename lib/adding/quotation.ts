/** Words of a text that stand in it once, short enough to publish. Offsets are UTF-16 units. */
export interface Quotation {
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

const longest = 160;

/** The sentences of a text with their offsets. */
export function sentencesOf(text: string, lang: string): Quotation[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  return [...segmenter.segment(text)].flatMap(({ segment, index }) => {
    const exact = segment.trim();
    if (exact === '') return [];
    const start = index + segment.indexOf(exact);
    return { exact, start, end: start + exact.length };
  });
}

const isOnce = (text: string, exact: string) => text.indexOf(exact) === text.lastIndexOf(exact);
const isInside = (text: string, at: number) =>
  /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');

/**
 * A quotation around some words that occurs once in the text and is at most 160 characters long, widened word by
 * word within its line; null when there is none.
 */
export function quoteAround(text: string, start: number, end: number): Quotation | null {
  let [from, to] = [start, end];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  for (let step = 0; to - from <= longest; step += 1) {
    const exact = text.slice(from, to);
    if (exact.trim() === exact && exact !== '' && isOnce(text, exact)) return { exact, start: from, end: to };
    const [beforeFrom, beforeTo] = [from, to];
    if (step % 2 === 0 && from > lineStart) {
      do from -= 1;
      while (from > lineStart && (isInside(text, from) || /\s/u.test(text[from] ?? '')));
    } else if (to < lineEnd) {
      do to += 1;
      while (to < lineEnd && (isInside(text, to) || /\s/u.test(text[to - 1] ?? '')));
    }
    if (from === beforeFrom && to === beforeTo && (from <= lineStart || step % 2 === 1) && to >= lineEnd)
      return null;
  }
  return null;
}
