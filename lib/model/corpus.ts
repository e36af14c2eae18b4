import type { Article } from './article.ts';
import type { CaseFile } from './case.ts';
import type { Correction, RecordKind } from './correction.ts';
import type { Place } from './place.ts';
import type { Statistic } from './statistic.ts';

/** Everything under `data/`, by id; ids are in alphabetical order. */
export interface Corpus {
  readonly articles: Readonly<Record<string, Article>>;
  readonly cases: Readonly<Record<string, CaseFile>>;
  readonly statistics: Readonly<Record<string, Statistic>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly corrections: Readonly<Record<string, Correction>>;
}

/** The day when each record last changed, as YYYY-MM-DD, by its id. */
export type ChangeDays = Readonly<Record<RecordKind, Readonly<Record<string, string>>>>;

/** Where each quotation stands: quoteKey -> [start, end) in UTF-16 code units of its article's text. */
export type QuotePositions = Readonly<Record<string, readonly [number, number]>>;
