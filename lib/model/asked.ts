import { type Filter, parseFilter, printFilter } from './filter.ts';
import { type ListOptions, parseListOptions, printListOptions } from './list-options.ts';

/** What the query of an address asks for: which part of the register, and how the list shows it. */
export interface Asked {
  readonly filter: Filter;
  readonly options: ListOptions;
}

/** Reads a query; what is not understood is left out. */
export function parseAsked(query: string): Asked {
  const parameters = new URLSearchParams(query);
  return { filter: parseFilter(parameters).filter, options: parseListOptions(parameters).options };
}

/** In canonical order, what is usual left out, without a "?". */
export function printAsked({ filter, options }: Asked): string {
  return [printFilter(filter), printListOptions(options)].filter(Boolean).join('&');
}

/** The part of a query that is ours, in canonical order. */
export const canonicalQuery = (query: string) => printAsked(parseAsked(query));

/** A path with a query, which may be empty. */
export const withQuery = (path: string, query: string) => (query === '' ? path : `${path}?${query}`);
