import type { Corpus } from '@/lib/model/corpus.ts';
import type { Statistic } from '@/lib/model/statistic.ts';

/** What the register holds of one country. */
export interface CountryStats {
  readonly code: string;
  /** Statistics about the country, by id. */
  readonly statistics: readonly string[];
  /** Cases in which this state acts, and cases of people who have its nationality. */
  readonly casesActedIn: readonly string[];
  readonly casesOfNationals: readonly string[];
  /** Places of the country that have a page. */
  readonly places: readonly string[];
  /** Articles that name the country or one of its places. */
  readonly articles: readonly string[];
  /** Breakdowns by nationality that count its nationals: statistic id -> value. */
  readonly countedIn: Readonly<Record<string, number>>;
  /** True where the articles only name it: no case and no statistic of its own. */
  readonly isOnlyNamed: boolean;
}

/** The sum of a breakdown's rows. Never the same as a total that somebody publishes: show both. */
export function sumOfBreakdown(statistic: Statistic): number | null {
  return statistic.breakdown ? statistic.breakdown.rows.reduce((sum, { value }) => sum + value, 0) : null;
}

/** The countries that the corpus knows of, by ISO 3166-1 alpha-2 code, sorted. */
export function countriesOf(corpus: Corpus): string[] {
  const codes = new Set<string>();
  for (const { country } of Object.values(corpus.places)) if (country !== 'none') codes.add(country);
  for (const file of Object.values(corpus.cases)) {
    codes.add(file.jurisdiction);
    for (const { nationality } of file.people) for (const code of nationality) codes.add(code);
  }
  for (const { country, breakdown } of Object.values(corpus.statistics)) {
    codes.add(country);
    for (const row of breakdown?.rows ?? []) codes.add(row.country);
  }
  return [...codes].sort();
}

/** The panel of one country, computed from the corpus. */
export function countryStats(corpus: Corpus, code: string): CountryStats {
  const idsWhere = <T>(record: Readonly<Record<string, T>>, test: (value: T) => boolean) =>
    Object.entries(record).flatMap(([id, value]) => (test(value) ? [id] : []));
  const places = idsWhere(corpus.places, ({ country }) => country === code);
  const isHere = new Set(places);
  const statistics = idsWhere(corpus.statistics, ({ country }) => country === code);
  const casesActedIn = idsWhere(corpus.cases, ({ jurisdiction }) => jurisdiction === code);
  const casesOfNationals = idsWhere(corpus.cases, ({ people }) =>
    people.some(({ nationality }) => nationality.includes(code)),
  );
  const countedIn = Object.fromEntries(
    Object.entries(corpus.statistics).flatMap(([id, { breakdown }]) => {
      const row = breakdown?.rows.find(({ country }) => country === code);
      return row ? [[id, row.value]] : [];
    }),
  );
  const articles = idsWhere(corpus.articles, ({ mentions }) =>
    mentions.some(({ place }) => isHere.has(place)),
  );
  return {
    code,
    statistics,
    casesActedIn,
    casesOfNationals,
    places,
    articles,
    countedIn,
    isOnlyNamed: statistics.length + casesActedIn.length + casesOfNationals.length === 0,
  };
}
