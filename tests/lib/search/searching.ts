import type { Catalog } from '@/lib/catalog/catalog.ts';
import { searchDocuments } from '@/lib/catalog/search-documents.ts';
import { find, type Hit } from '@/lib/search/find.ts';
import { readSearchFile, type SearchIndex, writeSearchFile } from '@/lib/search/search-index.ts';

/** The index of a corpus as a browser has it: written, sent and read. */
export function indexOf(catalog: Catalog): Promise<SearchIndex> {
  return readSearchFile(JSON.parse(JSON.stringify(writeSearchFile(searchDocuments(catalog)))));
}

export const pathsOf = (index: SearchIndex, text: string) =>
  find(index, text, 50).hits.map(({ document }) => document.path);

/** What a reader is told of why something was found; the marked parts in brackets. */
export function whyOf({ reason }: Pick<Hit, 'reason'>): string | null {
  if (reason === null) return null;
  if (reason.kind === 'spelling') return `${reason.spelling.text} (${reason.spelling.lang ?? ''})`;
  return reason.pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
}

export const whyFound = (index: SearchIndex, text: string, path: string) =>
  find(index, text, 50)
    .hits.filter(({ document }) => document.path === path)
    .map(whyOf);
