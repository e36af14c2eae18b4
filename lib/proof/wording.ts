/** Words that would call somebody what a court has not found, or that no card should say in its own voice. */
const labels = [
  /(?<!\p{L})(?:(?:alleged|accused|suspected|convicted) )?(?:spy|spies|terrorists?|traitors?)(?!\p{L})/iu,
  /(?<!\p{L})(?:шпион|террорист|предател)(?:а|у|ом|е|ы|и|ов|ам|ами|ах|ь|я|ю|ем|ей|ка|ки|ку|кой)?(?!\p{L})/iu,
  /スパイ|テロリスト/u,
];

const quoted = /“[^”]*”|"[^"]*"|«[^»]*»|「[^」]*」|『[^』]*』|‘[^’]*’(?!\p{L})/gu;

/** The first label that stands in our own voice; words inside quotation marks are somebody else's. */
export function labelIn(text: string): string | null {
  const own = text.replace(quoted, '""');
  for (const label of labels) {
    const found = label.exec(own);
    if (found) return found[0];
  }
  return null;
}

const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** The first word that mixes alphabets whose letters look alike, such as a Latin a in Накaниси. */
export function mixedWordIn(text: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.find((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1) ?? null;
}

const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function sharesPair(name: string, text: string): boolean {
  const pairs = Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2));
  return pairs.some((pair) => text.includes(pair));
}

/** "prosecutors" stands for "prosecutor", "Belarusian" for "Belarus". */
function isFormOf(word: string, other: string): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 3));
  return (
    other.startsWith(stem) ||
    (other.length >= 4 && word.startsWith(other.slice(0, Math.max(4, other.length - 3))))
  );
}

/** Whether a name shares a word of four letters, or one all in capitals, with what is quoted. */
export function sharesWord(name: string, text: string): boolean {
  const there = wordsOf(text);
  const small = there.map((word) => word.toLowerCase());
  return wordsOf(name).some((word) => {
    if (unspaced.test(word)) return sharesPair(word, text);
    if (/^\p{Lu}{2,}$/u.test(word)) return there.includes(word);
    return word.length >= 4 && small.some((other) => isFormOf(word.toLowerCase(), other));
  });
}
