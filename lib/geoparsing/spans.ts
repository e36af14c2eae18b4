import type { Gazetteer, Hit } from './gazetteer.ts';
import { appendWord, emptyName, type NameHash } from './name-hash.ts';
import type { Token } from './tokens.ts';
import type { Word } from './words.ts';

/** Words of a text that may together be a name: tokens `from` to `to`, the latter left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** The run of capitalised words that it lies in. */
  readonly chunkFrom: number;
  readonly chunkTo: number;
  readonly hits: readonly Hit[];
  readonly name: NameHash;
}

export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** One for each token. */
  readonly words: readonly Word[];
}

const longest = 6;

/** A longer run of capitalised words is a headline or a list, and is cut. */
const longestRun = 16;
const connectors = new Set([
  'of',
  'de',
  'la',
  'le',
  'les',
  'du',
  'del',
  'di',
  'da',
  'do',
  'dos',
  'the',
  'on',
  'upon',
  'sur',
  'el',
  'al',
  'and',
  'am',
  'an',
  'der',
  '-',
  '’s',
  "'s",
  '&',
  '–',
]);

/** Small words that belong to a name when they follow it: "Ulyanovsk region". */
export const kinds = new Set([
  'region',
  'oblast',
  'province',
  'prefecture',
  'krai',
  'territory',
  'county',
  'district',
  'state',
  'republic',
  'peninsula',
  'islands',
  'island',
  'river',
  'metropolitan',
  'area',
  'voblast',
  'valley',
  'coast',
  'township',
  'governorate',
  'municipality',
  'город',
  'район',
  'область',
  'области',
  'областью',
  'край',
  'края',
  'крае',
  'вобласць',
  'вобласці',
]);

/** Whether a token can begin or end a name. */
function isNameWord(word: Word, token: Token): boolean {
  return token.kind === 'word' && (word.case === 'capitalised' || word.case === 'capitals');
}

function isBroken(text: string, before: Token, after: Token): boolean {
  return after.start > before.end && text.slice(before.end, after.start).includes('\n');
}

/** The end of the run of capitalised words that begins at a token. */
function chunkEnd({ text, tokens, words }: TokenisedText, from: number): number {
  let to = from + 1;
  const limit = Math.min(tokens.length, from + longestRun);
  for (let index = to; index < limit; index += 1) {
    const token = tokens[index];
    const word = words[index];
    const before = tokens[index - 1];
    if (!token || !word || !before || isBroken(text, before, token)) break;
    if (isNameWord(word, token)) to = index + 1;
    else if (!connectors.has(word.text) || index - to >= 2) break;
  }
  return to;
}

/** The hash of the words, which those in front already gave; marks such as hyphens are no words. */
function append(name: NameHash, token: Token, word: Word, isAlone: boolean): NameHash {
  if (token.kind === 'mark') return name;
  return appendWord(name, isAlone && word.exact ? word.exact : word.name);
}

function addSpansFrom(
  spans: Span[],
  { tokens, words }: TokenisedText,
  gazetteer: Gazetteer,
  from: number,
  chunkFrom: number,
  chunkTo: number,
): void {
  let name = emptyName;
  const limit = Math.min(tokens.length, Math.max(chunkTo, from + 1) + 2, from + longest);
  for (let index = from; index < limit; index += 1) {
    const token = tokens[index];
    const word = words[index];
    if (!token || !word) break;
    const isKind = kinds.has(word.text);
    if (index >= chunkTo && !isKind) break;
    name = append(name, token, word, false);
    const isEnd = index >= chunkTo || isNameWord(word, token) || (index > from && isKind);
    if (!isEnd) continue;
    let hash = name;
    if (index === from && word.exact) hash = append(emptyName, token, word, true);
    let hits = gazetteer.find(hash);
    // "BEIRUT (AP)": capitals that are no abbreviation.
    if (hits.length === 0 && index === from && word.exact && word.length > 3) hits = gazetteer.find(name);
    spans.push({ from, to: index + 1, chunkFrom, chunkTo, hits, name });
  }
}

/** Every run of words that may be a name, with what the gazetteer has under it. */
export function findSpans(text: TokenisedText, gazetteer: Gazetteer): Span[] {
  const { tokens, words } = text;
  const spans: Span[] = [];
  for (let from = 0; from < tokens.length; ) {
    const token = tokens[from];
    const word = words[from];
    if (!token || !word || !isNameWord(word, token)) {
      from += 1;
      continue;
    }
    const to = chunkEnd(text, from);
    for (let start = from; start < to; start += 1) {
      const first = tokens[start];
      const firstWord = words[start];
      if (first && firstWord && isNameWord(firstWord, first)) {
        addSpansFrom(spans, text, gazetteer, start, from, to);
      }
    }
    from = to;
  }
  return spans;
}
