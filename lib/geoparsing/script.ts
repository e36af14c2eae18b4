/** How a text is written, as far as names of places in it are looked for in another way. */
export type Script = 'latin' | 'cyrillic' | 'japanese';

/** Whether so few characters lie beyond ASCII that the letters among them are surely fewer than a third of all. */
function isMostlyAscii(text: string): boolean {
  let letters = 0;
  let others = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 127) others += 1;
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters += 1;
  }
  return others * 3 <= letters;
}

/** The script of most letters; a third of Han and kana is Japanese, for names in it are often Latin. */
export function scriptOf(text: string): Script {
  const sample = text.slice(0, 4000);
  if (isMostlyAscii(sample)) return 'latin';
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const japanese = sample.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const all = sample.match(/\p{L}/gu)?.length ?? 0;
  if (japanese > all / 3) return 'japanese';
  return cyrillic > all / 2 ? 'cyrillic' : 'latin';
}
