import type { CountryPage } from '@/lib/stats/country-page.ts';
import type { Catalog } from './catalog.ts';
import { historyOf } from './corrections-page.ts';
import { newestRows, sourcesOf } from './rows.ts';

const entriesOf = <T>(ids: readonly string[], find: (id: string) => T | null): { id: string; value: T }[] =>
  ids.flatMap((id) => {
    const value = find(id);
    return value === null ? [] : [{ id, value }];
  });

/** So many cases of each kind stand in the panel; the list has all of them. */
const mostCases = 20;
/** So many places, and articles. */
const mostOthers = 50;

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
      ...historyOf(catalog, 'statistic', id),
      beside: value.beside === undefined ? null : catalog.statistic(value.beside),
    })),
    sources: sourcesOf(
      catalog,
      statistics.flatMap(({ value }) => value.evidence),
    ),
    casesActedIn: newestRows(catalog, stats.casesActedIn, mostCases),
    casesOfNationals: newestRows(catalog, stats.casesOfNationals, mostCases),
    places: entriesOf(stats.places.slice(0, mostOthers), catalog.place).map(({ id, value }) => ({
      id,
      name: value.names.en ?? id,
    })),
    articles: entriesOf(stats.articles.slice(0, mostOthers), catalog.articleHead).map(({ id, value }) => ({
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
