import { liesIn } from './containment.ts';
import { frameAfter, isFrame } from './document-facts.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { PlaceType } from './place-types.ts';
import type { ReadText } from './read-text.ts';
import { kinds, type Span } from './spans.ts';

/** The least score of a name that a rule is sure of. */
export const certain = 3;

const months = /^(?:Jan|Feb|March|Mar|April|Apr|May|June|Jun|July|Jul|Aug|Sept|Sep|Oct|Nov|Dec)/u;
const agencies = /^(?:AP|AFP|Reuters|UPI|CNN|ANSA|Jiji|Kyodo|Xinhua|TASS|Interfax|BelTA)$/u;

const adminWords = new Set([
  'region',
  'oblast',
  'voblast',
  'krai',
  'prefecture',
  'province',
  'governorate',
  'Region',
  'Oblast',
  'Voblast',
  'Krai',
  'Kray',
  'Prefecture',
  'Province',
  'Governorate',
  'County',
  'Parish',
  'область',
  'области',
  'областью',
  'вобласць',
  'вобласці',
  'край',
  'края',
  'крае',
  'район',
]);

/** "Tokyo, Jan. 20 (Jiji Press)–", "MOSCOW (AP) —", "MINSK, March 17 —": the place where a report was written. */
function isDateline({ text: { text, tokens } }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  if (span.hits.length === 0) return false;
  const before = tokens[span.from - 1];
  const start = tokens[span.from]?.start ?? 0;
  if (before && !text.slice(before.end, start).includes('\n')) return false;
  const first = tokens[span.to]?.text ?? '';
  if (!/^[(,–—]$/u.test(first)) return false;
  const isKnown = span.hits.some(({ place }) => gazetteer.populationOf(place) > 10_000);
  if (!isKnown) return false;
  const second = tokens[span.to + 1]?.text ?? '';
  if (first === '(') return agencies.test(second);
  if (first !== ',') return true;
  const rest = tokens.slice(span.to + 2, span.to + 8);
  return months.test(second) && rest.some(({ text: word }) => /^[–—-]$|^\($/u.test(word));
}

/** "Ulyanovsk region", "Vitebsk Voblast", "Walker County": the word behind says what the name is. */
function isNamedKind({ text: { tokens, words } }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  const last = tokens[span.to - 1];
  if (!last || span.to - span.from < 2) return false;
  if (!adminWords.has(last.text)) return kinds.has(last.text) && span.hits.length > 0;
  if (words[span.from]?.case === 'small' || tokens[span.to - 2]?.kind === 'mark') return false;
  const isKnown = span.hits.some(({ place }) =>
    ['region', 'county', 'area'].includes(gazetteer.typeOf(place)),
  );
  return (
    isKnown ||
    (/^(?:Oblast|oblast|krai|voblast|Prefecture|prefecture)$/u.test(last.text) && span.to - span.from === 2)
  );
}

/** "Lewisburg, West Virginia": a place before a comma and what it lies in. */
function isFramed({ text, spansByStart }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  if (span.from !== span.chunkFrom || span.hits.length === 0) return false;
  const frame = frameAfter(text, spansByStart, span.to, gazetteer);
  return frame !== null && span.hits.some(({ place }) => liesIn(gazetteer, place, frame.place));
}

/** "Virginia" in the same. */
function isFraming({ text: { tokens }, spansByStart }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  if (tokens[span.from - 1]?.text !== ',' || span.to !== Math.max(span.chunkTo, span.to)) return false;
  const frame = span.hits.find((hit) => isFrame(gazetteer, hit));
  if (!frame) return false;
  for (let from = span.from - 2; from >= Math.max(0, span.from - 5); from -= 1) {
    for (const { to, hits } of spansByStart.get(from) ?? []) {
      if (to === span.from - 1 && hits.some(({ place }) => liesIn(gazetteer, place, frame.place)))
        return true;
    }
  }
  return false;
}

/** "U.S.", "UK", "EU": exactly these letters, among words that are not all capitals. */
function isCountryAbbreviation(
  { text: { words, tokens } }: ReadText,
  span: Span,
  gazetteer: Gazetteer,
): boolean {
  if (span.to - span.from !== 1 || span.chunkTo - span.chunkFrom > 2) return false;
  const isKnown = span.hits.some(
    ({ kind, place }) => kind === 'abbreviation' && ['country', 'area'].includes(gazetteer.typeOf(place)),
  );
  if (!isKnown) return false;
  const neighbours = [words[span.from - 1], words[span.to]];
  const isShouted = neighbours.some((word) => word?.case === 'capitals' && word.length > 3);
  return (
    !isShouted &&
    (tokens[span.from]?.text.includes('.') === true ||
      /^(?:US|UK|EU|UAE|USA|USSR|США|РФ)$/u.test(tokens[span.from]?.text ?? ''))
  );
}

const natural = new Set<PlaceType>(['water', 'river', 'mountain', 'desert']);

/** "in the Pacific", "the Alps": a name of nature that bears an article and stands by itself. */
function isNatural({ text: { words } }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  const isAlone = span.chunkFrom === span.from && span.chunkTo <= span.to;
  if (!isAlone || words[span.from - 1]?.text !== 'the') return false;
  return span.hits.some(({ place, kind }) => kind !== 'demonym' && natural.has(gazetteer.typeOf(place)));
}

/** Whether a rule is sure that a span is a place's name, whatever the models think. */
export function isCertain(read: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  return (
    isNamedKind(read, span, gazetteer) ||
    isFramed(read, span, gazetteer) ||
    isFraming(read, span, gazetteer) ||
    isCountryAbbreviation(read, span, gazetteer) ||
    isNatural(read, span, gazetteer) ||
    isDateline(read, span, gazetteer)
  );
}
