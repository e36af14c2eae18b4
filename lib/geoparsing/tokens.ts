/** A word or a mark of a text. Offsets are UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: TokenKind;
}

export type TokenKind = 'word' | 'number' | 'cjk' | 'mark';

const abbreviations = [
  'St|ST|Ste|Ft|FT|Mt|MT|Pt|Twp|TWP|Co|Rd|Ave|Blvd|Dr|Mr|Mrs|Ms|Jr|Sr|Gov|Sen|Rep|Lt|Sgt|Capt|Col|Gen|Rev|Hon|Det|Cpl|Maj|Cmdr|Prof|Pres',
  'Ala|Ariz|Ark|Calif|Cal|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nebr|Nev',
  'Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Alta|Man|Ont|Que|Sask|Vic|Eng|Inc|Corp|Ltd|Bros|No|vs',
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec',
].join('|');

const letter = String.raw`[\p{L}--[\p{Script=Han}\p{Script=Katakana}ー]]`;
const inner = String.raw`[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Katakana}ー]]`;

const pattern = new RegExp(
  [
    String.raw`([\p{Script=Han}\p{Script=Katakana}ー々])`,
    String.raw`(W\.\s?Va\.|(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|(?:${abbreviations})\.(?=[^\p{L}]|$)|${letter}${inner}*(?:['’](?![sS](?!\p{L}))${letter}${inner}*)*|['’][sS](?!\p{L}))`,
    String.raw`(\d[\d,.:]*\d|\d)`,
    String.raw`\S`,
  ].join('|'),
  'gv',
);

/** What is done with each token: where it starts and ends, in UTF-16 units, and its kind. */
type Visit = (start: number, end: number, kind: TokenKind) => void;

/** Visits the first token at or after an offset that the pattern finds; returns its end, or that of the text. */
function visitMatch(text: string, from: number, visit: Visit): number {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (!match) return text.length;
  const [found, cjk, word, number] = match;
  const end = match.index + found.length;
  if (word !== undefined) visit(match.index, end, 'word');
  else if (cjk !== undefined) visit(match.index, end, 'cjk');
  else visit(match.index, end, number !== undefined ? 'number' : 'mark');
  return end;
}

const isSmall = (code: number) => code >= 97 && code <= 122;
const isLetter = (code: number) => isSmall(code) || (code >= 65 && code <= 90);
const isDigit = (code: number) => code >= 48 && code <= 57;
const [comma, dot, colon, apostrophe] = [44, 46, 58, 39];
const longestAbbreviation = 5;

/** The end of the number that begins at an offset: digits, and what stands between digits. */
function numberEnd(text: string, from: number): number {
  let end = from + 1;
  for (let index = end; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isDigit(code)) end = index + 1;
    else if (code !== comma && code !== dot && code !== colon) break;
  }
  return end;
}

/** The end of the run of plain letters at an offset when nothing but they can be the token, else -1. */
function plainWordEnd(text: string, from: number): number {
  let end = from + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  if (next === apostrophe || next > 127) return -1;
  return next === dot && end - from <= longestAbbreviation ? -1 : end;
}

/**
 * Visits the words, numbers and marks of a text in order; every Han or Katakana character is a token of its own. What
 * most tokens are, plain letters, is read without the pattern, which would find the same.
 */
export function visitTokens(text: string, visit: Visit): void {
  for (let from = 0; from < text.length; ) {
    const code = text.charCodeAt(from);
    if (code === 32 || (code >= 9 && code <= 13)) {
      from += 1;
    } else if (isLetter(code)) {
      const end = plainWordEnd(text, from);
      if (end >= 0) visit(from, end, 'word');
      from = end < 0 ? visitMatch(text, from, visit) : end;
    } else if (isDigit(code)) {
      const end = numberEnd(text, from);
      visit(from, end, 'number');
      from = end;
    } else if (code > 32 && code < 127 && code !== apostrophe) {
      visit(from, from + 1, 'mark');
      from += 1;
    } else {
      from = visitMatch(text, from, visit);
    }
  }
}

/** The tokens of a text in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  visitTokens(text, (start, end, kind) => {
    tokens.push({ start, end, text: text.slice(start, end), kind });
  });
  return tokens;
}
