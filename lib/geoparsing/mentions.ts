import { findCandidates } from './candidates.ts';
import { frameAfter } from './document-facts.ts';
import type { Gazetteer, Hit } from './gazetteer.ts';
import type { ReadText } from './read-text.ts';

/** Where a name stands. Offsets are UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A name in a text with the places that it may mean. */
export interface Mention extends Range {
  readonly phrase: string;
  readonly candidates: readonly Hit[];
  /** The place named after a comma behind it, or -1. */
  readonly frame: number;
  readonly isDemonym: boolean;
  /** The words next to it, folded: "county" in "Walker County", "of" and "city" in "city of". */
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
}

/** The number of the first token that ends after an offset. */
function tokenAt({ text: { tokens } }: ReadText, offset: number): number {
  let from = 0;
  let to = tokens.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return from;
}

const cacheLimit = 20_000;
const candidatesByGazetteer = new WeakMap<Gazetteer, Map<string, readonly Hit[]>>();

function candidatesOf(gazetteer: Gazetteer, phrase: string): readonly Hit[] {
  const known = candidatesByGazetteer.get(gazetteer) ?? new Map<string, readonly Hit[]>();
  candidatesByGazetteer.set(gazetteer, known);
  const before = known.get(phrase);
  if (before) return before;
  if (known.size >= cacheLimit) known.clear();
  const hits = findCandidates(gazetteer, phrase);
  known.set(phrase, hits);
  return hits;
}

/** The names at these places of a text, with what each may mean. */
export function toMentions(read: ReadText, gazetteer: Gazetteer, ranges: readonly Range[]): Mention[] {
  const { text, spansByStart } = read;
  return ranges.map(({ start, end }) => {
    const phrase = text.text.slice(start, end);
    const first = tokenAt(read, start);
    const next = tokenAt(read, Math.max(start, end - 1)) + 1;
    const candidates = candidatesOf(gazetteer, phrase);
    return {
      start,
      end,
      phrase,
      candidates,
      frame: frameAfter(text, spansByStart, next, gazetteer)?.place ?? -1,
      isDemonym: candidates.length > 0 && candidates.every(({ kind }) => kind === 'demonym'),
      before: text.words[first - 1]?.folded ?? '',
      beforeThat: text.words[first - 2]?.folded ?? '',
      after: text.words[next]?.folded ?? '',
    };
  });
}
