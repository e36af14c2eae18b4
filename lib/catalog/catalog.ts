import { type Bbox, bboxContains } from '@/lib/geo/bbox.ts';
import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { placesOfCase } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import type { EventCollection, PlaceCollection } from '@/lib/model/feature.ts';
import type { Place } from '@/lib/model/place.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { type CountryStats, countriesOf, countryStats } from '@/lib/stats/country-stats.ts';
import { type CaseCounts, countCases } from '@/lib/stats/counts.ts';
import { countryNames } from './country-names.ts';
import { type Fact, factsByArticle } from './facts.ts';
import { toEventFeatures, toPlaceFeatures } from './features.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

export type PlaceFeature = PlaceCollection['features'][number];
export type EventFeature = EventCollection['features'][number];

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

/** What part of the corpus is asked for; without a bbox, all of it. */
export interface View {
  readonly bbox?: Bbox | undefined;
}

/** The one door to the data. Ids are those of `data/`; what does not exist is null. */
export interface Catalog {
  readonly version: string;
  readonly builtOn: string;
  readonly counts: CaseCounts;
  cases(): readonly Entry<CaseFile>[];
  case(id: string): CaseFile | null;
  casesAt(place: string): readonly Entry<CaseFile>[];
  casesNotOnMap(): readonly Entry<CaseFile>[];
  places(): readonly Entry<Place>[];
  place(id: string): Place | null;
  articles(): readonly Entry<Article>[];
  article(id: string): Article | null;
  articleText(id: string): string | null;
  /** The articles that name a place. */
  namingsOf(place: string): readonly Naming[];
  /** What an article proves, in reading order. */
  factsOf(article: string): readonly Fact[];
  statistic(id: string): Statistic | null;
  statistics(): readonly Entry<Statistic>[];
  countries(): readonly string[];
  country(code: string): CountryStats | null;
  countryName(code: string): string;
  placeFeatures(view: View): readonly PlaceFeature[];
  eventFeatures(view: View): readonly EventFeature[];
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

// A feature without a point belongs to every view: a box cannot exclude what has no place (OGC API - Features).
function inView<T extends PlaceFeature | EventFeature>(features: readonly T[], { bbox }: View): readonly T[] {
  if (bbox === undefined) return features;
  return features.filter(({ geometry }) => geometry === null || bboxContains(bbox, geometry.coordinates));
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
  const placeFeatures = toPlaceFeatures(corpus, countryName);
  const eventFeatures = toEventFeatures(corpus);
  const facts = factsByArticle(corpus, snapshot.positions);
  const panels = new Map<string, CountryStats>();
  return {
    version: snapshot.version,
    builtOn: snapshot.builtOn,
    counts: countCases(Object.values(corpus.cases)),
    cases: () => cases,
    case: (id) => byId.cases.get(id) ?? null,
    casesAt: (place) => atPlace.get(place) ?? [],
    casesNotOnMap: () => notOnMap,
    places: () => places,
    place: (id) => byId.places.get(id) ?? null,
    articles: () => articles,
    article: (id) => byId.articles.get(id) ?? null,
    articleText: (id) => byId.texts.get(id) ?? null,
    namingsOf: (place) => namings.get(place) ?? [],
    factsOf: (article) => facts.get(article) ?? [],
    statistic: (id) => byId.statistics.get(id) ?? null,
    statistics: () => statistics,
    countries: () => countries,
    country: (code) => {
      if (!countries.includes(code)) return null;
      const panel = panels.get(code) ?? countryStats(corpus, code);
      panels.set(code, panel);
      return panel;
    },
    countryName,
    placeFeatures: (view) => inView(placeFeatures, view),
    eventFeatures: (view) => inView(eventFeatures, view),
  };
}

let opened: Catalog | null = null;

/** The catalog of this release, read once per process. */
export function openCatalog(): Catalog {
  opened ??= catalogOf(readSnapshot());
  return opened;
}
