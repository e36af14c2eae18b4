import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { type Correction, type RecordKind, recordOf } from '@/lib/model/correction.ts';
import type { Timeline } from '@/lib/model/explored.ts';
import { byGroup, type Filter, type FilterName, noFilter, printFilter, without } from '@/lib/model/filter.ts';
import { once, oncePer } from '@/lib/model/once.ts';
import type { Place } from '@/lib/model/place.ts';
import type { Quote } from '@/lib/model/quote.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { passageAddress, textDirective } from '@/lib/model/text-fragment.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';
import { publishedNow } from '@/lib/serve/shown.mjs';
import { countValues, type ValueCounts } from '@/lib/stats/count-values.ts';
import { type CountryStats, countryStatsOf } from '@/lib/stats/country-stats.ts';
import { groupOf, inverted } from '@/lib/stats/groups.ts';
import { type MeantEvents, meantEvents } from '@/lib/stats/meant.ts';
import { meantPlaces } from '@/lib/stats/meant-places.ts';
import { timelineOf } from '@/lib/stats/timeline.ts';
import { type CaseIndex, rowOf } from './case-index.ts';
import { type FeatureParts, type Features, featuresOf } from './catalog-features.ts';
import { countryNames } from './country-names.ts';
import { type Fact, factsOfArticle } from './facts.ts';
import type { ArticleHead } from './heads.ts';
import { type Records, recordsOf, type Snapshot } from './records.ts';
import { remembered } from './remembered.ts';
import { openRecords } from './snapshot.ts';
import { openArrays } from './stores/open-arrays.ts';

/** Something with its id. */
export interface Entry<T> {
  readonly id: string;
  readonly value: T;
}

/** An article that names a place, with the words it uses for it, each once. */
export interface Naming {
  readonly article: string;
  readonly toponyms: readonly string[];
}

/** The one door to the data. Ids are those of `data/`; what does not exist is null. */
export interface Catalog {
  readonly version: string;
  readonly builtOn: string;
  /** What is asked of all cases, by their numbers, which are their places in `cases()`. */
  readonly index: CaseIndex;
  numberOf(id: string): number | null;
  /** What a list shows of a case. */
  row(id: string): CaseRow | null;
  /** The events that a filter means. */
  meant(filter: Filter): MeantEvents;
  /** For each value of a group, the number of cases that choosing it alone in that group would show. */
  countsOf(name: FilterName, filter: Filter): ValueCounts;
  /** The time strip of a filter. */
  timeline(filter: Filter): Timeline;
  /** Their files are read one by one, when the value of an entry is asked for. */
  cases(): readonly Entry<CaseFile>[];
  case(id: string): CaseFile | null;
  casesAt(place: string): readonly Entry<CaseFile>[];
  /** The cases whose articles this case recalls. */
  casesRecalledBy(id: string): readonly CaseRow[];
  places(): readonly Entry<Place>[];
  place(id: string): Place | null;
  articles(): readonly Entry<Article>[];
  article(id: string): Article | null;
  articleHeads(): readonly Entry<ArticleHead>[];
  articleHead(id: string): ArticleHead | null;
  articleText(id: string): string | null;
  /** The address that opens an article at a quotation; null where the article has none. */
  passage(quote: Quote): string | null;
  /** The articles that name a place. */
  namingsOf(place: string): readonly Naming[];
  /** What an article proves, in reading order. */
  factsOf(article: string): readonly Fact[];
  statistic(id: string): Statistic | null;
  statistics(): readonly Entry<Statistic>[];
  /** The corrections, newest first; those of a day by id. */
  corrections(): readonly Entry<Correction>[];
  correctionsOf(kind: RecordKind, id: string): readonly Entry<Correction>[];
  /** The day when a record last changed, as YYYY-MM-DD. Throws where there is no such record. */
  changedOn(kind: RecordKind, id: string): string;
  countries(): readonly string[];
  country(code: string): CountryStats | null;
  countryName(code: string): string;
  readonly features: Features;
}

function entries<T>(record: Readonly<Record<string, T>>): Entry<T>[] {
  return Object.entries(record).map(([id, value]) => ({ id, value }));
}

function newestFirst({ corrections }: Records): Entry<Correction>[] {
  return entries(corrections).sort((a, b) =>
    a.value.on === b.value.on ? (a.id < b.id ? -1 : 1) : a.value.on < b.value.on ? 1 : -1,
  );
}

function byRecord(corrections: readonly Entry<Correction>[]): Map<string, Entry<Correction>[]> {
  const grouped = new Map<string, Entry<Correction>[]>();
  for (const entry of corrections) {
    const { kind, id } = recordOf(entry.value);
    const key = `${kind} ${id}`;
    grouped.set(key, [...(grouped.get(key) ?? []), entry]);
  }
  return grouped;
}

/** An entry whose value is looked up whenever it is asked for. */
class LazyEntry<T> implements Entry<T> {
  readonly id: string;
  readonly #find: (id: string) => T | null;

  constructor(id: string, find: (id: string) => T | null) {
    this.id = id;
    this.#find = find;
  }

  get value(): T {
    const value = this.#find(this.id);
    if (value === null) throw new Error(`the snapshot has lost the record "${this.id}"`);
    return value;
  }
}

/** The address that opens an article at a quotation; null where the article has none. */
function passageOf(records: Records, quote: Quote): string | null {
  const head = records.articleHeads.get(quote.article);
  if (!head || head.url === 'none') return null;
  const { text = null, positions = {} } = records.article(quote.article) ?? {};
  const [start, end] = positions[quoteKey(quote)] ?? [];
  const known = text !== null && start !== undefined && end !== undefined ? { text, start, end } : null;
  return passageAddress(head.url, textDirective(quote, head.lang, known));
}

