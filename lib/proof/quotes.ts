import { createHash } from 'node:crypto';
import type { Quote } from '../model/quote.ts';
import { shown } from './finding.ts';
import { nearestTo } from './nearest.ts';
import { type NormalisedText, normalise } from './normalised-text.ts';

/** Names a quotation in the lock and in the positions: the same words of the same article have the same key. */
export function quoteKey({ article, exact, prefix = '', suffix = '' }: Quote): string {
  const parts = JSON.stringify([article, exact, prefix, suffix]);
  return createHash('sha256').update(parts).digest('hex').slice(0, 24);
}

/** A text that quotations are looked for in; what it needs for that is made once, and only if it is needed. */
export class QuotedText {
  readonly text: string;
  #normalised: NormalisedText | null = null;

  constructor(text: string) {
    this.text = text;
  }

  get normalised(): NormalisedText {
    this.#normalised ??= normalise(this.text);
    return this.#normalised;
  }
}

export type QuoteMatch =
  | { readonly ok: true; readonly start: number; readonly end: number }
  | { readonly ok: false; readonly code: QuoteFaultCode; readonly message: string };

type QuoteFaultCode = 'quote-mismatch' | 'quote-ambiguous' | 'quote-variant';

const refuse = (code: QuoteFaultCode, message: string): QuoteMatch => ({ ok: false, code, message });

// Beyond a hundred it makes no difference how often the words stand there.
const most = 100;

function startsOf(text: string, words: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(words); at !== -1 && starts.length < most; at = text.indexOf(words, at + 1)) {
    starts.push(at);
  }
  return starts;
}

function ambiguous(count: number, hasContext: boolean): QuoteMatch {
  const times = count === most ? `${most} times or more` : `${count} times`;
  const mend = hasContext ? 'make prefix or suffix longer' : 'add prefix and suffix to tell which one';
  return refuse('quote-ambiguous', `stands ${times} in the article: ${mend}`);
}

function contextFault({ exact, prefix = '', suffix = '' }: Quote, text: string, starts: number[]) {
  const [start = 0] = starts;
  const end = start + exact.length;
  const before = text.slice(Math.max(0, start - Math.max(prefix.length, 16)), start);
  const after = text.slice(end, end + Math.max(suffix.length, 16));
  const where = starts.length === 1 ? 'stands' : `first of ${starts.length} stands`;
  return refuse(
    'quote-mismatch',
    `"exact" ${where} between ${shown(before)} and ${shown(after)}: correct prefix and suffix`,
  );
}

function variantOf(words: string, { text, normalised }: QuotedText): string | null {
  const wanted = normalise(words).text;
  const at = wanted === '' ? -1 : normalised.text.indexOf(wanted);
  if (at === -1) return null;
  return text.slice(normalised.starts[at] ?? 0, normalised.ends[at + wanted.length - 1] ?? text.length);
}

/** Finds where a quotation stands, to the letter and once with its context; else tells how to mend it. */
export function findQuote(quote: Quote, quoted: QuotedText): QuoteMatch {
  const { exact, prefix = '', suffix = '' } = quote;
  const { text } = quoted;
  const starts = startsOf(text, prefix + exact + suffix);
  const [first] = starts;
  if (first !== undefined && starts.length === 1) {
    const start = first + prefix.length;
    return { ok: true, start, end: start + exact.length };
  }
  if (starts.length > 1) return ambiguous(starts.length, prefix + suffix !== '');
  const bare = prefix + suffix === '' ? [] : startsOf(text, exact);
  if (bare.length > 0) {
    const whole = variantOf(prefix + exact + suffix, quoted);
    if (whole === null) return contextFault(quote, text, bare);
    return refuse(
      'quote-variant',
      `prefix or suffix is not verbatim: together they read ${shown(whole, 224)}`,
    );
  }
  const variant = variantOf(exact, quoted);
  if (variant !== null) return refuse('quote-variant', `is not verbatim: write ${shown(variant, 160)}`);
  const nearest = nearestTo(exact, text);
  const hint = nearest === null ? 'nothing like it does' : `the nearest words are ${shown(nearest, 160)}`;
  return refuse('quote-mismatch', `${shown(exact, 40)} does not stand in the article; ${hint}`);
}
