import type { ReadText } from './read-text.ts';
import type { Span } from './spans.ts';

/** How a text uses a place's name. */
export type Role = 'literal' | 'organisation' | 'demonym' | 'address' | 'title';

const streets = new Set([
  'st',
  'street',
  'road',
  'rd',
  'avenue',
  'ave',
  'boulevard',
  'blvd',
  'drive',
  'dr',
  'lane',
  'highway',
  'parkway',
  'court',
  'route',
  'trail',
  'way',
  'улица',
  'ул',
  'проспект',
]);

const geographic = new Set([
  'county',
  'parish',
  'region',
  'oblast',
  'krai',
  'province',
  'prefecture',
  'city',
  'state',
  'river',
  'lake',
  'island',
  'islands',
  'township',
  'valley',
  'mountains',
  'area',
  'district',
  'peninsula',
  'bay',
  'beach',
  'republic',
  'sea',
  'ocean',
  'border',
  'airport',
]);

const bodies = new Set([
  'police',
  'university',
  'college',
  'school',
  'ministry',
  'court',
  'council',
  'department',
  'office',
  'times',
  'post',
  'news',
  'hospital',
  'church',
  'embassy',
  'government',
  'parliament',
  'army',
  'bank',
  'association',
  'bureau',
  'committee',
  'commission',
  'service',
  'agency',
  'authority',
  'institute',
  'federation',
  'party',
  'representation',
  'prosecutors',
  'television',
]);

const titleCues =
  /^(?:titled|entitled|called|named|headlined|book|film|documentary|conference|article|novel|report|on)$/u;

/** The token that opens a quotation around a token, within a dozen words, or -1. */
function openingBefore({ text: { tokens } }: ReadText, from: number): number {
  for (let index = from - 1; index >= Math.max(0, from - 12); index -= 1) {
    const text = tokens[index]?.text ?? '';
    if (/^[“"«]$/u.test(text)) return index;
    if (/^[.!?”»]$/u.test(text)) return -1;
  }
  return -1;
}

function closingAfter({ text: { tokens } }: ReadText, to: number): number {
  for (let index = to; index < Math.min(tokens.length, to + 14); index += 1) {
    if (/^[”"»]$/u.test(tokens[index]?.text ?? '')) return index;
  }
  return -1;
}

/** "a documentary titled “The Fall of the ‘Samurai’ from Tokyo.”": the name stands in the title of a work. */
function isInTitle(read: ReadText, span: Span): boolean {
  const opening = openingBefore(read, span.from);
  if (opening < 0) return false;
  const closing = closingAfter(read, span.to);
  if (closing < 0 || closing - opening > 16) return false;
  const { tokens, words } = read.text;
  if (words[opening + 1]?.case === 'small') return false;
  const cues = tokens.slice(Math.max(0, opening - 2), opening);
  return cues.some(({ text }) => titleCues.test(text));
}

/** The role of a name by the words around it. */
export function roleOf(read: ReadText, span: Span, isDemonym: boolean): Role {
  const { tokens, words } = read.text;
  if (isInTitle(read, span)) return 'title';
  if (isDemonym) return 'demonym';
  const next = words[span.to];
  const last = words[span.to - 1];
  if (last && streets.has(last.folded) && span.to - span.from > 1) return 'address';
  const isRunOn =
    next !== undefined && span.to < span.chunkTo && tokens[span.to]?.kind === 'word' && next.case !== 'small';
  if (isRunOn && streets.has(next.folded) && words[span.to]?.case !== 'small') return 'address';
  const rest = words
    .slice(span.to, span.chunkTo)
    .filter((word) => word.case !== 'small' && word.case !== 'other');
  if (isRunOn && rest.length > 0 && !geographic.has(rest[0]?.folded ?? '')) return 'organisation';
  const before = words.slice(span.chunkFrom, span.from);
  if (before.some((word) => bodies.has(word.folded))) return 'organisation';
  const possessed = /^['’]s$/u.test(tokens[span.to]?.text ?? '')
    ? words.slice(span.to + 1, span.to + 4)
    : words.slice(span.to, span.to + 2);
  return possessed.some((word) => word.case === 'capitalised' && bodies.has(word.folded))
    ? 'organisation'
    : 'literal';
}
