import { type Correction, type RecordKind, recordOf } from '@/lib/model/correction.ts';
import type { CorrectionRow, RecordHistory } from '@/lib/model/row.ts';
import type { Catalog, Entry } from './catalog.ts';

interface ShownRecord {
  readonly href: string;
  readonly title: string;
  /** The language of the title, where it is not ours. */
  readonly lang: string | null;
}

/** Where a record is shown, and what it is called. */
export function shownRecord(catalog: Catalog, kind: RecordKind, id: string): ShownRecord {
  switch (kind) {
    case 'case':
      return { href: `/cases/${id}`, title: catalog.row(id)?.title ?? id, lang: null };
    case 'article': {
      const article = catalog.articleHead(id);
      return { href: `/articles/${id}`, title: article?.title ?? id, lang: article?.lang ?? null };
    }
    case 'place':
      return { href: `/places/${id}`, title: catalog.place(id)?.names.en ?? id, lang: null };
    case 'statistic': {
      const statistic = catalog.statistic(id);
      const country = statistic?.country.toLowerCase() ?? '';
      return {
        href: `/countries/${country}#statistic-${id}`,
        title: statistic?.title ?? id,
        lang: null,
      };
    }
  }
}

/** The event, charge or claim that a correction names, where it stands; null where it names none or it is gone. */
function factOf(catalog: Catalog, { about, fact }: Correction): CorrectionRow['fact'] {
  const file = about.case === undefined ? null : catalog.case(about.case);
  if (!file || fact === undefined) return null;
  const facts = [
    ...file.events.map(({ id, summary }) => ({ id, anchor: `event-${id}`, says: summary })),
    ...file.charges.map(({ id, title }) => ({ id, anchor: `charge-${id}`, says: title })),
    ...file.claims.map(({ id, says }) => ({ id, anchor: `claim-${id}`, says })),
  ];
  const found = facts.find(({ id }) => id === fact);
  return found ? { href: `/cases/${about.case}#${found.anchor}`, says: found.says } : null;
}

function toRow(catalog: Catalog, { id, value }: Entry<Correction>): CorrectionRow {
  const { about: _about, fact: _fact, ...correction } = value;
  const record = recordOf(value);
  return {
    id,
    ...correction,
    record: shownRecord(catalog, record.kind, record.id),
    fact: factOf(catalog, value),
  };
}

/** Every correction, newest first. */
export const allCorrections = (catalog: Catalog): CorrectionRow[] =>
  catalog.corrections().map((entry) => toRow(catalog, entry));

/** What a page says of the history of its record. */
export function historyOf(catalog: Catalog, kind: RecordKind, id: string): RecordHistory {
  return {
    changedOn: catalog.changedOn(kind, id),
    corrections: catalog.correctionsOf(kind, id).map((entry) => toRow(catalog, entry)),
  };
}
