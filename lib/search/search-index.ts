import MiniSearch, { type AsPlainObject } from 'minisearch';
import { isSearchDocument, type SearchDocument } from './document.ts';
import { tokenize } from './terms.ts';

/** Raised when what the file holds changes, so that a page that is still open does not read a newer one wrongly. */
const FORMAT = 1;

/**
 * A word of more documents than this tells few of them apart and costs more time than all others: it is kept
 * for names, and left out for titles and quotations.
 */
const mostDocumentsOfWord = 1000;

/** The file that a browser loads. Its documents are found by where they stand in the list. */
export interface SearchFile {
  readonly format: typeof FORMAT;
  readonly documents: readonly SearchDocument[];
  /** Keys of the words that only names are searched for. */
  readonly common: readonly string[];
  readonly index: AsPlainObject;
}

export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  readonly common: ReadonlySet<string>;
  readonly terms: MiniSearch<IndexedDocument>;
  /** A large register is searched by names and titles alone. */
  readonly hasQuotes: boolean;
}

/** The keys of a document, field by field; `id` is where it stands. */
interface IndexedDocument {
  readonly id: number;
  readonly names: readonly string[];
  readonly titles: readonly string[];
  readonly quotes: readonly string[];
}

class InvalidSearchFileError extends Error {
  override readonly name = 'InvalidSearchFileError';
}

const options = {
  fields: ['names', 'titles', 'quotes'],
  // Fields are keys already; MiniSearch hands over their text.
  tokenize: (keys: string) => keys.split(' ').filter(Boolean),
  processTerm: (key: string) => key,
  extractField: (document: IndexedDocument, field: string): string => {
    const value: unknown = Reflect.get(document, field);
    return Array.isArray(value) ? value.join(' ') : String(value);
  },
};

const keysOf = (items: readonly { readonly text: string }[] = []) =>
  items.flatMap(({ text }) => tokenize(text));

/** What a country or a place is called is a name; what a case, an article or a statistic is called, a title. */
function toIndexed(document: SearchDocument, id: number): IndexedDocument {
  const { kind, title, publisher = '', spellings, quotes } = document;
  const isName = kind === 'country' || kind === 'place';
  return {
    id,
    names: [...(isName ? tokenize(title) : []), ...tokenize(publisher), ...keysOf(spellings)],
    titles: isName ? [] : tokenize(title),
    quotes: keysOf(quotes),
  };
}

function commonKeys(documents: readonly IndexedDocument[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { titles, quotes } of documents) {
    for (const key of new Set([...titles, ...quotes])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > mostDocumentsOfWord).map(([key]) => key));
}

/** Makes the file from the documents; the server does this once for a release. */
export function writeSearchFile(documents: readonly SearchDocument[]): SearchFile {
  const indexed = documents.map(toIndexed);
  const common = commonKeys(indexed);
  const rare = (keys: readonly string[]) => keys.filter((key) => !common.has(key));
  const terms = new MiniSearch<IndexedDocument>(options);
  terms.addAll(
    indexed.map(({ titles, quotes, ...document }) => ({
      ...document,
      titles: rare(titles),
      quotes: rare(quotes),
    })),
  );
  return { format: FORMAT, documents, common: [...common], index: terms.toJSON() };
}

function isSearchFile(value: unknown): value is SearchFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    Reflect.get(value, 'format') === FORMAT &&
    'documents' in value &&
    Array.isArray(value.documents) &&
    value.documents.every(isSearchDocument) &&
    'common' in value &&
    Array.isArray(value.common) &&
    'index' in value &&
    typeof value.index === 'object' &&
    value.index !== null
  );
}

/** Reads the file, with pauses, so that typing goes on meanwhile. Throws `InvalidSearchFileError`. */
export async function readSearchFile(value: unknown): Promise<SearchIndex> {
  if (!isSearchFile(value))
    throw new InvalidSearchFileError('the search index is not in the format expected');
  const { documents, common, index } = value;
  try {
    const terms = await MiniSearch.loadJSAsync<IndexedDocument>(index, options);
    // A damaged index may load all the same, and fail when it is searched.
    terms.search('a', { prefix: true });
    const hasQuotes =
      documents.some(({ quotes }) => quotes !== undefined) || documents.every(({ kind }) => kind !== 'case');
    if (terms.documentCount === documents.length)
      return { documents, common: new Set(common), terms, hasQuotes };
  } catch (error) {
    throw new InvalidSearchFileError('the search index cannot be read', { cause: error });
  }
  throw new InvalidSearchFileError('the search index does not fit its documents');
}
