/** A part of a saved page that is no part of its article. Offsets are UTF-16 units. */
export interface Furniture {
  readonly start: number;
  readonly end: number;
  readonly reason: 'menu' | 'comment form' | 'other articles' | 'page furniture';
}

const tails: readonly (readonly [RegExp, Furniture['reason']])[] = [
  [
    /^(?:Leave a (?:Reply|Comment)|Post a comment|Add a comment|\d+ Comments?|Comments)\b.{0,40}$/iu,
    'comment form',
  ],
  [
    /^(?:Don[’']t Miss|Related (?:articles|stories|posts)|Read (?:more|also|next)|See also|Most (?:read|popular)|You may (?:also )?like|Recommended|More (?:from|on) .{1,40}|Trending(?: now)?|Up next|Читайте также|Чытайце таксама|関連記事)[:.…]?$/iu,
    'other articles',
  ],
];

const lines: readonly RegExp[] = [
  /^(?:Share(?: this)?(?: article| story)?|Tweet|Print|Email|Facebook|Twitter|WhatsApp|Telegram|Copy link|Advertisement|ADVERTISEMENT|Реклама|Sign in|Log in|Subscribe(?: now)?|Skip to (?:main )?content|Menu|Search|Home|Cookie (?:settings|policy)|Privacy policy|Accept (?:all )?cookies)$/iu,
  /^(?:Fill in your details below|You are commenting using|Connecting to %s|Log Out\s*\/)/iu,
  /^(?:Photo|Image|Picture) ?(?:by|credit|:)/iu,
];

const menuItem = /^(?:[-–•*·>|]\s*)?[\p{L}\p{N}][\p{L}\p{N} &/'’-]{0,28}$/u;
const bulleted = /^[-–•*·>|]\s+\S/u;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const found: Line[] = [];
  for (const match of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (match[0] === '') continue;
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0].trim() });
  }
  return found;
}

/** The menu at the top: short lines with bullets, before the first line that could be a title. */
function menuEnd(all: readonly Line[]): number {
  const first = all.findIndex(({ text }) => text !== '' && !(bulleted.test(text) && menuItem.test(text)));
  return first < 0 ? 0 : first;
}

/** What a saved page holds beside its article: menus, comment forms, "Don't miss" blocks and all behind them. */
export function findFurniture(text: string): Furniture[] {
  const all = linesOf(text);
  const found: Furniture[] = [];
  const menu = menuEnd(all);
  const [top] = all;
  const last = all[menu - 1];
  if (top && last) found.push({ start: top.start, end: last.end, reason: 'menu' });
  for (let index = menu; index < all.length; index += 1) {
    const line = all[index];
    if (!line) break;
    const tail = tails.find(([pattern]) => pattern.test(line.text));
    // A block in the first third may be a box within the article: only its line is left out.
    if (tail && line.start > text.length / 3) {
      found.push({ start: line.start, end: text.length, reason: tail[1] });
      break;
    }
    if (tail || lines.some((pattern) => pattern.test(line.text))) {
      found.push({ start: line.start, end: line.end, reason: 'page furniture' });
    }
  }
  return found;
}

/** The text with furniture blanked, so that every offset stays what it was. */
export function withoutFurniture(text: string, furniture: readonly Furniture[]): string {
  return furniture.reduce(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replaceAll(/[^\n]/gu, ' ') + rest.slice(end),
    text,
  );
}
