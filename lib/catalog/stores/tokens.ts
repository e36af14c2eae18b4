const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const words = new RegExp(`[${han}]+|[^${han}\\P{L}]+|\\p{N}+`, 'gu');
const isHan = new RegExp(`^[${han}]`, 'u');

/** The characters of a word without spaces, two by two, overlapping; a single one is itself. */
function pairs(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/**
 * The words of a text for the search, each once: lower-case, without accents; Chinese and Japanese, which have no
 * spaces, as pairs of characters. Every store asks by these words, so all of them find the same.
 */
export function tokensOf(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .normalize('NFC')
    .toLowerCase();
  const found = folded.match(words) ?? [];
  return [...new Set(found.flatMap((word) => (isHan.test(word) ? pairs(word) : [word])))];
}
