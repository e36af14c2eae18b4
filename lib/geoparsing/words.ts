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

/** Describes words, remembering the last tens of thousands of them: news repeat themselves. */
export function createWordBook(gazetteer: Gazetteer): (text: string) => Word {
  let known = new Map<string, Word>();
  const marks: Word[] = [];
  return (text) => {
    const code = text.length === 1 ? text.charCodeAt(0) : 128;
    if (code < 128) {
      const mark = marks[code] ?? describe(text, gazetteer);
      marks[code] = mark;
      return mark;
    }
    const before = known.get(text);
    if (before) return before;
    if (known.size >= cacheLimit) known = new Map();
    const word = describe(text, gazetteer);
    known.set(text, word);
    return word;
  };
}
