import type { Gazetteer, Hit } from './gazetteer.ts';
import { typeNumbers } from './place-types.ts';
import type { Span, TokenisedText } from './spans.ts';

/** What the whole text says of a run of words, wherever it stands in it. */
export interface NameFacts {
  count: number;
  /** After "in", "at", "from", "near" and the like. */
  afterPreposition: number;
  /** After a first name, a title or an initial, or before a surname. */
  besidePerson: number;
  /** A whole run of capitalised words. */
  alone: number;
  /** Before a comma and a region or country. */
  beforeRegion: number;
}

export interface DocumentFacts {
  /** By the hash of the name, a signed number as those of words below: such keys are compared fastest. */
  readonly names: ReadonlyMap<number, NameFacts>;
  /** Folded words that the text also writes small. */
  readonly smallWords: ReadonlySet<number>;
  /** How often each country (by number) and region (by place) is named. */
  readonly countries: ReadonlyMap<number, number>;
  readonly regions: ReadonlyMap<number, number>;
  /** Words that follow a first name or a title somewhere: surnames. */
  readonly surnames: ReadonlySet<number>;
}

export const prepositions = new Set([
  'in',
  'at',
  'from',
  'near',
  'to',
  'into',
  'across',
  'outside',
  'inside',
  'around',
  'through',
  'toward',
  'towards',
  'throughout',
  'within',
  'via',
  'в',
  'из',
  'у',
  'з',
  'на',
]);

export const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'gov',
  'sen',
  'rep',
  'lt',
  'sgt',
  'capt',
  'col',
  'gen',
  'rev',
  'judge',
  'president',
  'mayor',
  'sheriff',
  'chief',
  'officer',
  'coach',
  'senator',
  'minister',
  'justice',
  'detective',
  'attorney',
  'commissioner',
  'director',
  'professor',
  'prof',
  'spokesman',
  'spokeswoman',
  'sir',
  'king',
  'queen',
  'prince',
  'princess',
  'pope',
  'captain',
  'sergeant',
  'det',
  'cpl',
  'maj',
  'councillor',
  'superintendent',
  'deputy',
  'former',
]);

/** Whether a place of this kind fixes the whereabouts of what stands beside it. */
export function isFrame(gazetteer: Gazetteer, { place, kind }: Hit): boolean {
  const type = gazetteer.typeNumberOf(place);
  return (
    (type === typeNumbers.country || type === typeNumbers.region) &&
    kind !== 'alternate' &&
    kind !== 'demonym'
  );
}

/** The frame named by the words after a comma: "Lewisburg, West Virginia". */
export function frameAfter(
  text: TokenisedText,
  spansByStart: ReadonlyMap<number, readonly Span[]>,
  to: number,
  gazetteer: Gazetteer,
): Hit | null {
  if (text.words[to]?.text !== ',') return null;
  for (const { hits } of spansByStart.get(to + 1) ?? []) {
    const frame = hits.find((hit) => isFrame(gazetteer, hit));
    if (frame) return frame;
  }
  return null;
}

export function bySpanStart(spans: readonly Span[]): Map<number, Span[]> {
  const map = new Map<number, Span[]>();
  for (const span of spans) {
    const list = map.get(span.from);
    if (list) list.push(span);
    else map.set(span.from, [span]);
  }
  return map;
}

function isPersonBefore(text: TokenisedText, span: Span): boolean {
  const word = text.words[span.from - 1];
  const token = text.tokens[span.from - 1];
  if (!word || !token || token.kind !== 'word') return false;
  if (titles.has(word.folded)) return true;
  if (span.from === span.chunkFrom) return false;
  return word.facts.firstName >= 1 || /^\p{Lu}\.?$/u.test(token.text);
}

function count(map: Map<number, number>, key: number): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Reads a text once for what its single names cannot tell. */
export function gatherFacts(
  text: TokenisedText,
  spans: readonly Span[],
  spansByStart: ReadonlyMap<number, readonly Span[]>,
  gazetteer: Gazetteer,
): DocumentFacts {
  const names = new Map<number, NameFacts>();
  const countries = new Map<number, number>();
  const regions = new Map<number, number>();
  const surnames = new Set<number>();
  for (const span of spans) {
    const facts = names.get(span.name.high | 0) ?? {
      count: 0,
      afterPreposition: 0,
      besidePerson: 0,
      alone: 0,
      beforeRegion: 0,
    };
    facts.count += 1;
    const before = text.words[span.from - 1];
    if (before && prepositions.has(before.folded)) facts.afterPreposition += 1;
    const isPerson = isPersonBefore(text, span);
    if (isPerson) {
      facts.besidePerson += 1;
      if (span.to === span.chunkTo && span.to - span.from === 1)
        surnames.add((text.words[span.from]?.id ?? 0) | 0);
    }
    if (span.from === span.chunkFrom && span.to === span.chunkTo) facts.alone += 1;
    const frame = frameAfter(text, spansByStart, span.to, gazetteer);
    if (frame) facts.beforeRegion += 1;
    names.set(span.name.high | 0, facts);
    if (isPerson || span.to < span.chunkTo) continue;
    const hit = span.hits.find((candidate) => isFrame(gazetteer, candidate));
    if (!hit) continue;
    const country = gazetteer.countryNumberOf(hit.place);
    if (country >= 0) count(countries, country);
    if (gazetteer.typeNumberOf(hit.place) === typeNumbers.region) count(regions, hit.place);
  }
  const smallWords = new Set<number>();
  for (const word of text.words) if (word.case === 'small') smallWords.add(word.id | 0);
  return { names, smallWords, countries, regions, surnames };
}