function group<K, T>(items: Iterable<T>, keysOf: (item: T) => Iterable<K>): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const known = groups.get(key);
      if (known) known.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}

/** The numbers of the cases whose articles each case recalls, by its number. */
const recalledIn = ({ recalledBy, caseCount }: CaseIndex): ReadonlyMap<number, number[]> =>
  group(recalledBy.keys(), (number) => {
    const by = recalledBy[number] ?? caseCount;
    return by === caseCount ? [] : [by];
  });

const numbersOf = (values: readonly string[]) => new Map(values.map((value, number) => [value, number]));

/** A catalog of records. `searchPlaced` looks for words in the events, where these are indexed already. */
export function catalogOfRecords(
  records: Records,
  searchPlaced: FeatureParts['searchPlaced'] = null,
): Catalog {
  const { cases: index, articleHeads, namings } = records;
  const cases = index.ids.map((id) => new LazyEntry(id, records.case));
  const entriesOf = (numbers: Iterable<number>) =>
    Array.from(numbers, (number) => cases[number] ?? []).flat();
  const places = entries(records.places);
  const statistics = entries(records.statistics);
  const article = (id: string) => records.article(id)?.article ?? null;
  const articles = [...articleHeads.keys()].map((id) => new LazyEntry(id, article));
  const heading = [...articleHeads].map(([id, value]) => ({ id, value }));
  const placeById = new Map(Object.entries(records.places));
  const statisticById = new Map(Object.entries(records.statistics));
  const placeNumbers = numbersOf(index.places);
  const sourceNumbers = numbersOf(index.values.source);
  const meant = remembered(printFilter, (filter) => meantEvents(index, filter));
  const atPlaces = once(() => meantPlaces(index, meant(noFilter)).cases);
  const bySource = once(() => inverted(index.sources, index.values.source.length));
  const numbersAt = (place: string) => groupOf(atPlaces(), placeNumbers.get(place));
  const recalled = recalledIn(index);
  const statisticsQuoting = group(
    statistics,
    ({ value }) => new Set(value.evidence.map((quote) => quote.article)),
  );
  const countryName = countryNames(records.places);
  const corrections = newestFirst(records);
  const correctionsByRecord = byRecord(corrections);
  const stats = once(() =>
    countryStatsOf({
      ...{ places: records.places, statistics: records.statistics, cases: index },
      articles: [...articleHeads.keys()],
      articlesNaming: (place) => (namings.get(place) ?? []).map(([number]) => number),
    }),
  );
  const counts = byGroup((name) =>
    remembered(printFilter, (filter) => countValues(index, meant(filter), name, filter)),
  );
  const timeline = remembered(printFilter, (filter) => timelineOf(index, meant(filter)));
  function row(id: string): CaseRow | null {
    const number = records.numbers.get(id);
    return number === undefined ? null : rowOf(index, number);
  }
  return {
    version: records.version,
    builtOn: records.builtOn,
    index,
    numberOf: (id) => records.numbers.get(id) ?? null,
    row,
    meant,
    countsOf: (name, filter) => counts[name](without(filter, name)),
    timeline: (filter) => timeline(without(filter, 'period')),
    cases: () => cases,
    case: records.case,
    casesAt: (place) => entriesOf(numbersAt(place)),
    casesRecalledBy: (id) =>
      (recalled.get(records.numbers.get(id) ?? -1) ?? []).map((number) => rowOf(index, number)),
    places: () => places,
    place: (id) => placeById.get(id) ?? null,
    articles: () => articles,
    article,
    articleHeads: () => heading,
    articleHead: (id) => articleHeads.get(id) ?? null,
    articleText: (id) => records.article(id)?.text ?? null,
    passage: (quote) => passageOf(records, quote),
    namingsOf: (place) =>
      (namings.get(place) ?? []).map(([number, ...toponyms]) => ({
        article: articles[number]?.id ?? '',
        toponyms,
      })),
    factsOf(id) {
      const record = records.article(id);
      if (record === null) return [];
      const quotedIn = {
        cases: entriesOf(groupOf(bySource(), sourceNumbers.get(id))),
        statistics: statisticsQuoting.get(id) ?? [],
      };
      return factsOfArticle(id, quotedIn, record.positions);
    },
    statistic: (id) => statisticById.get(id) ?? null,
    statistics: () => statistics,
    corrections: () => corrections,
    correctionsOf: (kind, id) => correctionsByRecord.get(`${kind} ${id}`) ?? [],
    changedOn: (kind, id) => {
      const day = records.changedOn(kind, id);
      if (day === undefined) throw new Error(`the snapshot has no day for the ${kind} "${id}"`);
      return day;
    },
    countries: () => [...stats().keys()],
    country: (code) => stats().get(code) ?? null,
    countryName,
    features: featuresOf({
      ...{ records, meant, numbersAt, countryName, searchPlaced },
      stats: () => [...stats().values()],
    }),
  };
}

/** A catalog of a register that is wholly in memory. */
export const catalogOf = (snapshot: Snapshot): Catalog => catalogOfRecords(recordsOf(snapshot));

/** The catalog of what this server shows, made once. The events of a build are indexed in a file beside it. */
export function openCatalog(): Catalog {
  const records = openRecords();
  const search = publishedNow() === null ? (text: string) => openArrays(records).search(text) : null;
  return oncePer('catalog', records, () => catalogOfRecords(records, search));
}
