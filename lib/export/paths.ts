import type { Catalog } from '@/lib/catalog/catalog.ts';
import { countPages } from '@/lib/catalog/home.ts';

/** The paths of our pages, what has most in it first. */
export function sitePaths(catalog: Catalog): string[] {
  const under = (folder: string, entries: readonly { readonly id: string }[]) =>
    entries.map(({ id }) => `/${folder}/${id}`);
  return [
    '/',
    '/about',
    '/corrections',
    '/countries',
    '/articles',
    ...Array.from({ length: countPages(catalog) - 1 }, (_, index) => `/pages/${index + 2}`),
    ...catalog.countries().map((code) => `/countries/${code.toLowerCase()}`),
    ...under('cases', catalog.cases()),
    ...under('articles', catalog.articles()),
    ...under('places', catalog.places()),
  ];
}
