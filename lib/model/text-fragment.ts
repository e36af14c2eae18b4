import type { Quote } from './quote.ts';

/** The archived text of an article, and where a quotation stands in it: UTF-16 offsets [start, end). */
export interface KnownText {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// Longer words are named by how they begin and end: shorter links, and a line break within them does no harm.
const longest = 80;
const shortEnd = 20;

/** A start and an end of at least `shortEnd` characters that overlap nowhere, in whole words; null where too short. */
function endsOf(words: string, segmenter: Intl.Segmenter): { start: string; end: string } | null {
  const bounds = [...segmenter.segment(words)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }));
  const first = bounds.find(({ to }) => to >= shortEnd);
  const last = bounds.findLast(({ from }) => words.length - from >= shortEnd);
  if (!first || !last || first.to >= last.from) return null;
  const start = words.slice(0, first.to);
  const end = words.slice(last.from);
  return words.indexOf(end, first.to) === last.from ? { start, end } : null;
}

/** The whole words that a part of a text belongs to: a browser looks for whole words alone. */
function widen({ text, start, end }: KnownText, segmenter: Intl.Segmenter): KnownText {
  const segments = segmenter.segment(text);
  const first = segments.containing(start);
  const last = segments.containing(end - 1);
  return {
    text,
    start: first?.isWordLike ? first.index : start,
    end: last?.isWordLike ? last.index + last.segment.length : end,
  };
}

function isRepeated(words: string, text: string): boolean {
  const [small, wanted] = [text.toLowerCase(), words.toLowerCase()];
  return small.indexOf(wanted) !== small.lastIndexOf(wanted);
}

interface Selected {
  readonly words: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Widens the words and what stands around them, without ever letting them overlap. */
function select({ prefix = '', suffix = '' }: Quote, known: KnownText, segmenter: Intl.Segmenter): Selected {
  const { text, start, end } = widen(known, segmenter);
  const before = prefix === '' ? start : Math.min(known.start - prefix.length, start);
  const after = suffix === '' ? end : Math.max(known.end + suffix.length, end);
  const around = widen({ text, start: before, end: after }, segmenter);
  return {
    words: text.slice(start, end),
    prefix: prefix === '' ? '' : text.slice(around.start, start),
    suffix: suffix === '' ? '' : text.slice(end, around.end),
  };
}

// In a text directive "-" and "," have a meaning, and encodeURIComponent leaves the first as it is.
const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The text directive that finds a quotation on its page, after "#:~:" (https://wicg.github.io/scroll-to-text-fragment/):
 * `text=prefix-,start,end,-suffix`. Where the text is known, words that the quotation cuts are completed; where it is
 * not, the quotation is taken as it is, and a browser that finds no whole words opens the page at its top.
 */
export function textDirective(quote: Quote, lang: string, known: KnownText | null = null): string {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const { words, prefix, suffix } = known
    ? select(quote, known, segmenter)
    : { words: quote.exact, prefix: quote.prefix ?? '', suffix: quote.suffix ?? '' };
  const isLong = words.length > longest || /[\n\r]/.test(words);
  const both = isLong ? endsOf(words, segmenter) : null;
  // A browser takes the first place where the beginning stands: it must be this one.
  const ends = both && known && prefix === '' && isRepeated(both.start, known.text) ? null : both;
  const before = onOneLine(prefix);
  const after = onOneLine(suffix);
  return `text=${[
    ...(before === '' ? [] : [`${encode(before)}-`]),
    ...(ends ? [ends.start, ends.end] : [words]).map((part) => encode(onOneLine(part))),
    ...(after === '' ? [] : [`-${encode(after)}`]),
  ].join(',')}`;
}

/** The address of an article, opened at a quotation; its own fragment, if it has one, is kept. */
export function passageAddress(url: string, directive: string): string {
  const { href } = new URL(url);
  return `${href.includes('#') ? href : `${href}#`}:~:${directive}`;
}
