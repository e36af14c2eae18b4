import type { Query } from 'minisearch';
import type { SearchDocument } from './document.ts';
import { explain, type Reason } from './explain.ts';
import { searchKey } from './key.ts';
import type { SearchIndex } from './search-index.ts';
import { isHan, termsOf } from './terms.ts';

export interface Hit {
  readonly document: SearchDocument;
  /** Why it was found, where its title does not say so. */
  readonly reason: Reason | null;
}

export interface Found {
  readonly hits: readonly Hit[];
  /** How many there are; `hits` are the first of them. */
  readonly total: number;
  /** Whether a word is in so many titles and quotations that names alone were searched for it. */
  readonly isCommon: boolean;
}

// Nobody types more by hand, and every character costs time.
const longestText = 200;

// What may follow a word that is not typed to its end, where it changes how the end sounds: "tsuc", "tsuchi".
const endings = ['h', 'hi', 'i', 'u', 's', 'z', 'b'];

const fuzzyFrom = 5;

const countryBoost = 2;
const boost = { names: 3, titles: 3, quotes: 1 };

/** A word that is looked for, in each form that counts as it. */
interface Wanted {
  readonly key: string;
  /** Keys that the word has once it is typed on. */
  readonly becoming: readonly string[];
  readonly isUnfinished: boolean;
}

function becoming(word: string, key: string): string[] {
  const keys = endings.map((ending) => searchKey(word + ending));
  return [...new Set(keys)].filter((longer) => !longer.startsWith(key) && longer.length > 1);
}

/** The words of a text, each once. Of Chinese characters the pairs suffice where there are any. */
function wantedOf(text: string): Wanted[] {
  const terms = termsOf(text);
  const pairs = terms.filter(({ key }) => isHan(key) && [...key].length === 2).map(({ key }) => key);
  const wanted = new Map<string, Wanted>();
  for (const { key, start, end } of terms) {
    if (isHan(key) && !pairs.includes(key) && pairs.some((pair) => pair.includes(key))) continue;
    const isUnfinished = end === text.length && !isHan(key);
    const later = isUnfinished ? becoming(text.slice(start, end), key) : [];
    wanted.set(key, { key, becoming: later, isUnfinished });
  }
  return [...wanted.values()];
}

function queryFor({ key, becoming }: Wanted): Query {
  if (isHan(key)) return { queries: [key], prefix: false, fuzzy: false };
  const isLong = key.length >= fuzzyFrom && !/\d/.test(key);
  const word: Query = { queries: [key], fuzzy: isLong ? 1 : false };
  // A single letter begins a word in almost every quotation.
  const begun: Query = key.length < 2 ? { ...word, fields: ['names', 'titles'] } : word;
  const whole: Query = { queries: [key], prefix: false };
  return {
    combineWith: 'OR',
    queries: [begun, ...(key.length < 2 ? [whole] : []), ...becoming],
    prefix: true,
    fuzzy: false,
  };
}

/** Words that the index leaves out for titles and quotations, or the beginning of one. */
function isCommonWord(common: ReadonlySet<string>, { key, isUnfinished }: Wanted): boolean {
  return common.has(key) || (isUnfinished && [...common].some((other) => other.startsWith(key)));
}

/** What a text finds, best first, at most `limit`; nothing for a text without letters or digits. */
export function find({ documents, common, terms }: SearchIndex, text: string, limit: number): Found {
  const wanted = wantedOf(text.slice(0, longestText));
  if (wanted.length === 0) return { hits: [], total: 0, isCommon: false };
  const rare = wanted.filter((word) => !isCommonWord(common, word));
  // Where there are other words, they decide.
  const queries = (rare.length > 0 ? rare : wanted).map(queryFor);
  const results = terms.search(
    { combineWith: 'AND', queries },
    {
      tokenize: (key) => [key],
      boost,
      weights: { prefix: 0.6, fuzzy: 0.3 },
      // A country's panel holds more than the page of the place of that name.
      boostDocument: (id) => (documents[Number(id)]?.kind === 'country' ? countryBoost : 1),
    },
  );
  const keys = wanted.map(({ key }) => key);
  const hits = results.slice(0, limit).flatMap(({ id, terms: matched }): Hit[] => {
    const document = documents[Number(id)];
    return document ? [{ document, reason: explain(document, text, keys, new Set(matched)) }] : [];
  });
  return { hits, total: results.length, isCommon: rare.length < wanted.length };
}
