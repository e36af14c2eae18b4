import { toRomaji } from 'wanakana';
import { cyrillicToLatin } from './cyrillic.ts';

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u;

// Letters that are no other letter with a mark, so that Unicode's decomposition leaves them as they are.
const letters = new Map(
  'łl øo đd ðd ħh ıi ßss æae œoe þth ŧt ŋn ĸk ſs'.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]),
);

/** How one sound is spelled: what differs between two ways to write a name becomes the same. In this order. */
const folds: readonly (readonly [RegExp, string])[] = [
  [/ji/g, 'zi'], // Kenji, Kenzi
  [/[jy]/g, 'i'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/dz/g, 'z'], // Кэндзи
  [/shch|sch|sh|sz/g, 's'],
  [/zh/g, 'z'],
  [/t?ch(?=i)/g, 't'], // chi, ti
  [/ts(?=u)/g, 't'], // tsu, tu
  [/ts|tz|cz/g, 'c'],
  [/t?ch|kh/g, 'h'],
  [/hu/g, 'fu'], // Fujita, Huzita
  [/m(?=[bp])/g, 'n'], // Shimbun, Shinbun
  [/o[ou]+|oh(?![aeiou])/g, 'o'], // Ōta, Oota, Outa, Ohta
  [/(\p{L})\1+/gu, '$1'],
  [/^ie/, 'e'], // Yekaterinburg, Ekaterinburg
];

function fold(word: string): string {
  const composed = word.normalize('NFKC').toLowerCase();
  const roman = kana.test(composed) ? toRomaji(composed) : composed;
  const latin = cyrillicToLatin(roman.normalize('NFKC').toLowerCase())
    .replace(/[^a-z]/g, (letter) => letters.get(letter) ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return folds.reduce((text, [pattern, sound]) => text.replace(pattern, sound), latin);
}

// Titles and quotations are made of the same few words.
const known = new Map<string, string>();
const mostKnown = 20_000;

/**
 * What a word sounds like, whatever its script and spelling: Nakanishi, Nakanisi, Наканиси and なかにし have one
 * key. It is a fixed point: the key of a key is that key. Words without letters or digits have an empty one.
 */
export function searchKey(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  let key = fold(word);
  // One fold can make room for another. Each shortens the word or leads nearer to the last of them, so this ends.
  for (let next = fold(key); next !== key; next = fold(key)) key = next;
  if (known.size >= mostKnown) known.clear();
  known.set(word, key);
  return key;
}
