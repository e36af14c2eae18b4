import { type Catalog, catalogOf } from '@/lib/catalog/catalog.ts';
import { fictionalSnapshot, realSnapshot } from './snapshots.ts';

export const realCatalog = (): Catalog => catalogOf(realSnapshot());
export const fictionalCatalog = (): Catalog => catalogOf(fictionalSnapshot());
