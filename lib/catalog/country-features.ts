import type { CountryFeature, CountryStatistic } from '@/lib/model/feature.ts';
import { type CountryStats, sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import type { Records } from './records.ts';

function statisticsOf(
  { statistics }: Pick<Records, 'statistics'>,
  ids: readonly string[],
): CountryStatistic[] {
  return ids.flatMap((id) => {
    const statistic = statistics[id];
    if (!statistic) return [];
    const { title, indicator, unit, qualifier, value = null, asOf, assertedBy } = statistic;
    const sum = sumOfBreakdown(statistic);
    return [
      {
        id,
        title,
        indicator,
        unit,
        qualifier,
        value,
        sumOfBreakdown: sum,
        asOf,
        assertedBy: assertedBy.name,
      },
    ];
  });
}

/** One feature per country that the corpus knows of; its id is the ISO 3166-1 alpha-2 code. */
export function toCountryFeatures(
  records: Pick<Records, 'statistics' | 'shapes'>,
  stats: readonly CountryStats[],
  countryName: (code: string) => string,
): CountryFeature[] {
  return stats.map(({ code, ...panel }) => {
    const coordinates = records.shapes[code];
    return {
      type: 'Feature',
      id: code,
      geometry: coordinates ? { type: 'MultiPolygon', coordinates } : null,
      properties: {
        country: code,
        name: countryName(code),
        casesActedIn: panel.casesActedIn.length,
        casesOfNationals: panel.casesOfNationals.length,
        placeCount: panel.places.length,
        articleCount: panel.articles.length,
        isOnlyNamed: panel.isOnlyNamed,
        statistics: statisticsOf(records, panel.statistics),
      },
    };
  });
}
