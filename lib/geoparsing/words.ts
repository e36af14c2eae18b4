import { foldWord, hashText } from './fold.ts';
import type { Gazetteer, WordFacts } from './gazetteer.ts';
import { hashExactly, hashWord, isAbbreviation, type NameHash } from './name-hash.ts';

/** How a word is written: the fourth is neither, such as "iPhone" or a number. */
export type Case = 'small' | 'capitalised' | 'capitals' | 'other';

/** What the recogniser knows of a word wherever it stands. Hashes are of 32 bits. */
export interface Word {
  readonly text: string;
  readonly folded: string;
  readonly id: number;
  readonly name: NameHash;
  /** The hashes of exactly these letters when they may be an abbreviation. */
  readonly exact: NameHash | null;
  readonly case: Case;
  readonly facts: WordFacts;
  /** The facts as one number. */
  readonly lexicon: number;
  readonly ending: number;
  readonly length: number;
}

function caseOf(text: string): Case {
  if (/^\p{Lu}[\p{Ll}\p{M}]/u.test(text)) return 'capitalised';
  if (/^\p{Lu}['’.]?\p{Lu}/u.test(text)) return /\p{Ll}/u.test(text) ? 'capitalised' : 'capitals';
  if (/^\p{Lu}/u.test(text)) return text.length > 1 ? 'capitalised' : 'capitals';
  if (/^[\p{Script=Han}\p{Script=Katakana}ー々]$/u.test(text)) return 'other';
  return /^\p{Ll}/u.test(text) ? 'small' : 'other';
}

function describe(text: string, gazetteer: Gazetteer): Word {
  const folded = foldWord(text);
  const id = hashText(folded);
  const facts = gazetteer.word(id);
  return {
    text,
    folded,
    id,
    name: hashWord(text),
    exact: isAbbreviation(text) ? hashExactly(text) : null,
    case: caseOf(text),
    facts,
    lexicon: (facts.firstName << 5) | (facts.surname << 3) | facts.commonness,
    ending: hashText(folded.slice(-3)),
    length: folded.length,
  };
}

const cacheLimit = 50_000;

/** What is known of the word between two offsets of a text. */
export type WordBook = (text: string, start: number, end: number) => Word;

/**
 * Describes words, remembering the last tens of thousands of them: news repeat themselves. They are found by a hash of
 * their letters, so that a word which is known is not even cut out of the text.
 */
export function createWordBook(gazetteer: Gazetteer): WordBook {
  let known = new Map<number, Word>();
  return (text, start, end) => {
    let hash = end - start;
    for (let index = start; index < end; index += 1)
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    const before = known.get(hash);
    if (before && before.text.length === end - start && text.startsWith(before.text, start)) return before;
    if (known.size >= cacheLimit) known = new Map();
    const word = describe(text.slice(start, end), gazetteer);
    known.set(hash, word);
    return word;
  };
}
