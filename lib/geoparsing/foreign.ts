import type { Gazetteer, Hit } from './gazetteer.ts';
import { appendWord, emptyName } from './name-hash.ts';
import { typeNumbers } from './place-types.ts';
import type { ReadText } from './read-text.ts';
import { rangeOf, type ScoredSpan } from './recognise.ts';
import type { Script } from './script.ts';
import type { Span } from './spans.ts';

/** What rules find counts as much as a fair score of the models: they were learned on English alone. */
const ruleScore = 1.5;

const before = new Set([
  'в',
  'во',
  'из',
  'под',
  'около',
  'на',
  'до',
  'от',
  'через',
  'близ',
  'г',
  'город',
  'города',
  'городе',
  'у',
  'ў',
  'з',
  'са',
  'каля',
  'каб',
  'горадзе',
  'горад',
]);

const peopleOf = (gazetteer: Gazetteer, hits: readonly Hit[]) =>
  hits.reduce((most, { place }) => Math.max(most, gazetteer.populationOf(place)), 0);

const isWide = (gazetteer: Gazetteer, { place }: Hit) =>
  gazetteer.typeNumberOf(place) <= typeNumbers.area && gazetteer.typeNumberOf(place) !== typeNumbers.county;

function isCyrillicPlace({ text: { words, tokens } }: ReadText, span: Span, gazetteer: Gazetteer): boolean {
  if (span.hits.length === 0) return false;
  const first = words[span.from];
  if (!first || (span.to - span.from === 1 && first.length < 3)) return false;
  // Beside another capitalised word a single one is most often somebody's name.
  const isAlone = span.chunkTo - span.chunkFrom <= span.to - span.from;
  const people = peopleOf(gazetteer, span.hits);
  const isKnown = span.hits.some((hit) => isWide(gazetteer, hit) && hit.kind !== 'demonym');
  const led = tokens[span.from - 1]?.text === '.' ? tokens[span.from - 2] : tokens[span.from - 1];
  if (led !== undefined && before.has(led.text.toLowerCase())) return people > 3000 || isKnown;
  // No person is called like a country.
  if (
    span.hits.some(
      ({ place, kind }) => kind !== 'demonym' && gazetteer.typeNumberOf(place) === typeNumbers.country,
    )
  )
    return true;
  return isKnown ? isAlone || span.to - span.from > 1 : isAlone && people > 100_000 && first.length > 3;
}

function cyrillicSpans(read: ReadText, gazetteer: Gazetteer): ScoredSpan[] {
  const named = read.spans
    .filter((span) => isCyrillicPlace(read, span, gazetteer))
    .map((span) =>
      toScored(
        read,
        span,
        span.hits.every(({ kind }) => kind === 'demonym'),
      ),
    );
  const { tokens, words } = read.text;
  const demonyms = words.flatMap((word, index) => {
    const token = tokens[index];
    if (token?.kind !== 'word' || word.case !== 'small' || word.length < 4) return [];
    const name = appendWord(emptyName, word.name);
    const hits = gazetteer.find(name).filter(({ kind }) => kind === 'demonym');
    if (hits.length === 0) return [];
    const span = { from: index, to: index + 1, chunkFrom: index, chunkTo: index + 1, hits, name };
    return toScored(read, span, true);
  });
  return [...named, ...demonyms];
}

function toScored(read: ReadText, span: Span, isDemonym: boolean): ScoredSpan {
  return {
    ...rangeOf(read, span),
    span,
    score: ruleScore + (span.to - span.from),
    isDemonym,
    isCertain: false,
  };
}

const katakana = /^[\p{Script=Katakana}ー]$/u;
const places = /^(?:都|道|府|県|市|区|町|村|州|郡|島|諸島|で|に|から|へ|の|、|は|と|を)/u;
const suffixes = new Set(['市', '県', '府', '都', '区', '町', '村', '州']);

function isJapanesePlace(gazetteer: Gazetteer, hits: readonly Hit[], phrase: string, rest: string): boolean {
  if (hits.length === 0) return false;
  if (hits.some((hit) => isWide(gazetteer, hit))) return true;
  const people = peopleOf(gazetteer, hits);
  if ([...phrase].every((letter) => katakana.test(letter))) return people > 20_000;
  if (suffixes.has(phrase.slice(-1))) return people > 1000;
  return people > 200_000 && places.test(rest);
}

const longestJapanese = 9;

/** The longest name that begins at a token of Han or Katakana; a run of Katakana is never cut. */
function japaneseSpanAt(
  { text: { text, tokens, words } }: ReadText,
  gazetteer: Gazetteer,
  from: number,
): Span | null {
  const isKana = (index: number) => katakana.test(tokens[index]?.text ?? '');
  if (isKana(from) && from > 0 && isKana(from - 1) && tokens[from - 1]?.end === tokens[from]?.start)
    return null;
  let name = emptyName;
  let best: Span | null = null;
  for (let to = from; to < Math.min(tokens.length, from + longestJapanese); to += 1) {
    const token = tokens[to];
    const word = words[to];
    if (!token || !word || token.kind !== 'cjk' || (to > from && tokens[to - 1]?.end !== token.start)) break;
    name = appendWord(name, word.name);
    if (to === from) continue;
    if (isKana(to) && isKana(to + 1) && tokens[to + 1]?.start === token.end) continue;
    const hits = gazetteer.find(name);
    const phrase = text.slice(tokens[from]?.start ?? 0, token.end);
    if (!isJapanesePlace(gazetteer, hits, phrase, text.slice(token.end, token.end + 3))) continue;
    best = { from, to: to + 1, chunkFrom: from, chunkTo: to + 1, hits, name };
  }
  return best;
}

function japaneseSpans(read: ReadText, gazetteer: Gazetteer): ScoredSpan[] {
  const { tokens } = read.text;
  const found: ScoredSpan[] = [];
  for (let from = 0; from < tokens.length; ) {
    const span = tokens[from]?.kind === 'cjk' ? japaneseSpanAt(read, gazetteer, from) : null;
    if (span) {
      const isDemonym = /^[人語系製]$/u.test(tokens[span.to]?.text ?? '');
      found.push(toScored(read, span, isDemonym));
    }
    from = span ? span.to : from + 1;
  }
  return found;
}

/** The names of places in a Cyrillic or Japanese text by rules alone. */
export function findForeign(read: ReadText, gazetteer: Gazetteer, script: Script): ScoredSpan[] {
  return script === 'japanese' ? japaneseSpans(read, gazetteer) : cyrillicSpans(read, gazetteer);
}
