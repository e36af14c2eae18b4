import { rowOf } from '@/lib/catalog/case-index.ts';
import type { Catalog } from '@/lib/catalog/catalog.ts';
import { shownRecord } from '@/lib/catalog/corrections-page.ts';
import { recordOf } from '@/lib/model/correction.ts';
import { parseEdtf } from '@/lib/model/edtf.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import { statusOf } from '@/lib/model/status.ts';
import { groupOf } from '@/lib/stats/groups.ts';
import { corrections } from '@/lib/text/en-corrections.ts';
import { words } from '@/lib/text/en-feed.ts';
import { statusInWords } from '@/lib/text/en-status.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';

// So many cases are in the feed: readers ask for it again and again.
const newest = 100;

const compareDays = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const two = (value: number) => String(value).padStart(2, '0');

/** The first day that the date may mean; an Atom date has to name one. */
function dayOf(edtf: string): string | null {
  const { start, end } = parseEdtf(edtf);
  const point = start ?? end;
  if (point === null) return null;
  return `${String(point.year).padStart(4, '0')}-${two(point.month ?? 1)}-${two(point.day ?? 1)}`;
}

/** When the newest article of each case came out, by its number. Cases that changed on one day stand in this order. */
function reportedOn({ index, articleHead }: Catalog): (number: number) => string {
  const days = index.values.source.map((id) => dayOf(articleHead(id)?.publishedOn ?? '..') ?? '');
  return (number) => {
    let newestDay = '';
    for (const source of groupOf(index.sources, number)) {
      const day = days[source] ?? '';
      if (day > newestDay) newestDay = day;
    }
    return newestDay;
  };
}

/**
 * What a feed reader tells its owner is new: the later of the last change of the record and its newest correction.
 * The day of an article is no change of ours: somebody who reads the entry in the meantime has read it all.
 */
function updatedOn(catalog: Catalog, id: string): string {
  const corrected = catalog.correctionsOf('case', id)[0]?.value.on ?? '';
  const changed = catalog.changedOn('case', id);
  return corrected > changed ? corrected : changed;
}

function entryOf(catalog: Catalog, { id, title }: CaseRow): AtomEntry {
  const file = catalog.case(id);
  const status = file && statusOf(file);
  return {
    path: `/cases/${id}`,
    title,
    summary: status
      ? `${statusInWords(status, file, catalog.countryName)}, according to ${status.event.assertedBy.name}.`
      : title,
    updatedOn: updatedOn(catalog, id),
  };
}

export function feedOfCases(catalog: Catalog): AtomFeed {
  const reported = reportedOn(catalog);
  const entries = catalog.index.ids
    .map((id, number) => ({ number, changedOn: updatedOn(catalog, id), reportedOn: reported(number) }))
    .sort((a, b) => compareDays(b.changedOn, a.changedOn) || compareDays(b.reportedOn, a.reportedOn))
    .slice(0, newest)
    .map(({ number }) => entryOf(catalog, rowOf(catalog.index, number)));
  return {
    path: '/feed.xml',
    page: '/',
    ...words.cases,
    rights: words.rights,
    updatedOn: entries[0]?.updatedOn ?? catalog.builtOn,
    entries,
  };
}

/** Every correction, newest first; without any, a valid feed that says so. */
export function feedOfCorrections(catalog: Catalog): AtomFeed {
  const entries = catalog.corrections().map(({ id, value }): AtomEntry => {
    const record = recordOf(value);
    const { title } = shownRecord(catalog, record.kind, record.id);
    return {
      path: `/corrections#${id}`,
      title: corrections.entryTitle(value.severity, title),
      summary: corrections.entrySummary(value),
      updatedOn: value.on,
    };
  });
  return {
    path: '/corrections.xml',
    page: '/corrections',
    title: words.corrections.title,
    subtitle: entries.length > 0 ? words.corrections.subtitle : words.corrections.none,
    rights: words.rights,
    updatedOn: entries[0]?.updatedOn ?? catalog.builtOn,
    entries,
  };
}
