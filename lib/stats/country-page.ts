import type { CaseRow, RecordHistory, Sources } from '@/lib/model/row.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import type { CountryStats } from './country-stats.ts';

interface StatisticEntry extends RecordHistory {
  readonly id: string;
  readonly value: Statistic;
  readonly beside: Statistic | null;
}

/** What the page of a country shows. */
export interface CountryPage {
  readonly code: string;
  readonly name: string;
  readonly stats: CountryStats;
  readonly statistics: readonly StatisticEntry[];
  readonly sources: Sources;
  /** The newest; `stats` has the ids of all of them. */
  readonly casesActedIn: readonly CaseRow[];
  readonly casesOfNationals: readonly CaseRow[];
  /** The first; `stats` has the ids of all of them, as of the articles. */
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
