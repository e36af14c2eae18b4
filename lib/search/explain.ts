import type { SearchDocument, SearchQuote, Spelling } from './document.ts';
import { termsOf } from './terms.ts';

/** A part of a text; the parts that match are marked. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What was found, where it is not the title: another spelling, or the words of a quotation. */
export type Reason =
  | { readonly kind: 'spelling'; readonly spelling: Spelling }
  | { readonly kind: 'quote'; readonly quote: SearchQuote; readonly pieces: readonly Piece[] };

/** How well a text accounts for what was typed: equal words before their beginnings before similar ones. */
function weigh(text: string, typed: string, keys: readonly string[], matched: ReadonlySet<string>): number {
  const here = termsOf(text).map(({ key }) => key);
  const weights = keys.map((wanted) => {
    if (here.includes(wanted)) return 4;
    if (here.some((key) => key.startsWith(wanted))) return 3;
    return here.some((key) => matched.has(key)) ? 1 : 0;
  });
  const sum = weights.reduce<number>((total, weight) => total + weight, 0);
  // Of several spellings with one key, show the one that looks like what was typed.
  const looksAlike = text
    .normalize('NFKC')
    .toLowerCase()
    .includes(typed.normalize('NFKC').trim().toLowerCase());
  return sum > 0 && looksAlike ? sum + 1 : sum;
}

/** The text in pieces, so that what matched can be marked. */
function piecesOf(text: string, matched: ReadonlySet<string>): Piece[] {
  const pieces: { text: string; isMatch: boolean }[] = [];
  let at = 0;
  const add = (end: number, isMatch: boolean) => {
    const last = pieces.at(-1);
    const part = text.slice(at, end);
    if (last?.isMatch === isMatch) last.text += part;
    else if (part !== '') pieces.push({ text: part, isMatch });
    at = Math.max(at, end);
  };
  for (const { key, start, end } of termsOf(text)) {
    if (!matched.has(key) || end <= at) continue;
    if (start > at) add(start, false);
    add(end, true);
  }
  if (at < text.length) add(text.length, false);
  return pieces;
}

/** Why a document was found; null where its title says it best. `matched` are the terms of it that were found. */
export function explain(
  document: SearchDocument,
  typed: string,
  keys: readonly string[],
  matched: ReadonlySet<string>,
): Reason | null {
  let best = weigh(document.title, typed, keys, matched);
  let reason: Reason | null = null;
  for (const spelling of document.spellings ?? []) {
    const weight = weigh(spelling.text, typed, keys, matched);
    if (weight <= best) continue;
    best = weight;
    reason = { kind: 'spelling', spelling };
  }
  for (const quote of document.quotes ?? []) {
    const weight = weigh(quote.text, typed, keys, matched);
    if (weight <= best) continue;
    best = weight;
    reason = { kind: 'quote', quote, pieces: piecesOf(quote.text, matched) };
  }
  return reason;
}
