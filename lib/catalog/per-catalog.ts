import { oncePer } from '@/lib/model/once.ts';
import type { Catalog } from './catalog.ts';

/**
 * What is made of a catalog when it is first asked for. Pages and handlers are bundled apart, and share it by its
 * name.
 */
export const perCatalog =
  <T>(name: string, make: (catalog: Catalog) => T) =>
  (catalog: Catalog): T =>
    oncePer(`catalog: ${name}`, catalog, () => make(catalog));
