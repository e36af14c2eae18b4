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
    String.raw`(?<cjk>[\p{Script=Han}\p{Script=Katakana}ー々])`,
    String.raw`(?<word>W\.\s?Va\.|(?:\p{Lu}\.){2,}(?:\p{Lu}(?!\p{L}))?|(?:${abbreviations})\.(?=[^\p{L}]|$)|${letter}${inner}*(?:['’](?![sS](?!\p{L}))${letter}${inner}*)*|['’][sS](?!\p{L}))`,
    String.raw`(?<number>\d[\d,.:]*\d|\d)`,
    String.raw`(?<mark>\S)`,
  ].join('|'),
  'gv',
);

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): TokenKind {
  if (groups?.word !== undefined) return 'word';
  if (groups?.mark !== undefined) return 'mark';
  return groups?.cjk !== undefined ? 'cjk' : 'number';
}

/** The words, numbers and marks of a text in order; every Han or Katakana character is a token of its own. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    tokens.push({
      start: match.index,
      end: match.index + found.length,
      text: found,
      kind: kindOf(match.groups),
    });
  }
  return tokens;
}
