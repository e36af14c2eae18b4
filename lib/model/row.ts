import type { Article } from './article.ts';
import type { Correction } from './correction.ts';
import type { Stage } from './event-kinds.ts';
import type { Place } from './place.ts';

/** One case, as a row of a list shows it. */
export interface CaseRow {
  readonly id: string;
  readonly title: string;
  /** Several where people or charges of the case stand differently. */
  readonly stage: Stage | 'several' | null;
  /** The date of the newest status, EDTF. */
  readonly asOf: string | null;
  readonly isInferred: boolean;
}

/** One place with its cases. */
export interface PlaceRow {
  readonly id: string;
  readonly name: string;
  readonly precision: Place['precision'];
  readonly stage: Stage | 'several' | null;
  readonly isInferred: boolean;
  /** The newest of them. */
  readonly cases: readonly CaseRow[];
  /** How many others there are. */
  readonly moreCases: number;
}

export interface PlaceGroup {
  readonly heading: string;
  readonly rows: readonly PlaceRow[];
}

/** The articles that quotations point at, by id: what a source line shows of them. */
export type Sources = Readonly<
  Record<
    string,
    Pick<Article, 'title' | 'publisher' | 'publishedOn' | 'lang' | 'url'> & {
      /** Addresses that open the article at a quotation, by `wordsOf` it; none where the article has no address. */
      readonly passages?: Readonly<Record<string, string>>;
    }
  >
>;

/** A correction, as a list shows it. */
export interface CorrectionRow extends Omit<Correction, 'about' | 'fact'> {
  readonly id: string;
  readonly record: { readonly href: string; readonly title: string; readonly lang: string | null };
  /** The fact that it corrects, where it names one that is there. */
  readonly fact: { readonly href: string; readonly says: string } | null;
}

/** What a page says of the history of its record: the day of the last change (YYYY-MM-DD), and corrections. */
export interface RecordHistory {
  readonly changedOn: string;
  readonly corrections: readonly CorrectionRow[];
}
