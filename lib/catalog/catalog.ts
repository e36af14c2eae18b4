import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { placesOfCase } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { type Correction, type RecordKind, recordOf } from '@/lib/model/correction.ts';
import type { CaseFeature, CountryFeature, EventFeature, PlaceFeature } from '@/lib/model/feature.ts';
import { type Filter, printFilter } from '@/lib/model/filter.ts';
import type { Place } from '@/lib/model/place.ts';
import type { Quote } from '@/lib/model/quote.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { passageAddress, textDirective } from '@/lib/model/text-fragment.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';
import { type CountryStats, countriesOf, countryStats } from '@/lib/stats/country-stats.ts';
import { type FilterableCase, type Match, matchesOf, toFilterable } from '@/lib/stats/matches.ts';
import { toCaseFeatures } from './case-features.ts';
import { toCountryFeatures } from './country-features.ts';
import { countryNames } from './country-names.ts';
import { type Fact, factsByArticle } from './facts.ts';
import { type FeatureStore, featureStore } from './feature-store.ts';
import { featureTimes } from './feature-times.ts';
import { toEventFeatures, toPlaceFeatures } from './features.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';
import { textOfEvent } from './stores/stored-events.ts';

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

/** What is drawn, a collection each: by id, in any view. */
export interface Features {
  readonly places: FeatureStore<PlaceFeature>;
  readonly events: FeatureStore<EventFeature>;
  readonly cases: FeatureStore<CaseFeature>;
  readonly countries: FeatureStore<CountryFeature>;
}

