import type { Range } from '../geoparsing/mentions.ts';
import type { ReadText } from '../geoparsing/read-text.ts';
import type { Word } from '../geoparsing/words.ts';

/** A name that may be a person's, as it stands in the text and nothing more. Offsets are UTF-16 units. */
export interface PersonProposal extends Range {
  readonly name: string;
}

const leading = new Set([
  'named',
  'mr',
  'mrs',
  'ms',
  'dr',
  'citizen',
  'prisoner',
  'consul',
  'president',
  'minister',
  'judge',
  'late',
  'diplomat',
  'journalist',
  'activist',
  'lawyer',
  'professor',
  'officer',
  'гражданин',
  'гражданина',
  'консул',
  'судья',
  'адвокат',
]);
const bodies =
  /^(?:court|ministry|party|service|police|department|agency|bureau|union|press|university|institute|times|news|war|corp|inc|ltd|company|embassy|parliament|council|committee|islands?|region|republic|city|street|prison|colony|shimbun|world|second|first|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|intelligence|information|foreign|public|latest|category|prime|minister|president|samurai|democratic|liberal|federal|national|state|human|rights|trade|official|officials|bathhouse)$/iu;

/** Names of two to four capitalised words that begin with a first name or follow a title, and are no place. */
export function findPeople({ text, spans }: ReadText, places: readonly Range[]): PersonProposal[] {
  const { tokens, words } = text;
  const seen = new Set<string>();
  const runs = new Map(spans.map(({ chunkFrom, chunkTo }) => [chunkFrom, chunkTo]));
  return [...runs].flatMap(([chunkFrom, chunkTo]) => {
    let from = chunkFrom;
    // "President Vladimir Putin", "Japanese citizen": a title is no part of the name.
    while (
      from < chunkTo &&
      (leading.has(words[from]?.folded ?? '') ||
        isPlace(tokens[from]?.start ?? 0, places) ||
        !isNamePart(words[from]))
    )
      from += 1;
    let to = from;
    while (to < chunkTo && to - from < 4 && isNamePart(words[to])) to += 1;
    const first = words[from];
    const before = words[chunkFrom - 1]?.folded ?? '';
    if (!first || to - from < 2) return [];
    const isLed = from > chunkFrom || leading.has(before);
    const isNamed =
      first.facts.firstName >= 1 || words.slice(from, to).every(({ facts }) => facts.commonness === 0);
    const start = tokens[from]?.start ?? 0;
    const end = tokens[to - 1]?.end ?? 0;
    const name = text.text.slice(start, end);
    if (
      (!isLed && !isNamed) ||
      seen.has(name) ||
      places.some((place) => place.start < end && start < place.end)
    )
      return [];
    seen.add(name);
    return { name, start, end };
  });
}

/** A capitalised word that is no usual word of English, unless it is a surname too. */
function isNamePart(word: Word | undefined): boolean {
  if (word?.case !== 'capitalised' || bodies.test(word.text) || word.length < 2) return false;
  const { commonness, firstName, surname } = word.facts;
  return commonness < 4 || firstName + surname >= 2;
}

const isPlace = (start: number, places: readonly Range[]) =>
  places.some((place) => place.start <= start && start < place.end);
