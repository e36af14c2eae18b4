import type { Corpus } from '@/lib/model/corpus.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { type CaseColumns, nationalitiesOf } from './case-columns.ts';

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

/** What the panels of countries are counted from. */
export interface CountedRegister extends Pick<Corpus, 'places' | 'statistics'> {
  readonly cases: CaseColumns & { readonly ids: readonly string[] };
  /** Ids of all articles, and the numbers of those that name a place. */
  readonly articles: readonly string[];
  articlesNaming(place: string): Iterable<number>;
}

/** What is gathered about one country. */
class Gathered {
  readonly statistics: string[] = [];
  readonly casesActedIn: string[] = [];
  readonly casesOfNationals: string[] = [];
  readonly places: string[] = [];
  readonly articles = new Set<number>();
  readonly countedIn: Record<string, number> = {};
}

function gather({ places, statistics, cases, articlesNaming }: CountedRegister): Map<string, Gathered> {
  const byCode = new Map<string, Gathered>();
  const of = (code: string) => {
    const known = byCode.get(code) ?? new Gathered();
    byCode.set(code, known);
    return known;
  };
  for (const [id, { country }] of Object.entries(places)) {
    if (country === 'none') continue;
    of(country).places.push(id);
    for (const article of articlesNaming(id)) of(country).articles.add(article);
  }
  for (const [number, id] of cases.ids.entries()) {
    of(cases.values.acts[cases.acts[number] ?? 0] ?? '').casesActedIn.push(id);
    for (const code of nationalitiesOf(cases, number)) of(code).casesOfNationals.push(id);
  }
  for (const [id, { country, breakdown }] of Object.entries(statistics)) {
    of(country).statistics.push(id);
    for (const row of breakdown?.rows ?? []) of(row.country).countedIn[id] ??= row.value;
  }
  return byCode;
}

/** The panels of all countries that the register knows of, by their sorted codes. */
export function countryStatsOf(register: CountedRegister): Map<string, CountryStats> {
  const sorted = [...gather(register)].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(
    sorted.map(([code, { articles, ...gathered }]) => [
      code,
      {
        code,
        ...gathered,
        articles: [...articles].sort((a, b) => a - b).map((number) => register.articles[number] ?? ''),
        isOnlyNamed:
          gathered.statistics.length + gathered.casesActedIn.length + gathered.casesOfNationals.length === 0,
      },
    ]),
  );
}