/** The one door to the data. Ids are those of `data/`; what does not exist is null. */
export interface Catalog {
  readonly version: string;
  readonly builtOn: string;
  /** The cases as a filter sees them, in the order of `cases()`. */
  filterables(): readonly FilterableCase[];
  /** The cases and events that a filter means. */
  matches(filter: Filter): readonly Match[];
  cases(): readonly Entry<CaseFile>[];
  case(id: string): CaseFile | null;
  casesAt(place: string): readonly Entry<CaseFile>[];
  casesNotOnMap(): readonly Entry<CaseFile>[];
  places(): readonly Entry<Place>[];
  place(id: string): Place | null;
  articles(): readonly Entry<Article>[];
  article(id: string): Article | null;
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

function namingsByPlace({ articles }: Corpus): Map<string, Naming[]> {
  const byPlace = new Map<string, Map<string, Set<string>>>();
  for (const [id, { mentions }] of Object.entries(articles)) {
    for (const { place, toponym } of mentions) {
      const naming = byPlace.get(place) ?? new Map<string, Set<string>>();
      byPlace.set(place, naming.set(id, (naming.get(id) ?? new Set()).add(toponym)));
    }
  }
  return new Map(
    [...byPlace].map(([place, naming]) => [
      place,
      [...naming].map(([article, toponyms]) => ({ article, toponyms: [...toponyms] })),
    ]),
  );
}

function newestFirst({ corrections }: Corpus): Entry<Correction>[] {
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

function passageOf({ corpus, texts, positions }: Snapshot, quote: Quote): string | null {
  const article = corpus.articles[quote.article];
  if (!article || article.url === 'none') return null;
  const text = texts[quote.article];
  const [start, end] = positions[quoteKey(quote)] ?? [];
  const known = text !== undefined && start !== undefined && end !== undefined ? { text, start, end } : null;
  return passageAddress(article.url, textDirective(quote, article.lang, known));
}

/** Each collection is made when it is first asked for. */
function toFeatures(
  { corpus, shapes, changedOn }: Snapshot,
  countryName: (code: string) => string,
  stats: () => readonly CountryStats[],
  matches: Catalog['matches'],
): Features {
  const times = once(() => featureTimes(corpus));
  const located = (filter: Filter) =>
    matches(filter).flatMap(({ item, events }) =>
      events.flatMap(({ id, place }) => (place === null ? [] : [{ id: `${item.id}.${id}`, place }])),
    );
  const places = once(() =>
    featureStore(toPlaceFeatures(corpus, countryName), times().places, (filter) =>
      located(filter).map(({ place }) => place),
    ),
  );
  const events = once(() =>
    featureStore(
      toEventFeatures(corpus),
      times().events,
      (filter) => located(filter).map(({ id }) => id),
      (event) => textOfEvent(event, corpus),
    ),
  );
  const cases = once(() =>
    featureStore(toCaseFeatures(corpus, countryName, changedOn.case), times().cases, (filter) =>
      matches(filter).map(({ item }) => item.id),
    ),
  );
  const countries = once(() =>
    featureStore(toCountryFeatures(corpus, stats(), shapes, countryName), new Map(), () => []),
  );
  return {
    get places() {
      return places();
    },
    get events() {
      return events();
    },
    get cases() {
      return cases();
    },
    get countries() {
      return countries();
    },
  };
}

// Pages and files of one filter are asked for one after the other; a few at once are enough.
const filtersKept = 16;

/** Keeps the newest answers, by the text of what was asked. */
function remembered<Q, A>(keyOf: (question: Q) => string, answer: (question: Q) => A): (question: Q) => A {
  const known = new Map<string, A>();
  return (question) => {
    const key = keyOf(question);
    const found = known.get(key) ?? answer(question);
    known.delete(key);
    known.set(key, found);
    const [oldest] = known.keys();
    if (known.size > filtersKept && oldest !== undefined) known.delete(oldest);
    return found;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A catalog held in memory. */
export function catalogOf(snapshot: Snapshot): Catalog {
  const { corpus } = snapshot;
  const cases = entries(corpus.cases);
  const places = entries(corpus.places);
  const articles = entries(corpus.articles);
  const statistics = entries(corpus.statistics);
  const byId = {
    cases: new Map(Object.entries(corpus.cases)),
    places: new Map(Object.entries(corpus.places)),
    articles: new Map(Object.entries(corpus.articles)),
    statistics: new Map(Object.entries(corpus.statistics)),
    texts: new Map(Object.entries(snapshot.texts)),
  };
  const atPlace = new Map<string, Entry<CaseFile>[]>();
  const notOnMap: Entry<CaseFile>[] = [];
  for (const entry of cases) {
    const here = placesOfCase(entry.value);
    if (here.length === 0) notOnMap.push(entry);
    for (const place of here) {
      const there = atPlace.get(place);
      if (there) there.push(entry);
      else atPlace.set(place, [entry]);
    }
  }
  const namings = namingsByPlace(corpus);
  const countryName = countryNames(corpus.places);
  const countries = countriesOf(corpus);
  const facts = factsByArticle(corpus, snapshot.positions);
  const corrections = newestFirst(corpus);
  const correctionsByRecord = byRecord(corrections);
  const panels = new Map<string, CountryStats>();
  const country = (code: string) => {
    if (!countries.includes(code)) return null;
    const panel = panels.get(code) ?? countryStats(corpus, code);
    panels.set(code, panel);
    return panel;
  };
  const filterables = once(() => cases.map(({ id, value }) => toFilterable(id, value)));
  const matches = remembered(printFilter, (filter) => matchesOf(filterables(), filter));
  return {
    version: snapshot.version,
    builtOn: snapshot.builtOn,
    filterables,
    matches,
    cases: () => cases,
    case: (id) => byId.cases.get(id) ?? null,
    casesAt: (place) => atPlace.get(place) ?? [],
    casesNotOnMap: () => notOnMap,
    places: () => places,
    place: (id) => byId.places.get(id) ?? null,
    articles: () => articles,
    article: (id) => byId.articles.get(id) ?? null,
    articleText: (id) => byId.texts.get(id) ?? null,
    passage: (quote) => passageOf(snapshot, quote),
    namingsOf: (place) => namings.get(place) ?? [],
    factsOf: (article) => facts.get(article) ?? [],
    statistic: (id) => byId.statistics.get(id) ?? null,
    statistics: () => statistics,
    corrections: () => corrections,
    correctionsOf: (kind, id) => correctionsByRecord.get(`${kind} ${id}`) ?? [],
    changedOn: (kind, id) => {
      const day = snapshot.changedOn[kind][id];
      if (day === undefined) throw new Error(`the snapshot has no day for the ${kind} "${id}"`);
      return day;
    },
    countries: () => countries,
    country,
    countryName,
    features: toFeatures(
      snapshot,
      countryName,
      () => countries.flatMap((code) => country(code) ?? []),
      matches,
    ),
  };
}

let opened: Catalog | null = null;

/** The catalog of this release, read once per process. */
export function openCatalog(): Catalog {
  opened ??= catalogOf(readSnapshot());
  return opened;
}
