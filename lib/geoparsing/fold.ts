const marks = /\p{M}/gu;
const cyrillic = /\p{Script=Cyrillic}/u;
const dropped = /[.'’ʼ`´-]/gu;

const shortForms: ReadonlyMap<string, string> = new Map([
  ['saint', 'st'],
  ['sainte', 'ste'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point'],
  ['twp', 'township'],
  ['co', 'county'],
  ['&', 'and'],
]);

// Russian, Ukrainian and Belarusian endings of nouns and adjectives, longest first; "й" is folded to "и" before.
const endings = [
  ...['скому', 'скога', 'скаму', 'скими', 'ского'].map((ending) => [ending, 'ск']),
  ...['ской', 'ском', 'ская', 'скую', 'ские', 'ских', 'ским', 'скии', 'скаи', 'скои'].map((e) => [e, 'ск']),
  ...[
    'иями',
    'иеи',
    'иях',
    'иям',
    'ами',
    'ями',
    'ого',
    'его',
    'ому',
    'ему',
    'ыми',
    'ими',
    'ого',
    'ага',
    'аму',
  ].map((e) => [e, '']),
  ...['ах', 'ях', 'ои', 'еи', 'ом', 'ем', 'ым', 'им', 'ою', 'ею', 'ую', 'юю', 'ая', 'яя'].map((e) => [e, '']),
  ...[
    'ии',
    'ыи',
    'ое',
    'ее',
    'аи',
    'яи',
    'ам',
    'ям',
    'ов',
    'ев',
    'ія',
    'ии',
    'ия',
    'ию',
    'ие',
    'іі',
    'ію',
  ].map((e) => [e, '']),
  ...['а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'ь', 'і', 'э'].map((e) => [e, '']),
];

/** A Cyrillic word without its ending, so that "Минске" and "Минск" meet; at least three letters remain. */
function stemCyrillic(word: string): string {
  for (const [ending = '', kept = ''] of endings) {
    if (word.endsWith(ending) && word.length - ending.length + kept.length >= 3) {
      return word.slice(0, word.length - ending.length) + kept;
    }
  }
  return word;
}

/** What a word is compared by: small letters without marks, dots and apostrophes; Cyrillic without its ending. */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (/^[a-z]+$/.test(small)) return shortForms.get(small) ?? small;
  const plain = small.normalize('NFKD').replaceAll(marks, '').replaceAll(dropped, '');
  if (cyrillic.test(plain)) return stemCyrillic(plain);
  return shortForms.get(plain) ?? plain;
}

/** A 32-bit FNV-1a hash of the UTF-16 units. */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return mix(hash);
}

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Adds the hash of a word to that of the words before it; order counts. */
export function joinHashes(before: number, word: number): number {
  return mix(Math.imul(before, 31) ^ word ^ 0x9e3779b9);
}
