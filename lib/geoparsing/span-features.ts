import { type DocumentFacts, frameAfter, isFrame, prepositions, titles } from './document-facts.ts';
import { add, addPair, type FeatureList, sizeClass } from './feature-list.ts';
import type { Gazetteer } from './gazetteer.ts';
import { nameKinds } from './place-types.ts';
import { kinds, type Span, type TokenisedText } from './spans.ts';
import type { Word } from './words.ts';

/** Everything that the features of a span are read from. */
export interface SpanContext {
  readonly text: TokenisedText;
  readonly gazetteer: Gazetteer;
  readonly facts: DocumentFacts;
  readonly spansByStart: ReadonlyMap<number, readonly Span[]>;
}

const demonym = nameKinds.indexOf('demonym');

const caseNumbers = { small: 0, capitalised: 1, capitals: 2, other: 3 } as const;

/** What the gazetteer says of a span, as one number of few values. */
interface GazetteerView {
  readonly code: number;
  readonly size: number;
  readonly kind: number;
  readonly type: number;
  readonly inFrame: number;
  readonly isDemonym: boolean;
}

function viewOf({ gazetteer, facts }: SpanContext, span: Span): GazetteerView {
  let population = -1;
  let best = 15;
  let kind = 15;
  let inFrame = 0;
  let isDemonym = false;
  for (const { place, kindNumber: number } of span.hits) {
    if (number === demonym) isDemonym = true;
    const people = gazetteer.populationOf(place);
    if (number < kind) kind = number;
    if (people > population) {
      population = people;
      best = gazetteer.typeNumberOf(place);
    }
    const region = gazetteer.regionOf(place);
    if (region >= 0 && region !== place && facts.regions.has(region)) inFrame = 2;
    else if (inFrame === 0 && facts.countries.has(gazetteer.countryNumberOf(place))) inFrame = 1;
  }
  const size = population < 0 ? 0 : 1 + sizeClass(population);
  return { code: (size << 8) | (kind << 4) | best, size, kind, type: best, inFrame, isDemonym };
}

function addLexicon(list: FeatureList, base: number, word: Word, view: GazetteerView): void {
  const { lexicon, facts } = word;
  add(list, base, lexicon);
  addPair(list, base + 1, (facts.firstName << 3) | facts.surname, view.size);
  addPair(list, base + 2, facts.commonness, view.size);
}

function addWordsOfSpan(list: FeatureList, { text }: SpanContext, span: Span, view: GazetteerView): void {
  const first = text.words[span.from];
  const last = text.words[span.to - 1];
  if (!first || !last) return;
  const length = span.to - span.from;
  add(list, 10, span.name.high);
  add(list, 11, first.id);
  add(list, 12, last.id);
  addPair(list, 13, last.id, Math.min(view.size, 1));
  addPair(list, 14, last.ending, Math.min(length, 2));
  addPair(list, 15, first.ending, view.size === 0 ? 0 : 1);
  addPair(list, 16, caseNumbers[first.case], caseNumbers[last.case] * 8 + Math.min(length, 4));
  addLexicon(list, 20, first, view);
  if (length > 1) addLexicon(list, 24, last, view);
  for (let index = span.from; index < span.to; index += 1) add(list, 30, text.words[index]?.id ?? 0);
}

function idAt(words: readonly Word[], index: number): number {
  return words[index]?.id ?? 0;
}

function addNeighbours(list: FeatureList, { text }: SpanContext, span: Span, view: GazetteerView): void {
  const { words } = text;
  const before = idAt(words, span.from - 1);
  const after = idAt(words, span.to);
  const before2 = idAt(words, span.from - 2);
  const after2 = idAt(words, span.to + 1);
  const found = view.size > 0 ? 1 + (view.size >> 2) : 0;
  add(list, 40, before);
  add(list, 41, after);
  add(list, 42, before2);
  add(list, 43, after2);
  addPair(list, 44, before, after);
  addPair(list, 45, before2, before);
  addPair(list, 46, after, after2);
  addPair(list, 47, before, found);
  addPair(list, 48, after, found);
  addPair(list, 49, before, text.words[span.from]?.id ?? 0);
  addPair(list, 50, after, text.words[span.to - 1]?.id ?? 0);
  const wordBefore = words[span.from - 1];
  const wordAfter = words[span.to];
  const beforeCase = wordBefore ? caseNumbers[wordBefore.case] : 7;
  const afterCase = wordAfter ? caseNumbers[wordAfter.case] : 7;
  addPair(list, 51, beforeCase * 8 + afterCase, found);
  if (wordBefore && beforeCase > 0) addLexicon(list, 52, wordBefore, view);
  if (wordAfter && afterCase > 0) addLexicon(list, 56, wordAfter, view);
  if (wordAfter) add(list, 60, wordAfter.ending);
  if (wordBefore) add(list, 61, wordBefore.ending);
  for (let step = 1; step <= 4; step += 1) {
    add(list, 62, idAt(words, span.from - step));
    add(list, 63, idAt(words, span.to + step - 1));
  }
  const mark = wordBefore?.text;
  addPair(list, 64, mark === undefined || mark === '.' || mark === '“' || mark === '"' ? 1 : 0, found);
  addPair(list, 65, wordBefore && prepositions.has(wordBefore.folded) ? 1 : 0, view.code);
  addPair(list, 66, wordBefore && titles.has(wordBefore.folded) ? 1 : 0, found);
}

