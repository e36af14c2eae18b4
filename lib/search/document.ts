export const searchKinds = ['country', 'place', 'case', 'article', 'statistic'] as const;

export type SearchKind = (typeof searchKinds)[number];

/** A name as somebody writes it; without `lang` its language is not known. */
export interface Spelling {
  readonly text: string;
  readonly lang?: string;
}

/** Words that prove a case or a statistic; `article` is where its article stands among the documents. */
export interface SearchQuote {
  readonly text: string;
  readonly article: number;
}

/** Something that a reader can look for: what it is called, and what a suggestion shows of it. */
export interface SearchDocument {
  readonly kind: SearchKind;
  /** Root-relative, of the page that shows it. */
  readonly path: string;
  readonly title: string;
  /** The language of the title, where it is not English. */
  readonly lang?: string;
  /** Who published an article, where that is known, in the language of its title. */
  readonly publisher?: string;
  /** A line that tells it from others: the status of a case, the country of a place. */
  readonly note: string;
  /** Other names than the title. A person's name is a spelling of their case. */
  readonly spellings?: readonly Spelling[];
  readonly quotes?: readonly SearchQuote[];
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a property that may be missing is a list of objects with a text. */
function hasTexts(value: object, name: string): boolean {
  const list = Reflect.get(value, name);
  if (list === undefined) return true;
  return (
    Array.isArray(list) &&
    list.every((item) => isObject(item) && typeof Reflect.get(item, 'text') === 'string')
  );
}

const blank = { kind: '', path: '', title: '', note: '', lang: '', publisher: '' };

/** Whether something that was read is a document; its path leads to no other site. */
export function isSearchDocument(value: unknown): value is SearchDocument {
  if (!isObject(value)) return false;
  const { kind, path, title, note, lang, publisher } = { ...blank, ...value };
  const kinds: readonly string[] = searchKinds;
  return (
    kinds.includes(kind) &&
    typeof path === 'string' &&
    /^\/[a-z]/.test(path) &&
    [title, note, lang, publisher].every((text) => typeof text === 'string') &&
    hasTexts(value, 'spellings') &&
    hasTexts(value, 'quotes')
  );
}
