import { oncePerProcess } from '@/lib/model/once.ts';
import type { Catalog } from './catalog.ts';

/**
 * What is made of a catalog when it is first asked for. Pages and handlers are bundled apart, and share it by its
 * name.
 */
export function perCatalog<T>(name: string, make: (catalog: Catalog) => T): (catalog: Catalog) => T {
  const known = oncePerProcess(name, () => new WeakMap<Catalog, { readonly value: T }>());
  return (catalog) => {
    const found = known.get(catalog) ?? { value: make(catalog) };
    known.set(catalog, found);
    return found.value;
  };
}
