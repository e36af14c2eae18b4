import type { CaseRow, Sources } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { CountryStats } from '@/lib/stats/country-stats.ts';
import type { Catalog } from './catalog.ts';
import { sourcesOf, toCaseRows } from './rows.ts';

interface StatisticEntry {
  readonly id: string;
  readonly value: Statistic;
  readonly beside: Statistic | null;
}

export interface CountryPage {
  readonly code: string;
  readonly name: string;
  readonly stats: CountryStats;
  readonly statistics: readonly StatisticEntry[];
  readonly sources: Sources;
  readonly casesActedIn: readonly CaseRow[];
  readonly casesOfNationals: readonly CaseRow[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly articles: readonly { readonly id: string; readonly title: string; readonly lang: string }[];
  /** Numbers about other countries that count this country's nationals. */
  readonly countedIn: readonly {
    readonly id: string;
    readonly country: string;
    readonly title: string;
    readonly value: number;
  }[];
}

const entriesOf = <T>(ids: readonly string[], find: (id: string) => T | null): { id: string; value: T }[] =>
  ids.flatMap((id) => {
    const value = find(id);
    return value === null ? [] : [{ id, value }];
  });

/** The panel of a country, by its lower-case ISO 3166-1 alpha-2 code; null where nothing is known of it. */
export function countryPage(catalog: Catalog, lowerCaseCode: string): CountryPage | null {
  if (!/^[a-z]{2}$/.test(lowerCaseCode)) return null;
  const code = lowerCaseCode.toUpperCase();
  const stats = catalog.country(code);
  if (!stats) return null;
  const statistics = entriesOf(stats.statistics, catalog.statistic);
  return {
    code,
    name: catalog.countryName(code),
    stats,
    statistics: statistics.map(({ id, value }) => ({
      id,
      value,
      beside: value.beside === undefined ? null : catalog.statistic(value.beside),
    })),
    sources: sourcesOf(
      catalog,
      statistics.flatMap(({ value }) => value.evidence),
    ),
    casesActedIn: toCaseRows(entriesOf(stats.casesActedIn, catalog.case)),
    casesOfNationals: toCaseRows(entriesOf(stats.casesOfNationals, catalog.case)),
    places: entriesOf(stats.places, catalog.place).map(({ id, value }) => ({
      id,
      name: value.names.en ?? id,
    })),
    articles: entriesOf(stats.articles, catalog.article).map(({ id, value }) => ({
      id,
      title: value.title,
      lang: value.lang,
    })),
    countedIn: entriesOf(Object.keys(stats.countedIn), catalog.statistic).map(({ id, value }) => ({
      id,
      country: value.country,
      title: value.title,
      value: stats.countedIn[id] ?? 0,
    })),
  };
}
