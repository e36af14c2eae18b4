import type { Catalog } from '@/lib/catalog/catalog.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { articlesOfCase } from '@/lib/model/case-places.ts';
import { parseEdtf } from '@/lib/model/edtf.ts';
import { statusOf } from '@/lib/model/status.ts';
import { words } from '@/lib/text/en-feed.ts';
import { statusInWords } from '@/lib/text/en-status.ts';
import type { AtomEntry, AtomFeed } from './atom.ts';

// So many cases are in the feed: readers ask for it again and again.
const newest = 100;

const two = (value: number) => String(value).padStart(2, '0');

/** The first day that the date may mean; an Atom date has to name one. */
function dayOf(edtf: string): string | null {
  const { start, end } = parseEdtf(edtf);
  const point = start ?? end;
  if (point === null) return null;
  return `${String(point.year).padStart(4, '0')}-${two(point.month ?? 1)}-${two(point.day ?? 1)}`;
}

/** When the newest article of a case came out: the data have no date of their own for it. */
function reportedOn(catalog: Catalog, file: CaseFile): string {
  const days = articlesOfCase(file).flatMap((id) => dayOf(catalog.article(id)?.publishedOn ?? '..') ?? []);
  const last = days.sort().at(-1) ?? catalog.builtOn;
  return last < catalog.builtOn ? last : catalog.builtOn;
}

function entryOf(catalog: Catalog, id: string, file: CaseFile): AtomEntry {
  const status = statusOf(file);
  return {
    path: `/cases/${id}`,
    title: file.title,
    summary: status
      ? `${statusInWords(status, file, catalog.countryName)}, according to ${status.event.assertedBy.name}.`
      : file.title,
    updatedOn: reportedOn(catalog, file),
  };
}

export function feedOfCases(catalog: Catalog): AtomFeed {
  const entries = catalog
    .cases()
    .map(({ id, value }) => entryOf(catalog, id, value))
    .sort((a, b) => (a.updatedOn < b.updatedOn ? 1 : a.updatedOn > b.updatedOn ? -1 : 0))
    .slice(0, newest);
  const updatedOn = entries[0]?.updatedOn ?? catalog.builtOn;
  return { path: '/feed.xml', page: '/', ...words.cases, rights: words.rights, updatedOn, entries };
}

/** The register has no record of corrections yet: a valid feed that says so, for readers to follow already. */
export function feedOfCorrections(catalog: Catalog): AtomFeed {
  return {
    path: '/corrections.xml',
    page: '/about#errors',
    ...words.corrections,
    rights: words.rights,
    updatedOn: catalog.builtOn,
    entries: [],
  };
}
