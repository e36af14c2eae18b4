import type { ReadText } from './read-text.ts';
import type { Span } from './spans.ts';

/** How a text uses a place's name. */
export type Role = 'literal' | 'organisation' | 'demonym' | 'address' | 'title';

const streets = new Set(['st', 'street', 'road', 'rd', 'avenue', 'ave', 'boulevard', 'blvd', 'drive', 'dr', 'lane', 'highway', 'parkway', 'court', 'route', 'trail', 'way', 'улица', 'ул', 'проспект']);

const geographic = new Set(['county', 'parish', 'region', 'oblast', 'krai', 'province', 'prefecture', 'city', 'state', 'river', 'lake', 'island', 'islands', 'township', 'valley', 'mountains', 'area', 'district', 'peninsula', 'bay', 'beach', 'republic', 'sea', 'ocean', 'border', 'airport']);

const bodies = new Set(['police', 'university', 'college', 'school', 'ministry', 'court', 'council', 'department', 'office', 'times', 'post', 'news', 'hospital', 'church', 'embassy', 'government', 'parliament', 'army', 'bank', 'association', 'bureau', 'committee', 'commission', 'service', 'agency', 'authority', 'institute', 'federation', 'party', 'representation', 'prosecutors', 'television']);

function isInTitle(read: ReadText, span: Span): boolean {
  const { tokens, words } = read.text;
  let capitals = 0;
  let all = 0;
  let opened = false;
  for (let index = span.from - 1; index >= Math.max(0, span.from - 12); index -= 1) {
    const token = tokens[index];
    if (!token || /[.!?”»]/u.test(token.text)) break;
    if (/^[“"«]$/u.test(token.text)) {
      opened = true;
      break;
    }
    if (token.kind !== 'word' || token.text.length < 4) continue;
    all += 1;
    if (words[index]?.case !== 'small') capitals += 1;
  }
  if (!opened) return false;
  for (let index = span.to; index < Math.min(tokens.length, span.to + 12); index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (/^[”"»]$/u.test(token.text)) return all >= 2 && capitals >= all * 0.8;
    if (token.kind !== 'word' || token.text.length < 4) continue;
    all += 1;
    if (words[index]?.case !== 'small') capitals += 1;
  }
  return false;
}

/** The role of a name by the words around it. */
export function roleOf(read: ReadText, span: Span, isDemonym: boolean): Role {
  const { tokens, words } = read.text;
  if (isInTitle(read, span)) return 'title';
  if (isDemonym) return 'demonym';
  const next = words[span.to];
  const last = words[span.to - 1];
  if (last && streets.has(last.folded) && span.to - span.from > 1) return 'address';
  const isRunOn = next !== undefined && span.to < span.chunkTo && tokens[span.to]?.kind === 'word';
  if (isRunOn && streets.has(next.folded) && words[span.to]?.case !== 'small') return 'address';
  const rest = words.slice(span.to, span.chunkTo).filter((word) => word.case !== 'small' && word.case !== 'other');
  if (isRunOn && rest.length > 0 && !geographic.has(rest[0]?.folded ?? '')) return 'organisation';
  const before = words.slice(span.chunkFrom, span.from);
  if (before.some((word) => bodies.has(word.folded))) return 'organisation';
  const possessed = /^['’]s$/u.test(tokens[span.to]?.text ?? '') ? words.slice(span.to + 1, span.to + 4) : words.slice(span.to, span.to + 2);
  return possessed.some((word) => word.case === 'capitalised' && bodies.has(word.folded)) ? 'organisation' : 'literal';
}
