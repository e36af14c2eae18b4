import type { Explored, ExploredPage } from '@/lib/model/explored.ts';
import type { FilterName, IgnoredValue } from '@/lib/model/filter.ts';
import type { ListSort } from '@/lib/model/list-options.ts';
import { capitalised, casesInWords, countsInWords, numberInWords } from './en-counts.ts';
import { pageWords } from './en-pages.ts';
import { site } from './en-site.ts';

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const time = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The headings of the filter's groups. */
export const groupWords: Readonly<Record<FilterName | 'period', string>> = {
  acts: 'Country that acts',
  nationality: 'Nationality',
  event: 'What happened',
  status: 'Status',
  alleged: 'What is alleged',
  source: 'Source',
  period: 'Period',
};

const collator = new Intl.Collator('en');

/** "Two of five cases in which Belarus and Russia act". */
export function exploreTitle({
  counts,
  options,
  filter,
}: Pick<Explored, 'counts' | 'options' | 'filter'>): string {
  const { cases, of } = counts;
  const acting = options.acts
    .filter((option) => option.cases > 0 && (filter.acts.length === 0 || option.isChosen))
    .map(({ label }) => label)
    .sort(collator.compare);
  const all = `${numberInWords(of)} ${of === 1 ? 'case' : 'cases'}`;
  const counted = cases === of ? all : `${cases === 0 ? 'none' : numberInWords(cases)} of ${all}`;
  const isNamed = cases > 0 && acting.length > 0 && acting.length <= 4;
  return capitalised(
    isNamed ? `${counted} in which ${list.format(acting)} ${acting.length === 1 ? 'acts' : 'act'}` : counted,
  );
}

/** What the document of a page of the list is called; `query` is the canonical one, empty for all cases. */
export function listTitle(query: string, explored: ExploredPage): string {
  const { page, pages } = explored.list;
  if (query === '' && page === 1) return `${site.name}: ${site.tagline}`;
  return `${query === '' ? pageWords.page(page, pages) : exploreTitle(explored)} · ${site.name}`;
}

/** The words of the list and its filter, which the browser needs too. */
export const exploreWords = {
  updated: (day: string) => `data of ${day}`,
  filter: 'Filter',
  show: 'Show',
  chosen: (group: FilterName | 'period', label: string) => `${groupWords[group]}: ${label}`,
  remove: 'Remove filter',
  clear: 'Clear all',
  chips: 'Chosen filters',
  cases: (count: number) => (count === 1 ? 'case' : 'cases'),
  nothing: 'No case matches.',
  loosen: (group: FilterName | 'period') => `Drop “${groupWords[group]}”`,
  bringsBack: (cases: number) => `brings back ${casesInWords(cases)}`,
  nothingLoosens: 'No single filter is to blame: dropping one alone brings nothing back.',
  ignored: (values: readonly IgnoredValue[]) =>
    `Left out, because the register does not know it: ${list.format(
      values.map(({ name, value }) => `${name} “${value.length > 40 ? `${value.slice(0, 40)}…` : value}”`),
    )}. Everything else in the address holds.`,
  /** What is said aloud when the list has changed: its counts, and its order where that is not the usual one. */
  spoken: ({ counts, list: { sort } }: Pick<Explored, 'counts' | 'list'>) =>
    sort === 'place' ? countsInWords(counts) : `${countsInWords(counts)} · ${exploreWords.sorts[sort]}`,
  sort: 'Sort',
  sorts: {
    place: 'by place',
    newest: 'newest first',
    oldest: 'oldest first',
    title: 'by title',
    status: 'by status',
  } satisfies Record<ListSort, string>,
  asTable: 'As a table',
  asList: 'As a list',
  caption: (sort: ListSort) => `Cases, ${exploreWords.sorts[sort]}`,
  columns: { case: 'Case', status: 'Status', asOf: 'As of', place: 'Where', acts: 'Acts' },
  table: 'Table of cases',
  loading: 'Asking for what matches; the rows are still those of the earlier choice.',
  failed: (at: Date) =>
    `Could not refresh at ${time.format(at)}. The rows are still those of the earlier choice.`,
  retry: 'Retry',
  from: 'From',
  to: 'To',
  notOnMap: 'Not on the map',
  notOnMapWhy: 'Their articles name no place for what happened.',
  nothingOffMap: 'Every case here has a place on the map.',
  knownOnlyAs: {
    city: '',
    region: 'known only as a region',
    country: 'known only as a country',
    area: 'known only as an area',
  },
  placeInferred: 'place inferred',
  inferred: 'inferred',
  asOf: 'as of',
  allCases: 'All cases',
  matching: 'Cases that match the filter',
  otherCases: (count: number) =>
    `${casesInWords(count)} here ${count === 1 ? 'does' : 'do'} not match the filter`,
} as const;
