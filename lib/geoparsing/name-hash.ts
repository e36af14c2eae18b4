import { foldWord, hashText, joinHashes } from './fold.ts';
import { tokenise } from './tokens.ts';

/** Two hashes of a name: together 40 bits are kept in the gazetteer, so that a false hit is one in many millions. */
export interface NameHash {
  readonly high: number;
  readonly low: number;
}

export const emptyName: NameHash = { high: 0x1234567, low: 0x89abcde };

const secondSeed = 0x5bd1e995;

/** The hashes of one word as it is compared, without regard to case, marks and, in Cyrillic, endings. */
export function hashWord(word: string): NameHash {
  const folded = foldWord(word);
  return { high: hashText(folded), low: hashText(folded, secondSeed) };
}

/** The hashes of one word exactly as it is written, for abbreviations such as "US" and "Miss.". */
export function hashExactly(word: string): NameHash {
  const marked = `=${word.replaceAll(/\s/gu, '')}`;
  return { high: hashText(marked), low: hashText(marked, secondSeed) };
}

/** The hashes of the words before and one word more. */
export function appendWord(name: NameHash, word: NameHash): NameHash {
  return { high: joinHashes(name.high, word.high), low: joinHashes(name.low, word.low) };
}

/** Whether a name is an abbreviation that only its exact letters mean: "US", "N.Y.", "Ala.". */
export function isAbbreviation(word: string): boolean {
  return word.endsWith('.') || /^\p{Lu}{2,3}$/u.test(word);
}

// Latin and Cyrillic words between spaces and hyphens, which need no tokeniser.
const plain = /^[A-Za-zÀ-ɏЀ-ӿ -]+$/u;

const keptWords = new Map<string, NameHash>();

/** Words of names come again and again, so their hashes are kept; the gazetteer has some 600,000. */
function keptHash(word: string): NameHash {
  const known = keptWords.get(word);
  if (known) return known;
  if (keptWords.size > 400_000) keptWords.clear();
  const hash = hashWord(word);
  keptWords.set(word, hash);
  return hash;
}

/** Forgets the kept hashes once a gazetteer is compiled. */
export function forgetWords(): void {
  keptWords.clear();
}

/** The hashes of a name of the gazetteer; null when nothing of it is a word. */
export function hashName(name: string): NameHash | null {
  const words = plain.test(name)
    ? name.split(/[ -]+/u).filter((word) => word !== '')
    : tokenise(name).flatMap(({ kind, text }) => (kind === 'mark' ? [] : [text]));
  const [first] = words;
  if (first === undefined) return null;
  if (words.length === 1 && isAbbreviation(first)) return appendWord(emptyName, hashExactly(first));
  return words.reduce((before, word) => appendWord(before, keptHash(word)), emptyName);
}
