import type { Catalog } from '@/lib/catalog/catalog.ts';
import { shownRecord } from '@/lib/catalog/corrections-page.ts';
import type { CaseHead } from '@/lib/catalog/heads.ts';
import { recordOf } from '@/lib/model/correction.ts';
import { parseEdtf } from '@/lib/model/edtf.ts';
import { statusOf } from '@/lib/model/status.ts';
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

/** When the newest article of a case came out. Cases that changed on one day stand in this order. */
function reportedOn(catalog: Catalog, { sources }: CaseHead): string {
  const days = sources.flatMap((id) => dayOf(catalog.articleHead(id)?.publishedOn ?? '..') ?? []);
  return days.sort().at(-1) ?? '';
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

function entryOf(catalog: Catalog, { id, row }: CaseHead): AtomEntry {
  const file = catalog.case(id);
  const status = file && statusOf(file);
  return {
    path: `/cases/${id}`,
    title: row.title,
    summary: status
      ? `${statusInWords(status, file, catalog.countryName)}, according to ${status.event.assertedBy.name}.`
      : row.title,
    updatedOn: updatedOn(catalog, id),
  };
}

export function feedOfCases(catalog: Catalog): AtomFeed {
  const entries = catalog
    .heads()
    .map((head) => ({
      head,
      changedOn: updatedOn(catalog, head.id),
      reportedOn: reportedOn(catalog, head),
    }))
    .sort((a, b) => compareDays(b.changedOn, a.changedOn) || compareDays(b.reportedOn, a.reportedOn))
    .slice(0, newest)
    .map(({ head }) => entryOf(catalog, head));
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
