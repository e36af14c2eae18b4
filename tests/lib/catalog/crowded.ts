import { catalogOf } from '@/lib/catalog/catalog.ts';
import { realSnapshot } from './snapshots.ts';

export const copies = 119;

/** The register with a case of Minsk `copies` times more, under other ids. */
export function crowdedCatalog() {
  const snapshot = realSnapshot();
  const original = snapshot.corpus.cases['by-2024-nakanishi'];
  if (!original) throw new Error('the register has lost a case');
  const cases = Object.fromEntries(
    Array.from({ length: copies }, (_, index) => [`copy-${index}`, original] as const),
  );
  const corpus = { ...snapshot.corpus, cases: { ...snapshot.corpus.cases, ...cases } };
  return catalogOf({ ...snapshot, corpus });
}
