import { searchKey } from './key.ts';

/** Something to find or to be found by; `text` holds it at UTF-16 offsets [start, end). */
export interface Term {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

const han = '\\p{Script=Han}';
const hiragana = '\\p{Script=Hiragana}\\u3099\\u309a\\u30fc';
const katakana = '\\p{Script=Katakana}\\u3099\\u309a\\u30fc\\uff70\\uff9e\\uff9f';
const letter = `(?![${han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{M}\\p{N}]`;
const joiner = "['’ʼ‘`]";

// Japanese does not put spaces between words: there a change of script is the best sign of a new one.
const run = new RegExp(
  `(${han}+)|[${hiragana}]+|[${katakana}]+|(?:${letter})+(?:${joiner}(?:${letter})+)*`,
  'gu',
);

/** Characters one by one and two by two: Chinese characters have no spaces between words and no spelling. */
function termsOfHan(run: string, start: number): Term[] {
  const characters: Term[] = [];
  let at = start;
  for (const character of run) {
    characters.push({ key: character.normalize('NFKC'), start: at, end: at + character.length });
    at += character.length;
  }
  return characters.flatMap((first, index) => {
    const second = characters[index + 1];
    return second ? [first, { key: first.key + second.key, start: first.start, end: second.end }] : [first];
  });
}

/** The terms of a text, in reading order. */
export function termsOf(text: string): Term[] {
  return [...text.matchAll(run)].flatMap(({ 0: word, 1: characters, index }): Term[] => {
    if (characters) return termsOfHan(characters, index);
    const key = searchKey(word);
    return key === '' ? [] : [{ key, start: index, end: index + word.length }];
  });
}

/** How the index cuts a text: the keys of its terms. */
export function tokenize(text: string): string[] {
  return termsOf(text).map(({ key }) => key);
}

export const isHan = (key: string) => /^\p{Script=Han}/u.test(key);
