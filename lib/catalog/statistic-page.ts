import type { RecordHistory, Sources } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { Catalog } from './catalog.ts';
import { historyOf } from './corrections-page.ts';
import { sourcesOf } from './rows.ts';

interface StatisticPage extends RecordHistory {
  readonly id: string;
  readonly statistic: Statistic;
  /** The statistic that it is shown beside. */
  readonly beside: Statistic | null;
  readonly sources: Sources;
}

/** What is shown of one statistic; null where there is no such statistic. */
export function statisticPage(catalog: Catalog, id: string): StatisticPage | null {
  const statistic = catalog.statistic(id);
  if (!statistic) return null;
  return {
    id,
    statistic,
    beside: statistic.beside === undefined ? null : catalog.statistic(statistic.beside),
    sources: sourcesOf(catalog, statistic.evidence),
    ...historyOf(catalog, 'statistic', id),
  };
}