function addChunk(
  list: FeatureList,
  { text, spansByStart, gazetteer, facts }: SpanContext,
  span: Span,
  view: GazetteerView,
): void {
  const left = Math.min(3, span.from - span.chunkFrom);
  const right = Math.min(3, Math.max(0, span.chunkTo - span.to));
  addPair(list, 70, left * 4 + right, Math.min(4, span.to - span.from));
  addPair(list, 71, left * 4 + right, view.code);
  const longer = (spansByStart.get(span.from) ?? []).some(({ to, hits }) => to > span.to && hits.length > 0);
  let covering = 0;
  for (let from = span.chunkFrom; from < span.from; from += 1) {
    for (const { to, hits } of spansByStart.get(from) ?? [])
      if (to >= span.to && hits.length > 0) covering = 1;
  }
  addPair(list, 72, (longer ? 2 : 0) + covering, view.size > 0 ? 1 : 0);
  const frame = frameAfter(text, spansByStart, span.to, gazetteer);
  addPair(list, 73, frame ? 1 : 0, Math.min(1, view.size));
  const inside =
    frame !== null &&
    span.hits.some(
      ({ place }) =>
        gazetteer.regionOf(place) === frame.place ||
        gazetteer.countryNumberOf(place) === gazetteer.countryNumberOf(frame.place),
    );
  addPair(list, 74, frame ? (inside ? 2 : 1) : 0, left);
  const isFrameName = span.hits.some((hit) => isFrame(gazetteer, hit));
  const comma = text.tokens[span.from - 1]?.text === ',';
  const nameBefore = comma && text.words[span.from - 2]?.case === 'capitalised';
  addPair(list, 75, (isFrameName ? 2 : 0) + (nameBefore ? 1 : 0), right);
  add(list, 76, kinds.has(text.words[span.to - 1]?.text ?? '') ? 1 : 0);
  add(list, 77, Math.min(6, span.chunkTo - span.chunkFrom));
  const isSurname = facts.surnames.has((text.words[span.to - 1]?.id ?? 0) | 0);
  addPair(list, 78, isSurname ? 1 : 0, view.size);
}

/** None, some, or half and more. */
function share(part: number, whole: number): number {
  return part === 0 ? 0 : part * 2 < whole ? 1 : 2;
}

function addDocument(list: FeatureList, { facts, text }: SpanContext, span: Span, view: GazetteerView): void {
  const name = facts.names.get(span.name.high | 0);
  if (!name) return;
  const isSmall = facts.smallWords.has((text.words[span.from]?.id ?? 0) | 0) ? 1 : 0;
  add(
    list,
    80,
    share(name.afterPreposition, name.count) * 64 +
      share(name.besidePerson, name.count) * 16 +
      share(name.beforeRegion, name.count) * 4 +
      share(name.alone, name.count),
  );
  addPair(list, 81, share(name.afterPreposition, name.count), view.size);
  addPair(list, 82, share(name.besidePerson, name.count), view.size);
  addPair(list, 83, share(name.alone, name.count), view.code);
  addPair(list, 84, share(name.beforeRegion, name.count), Math.min(1, view.size));
  addPair(list, 85, Math.min(4, name.count), view.size);
  addPair(list, 86, isSmall, view.size);
  addPair(list, 87, view.inFrame, view.size);
}

/** The features of a run of words being a place. */
export function addSpanFeatures(list: FeatureList, context: SpanContext, span: Span): void {
  list.length = 0;
  const view = viewOf(context, span);
  add(list, 1, 0);
  add(list, 2, view.code);
  addPair(list, 3, view.code, Math.min(4, span.to - span.from));
  addPair(list, 4, view.inFrame, view.code);
  addPair(list, 5, sizeClass(span.hits.length), view.size);
  addPair(list, 6, view.isDemonym ? 1 : 0, view.size);
  addWordsOfSpan(list, context, span, view);
  addNeighbours(list, context, span, view);
  addChunk(list, context, span, view);
  addDocument(list, context, span, view);
}
