import type { CaseFile } from '@/lib/model/case.ts';
import { quotesOfCase } from '@/lib/model/case-places.ts';
import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import type { Catalog } from './catalog.ts';
import { historyOf } from './corrections-page.ts';
import { placeNames, placesOf, sourcesOf } from './rows.ts';

interface TitledCase {
  readonly id: string;
  readonly title: string;
}

export interface CasePage extends RecordHistory {
  readonly id: string;
  readonly file: CaseFile;
  readonly sources: Sources;
  readonly placeNames: Readonly<Record<string, string>>;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly recalls: readonly TitledCase[];
  readonly recalledBy: TitledCase | null;
}

/** What the page of a case shows; null where there is no such case. */
export function casePage(catalog: Catalog, id: string): CasePage | null {
  const file = catalog.case(id);
  if (!file) return null;
  const recalling = file.recalledBy === undefined ? null : catalog.row(file.recalledBy);
  return {
    id,
    file,
    ...historyOf(catalog, 'case', id),
    sources: sourcesOf(catalog, quotesOfCase(file)),
    placeNames: placeNames(
      catalog,
      [...file.events, ...file.claims].map(({ place }) => place),
    ),
    places: placesOf(catalog, file),
    recalls: catalog.casesRecalledBy(id).map(({ id: own, title }) => ({ id: own, title })),
    recalledBy: recalling && file.recalledBy ? { id: file.recalledBy, title: recalling.title } : null,
  };
}
