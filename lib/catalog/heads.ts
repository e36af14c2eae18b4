import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import { locatedEvents } from '@/lib/model/case-places.ts';
import { parseEdtf, sortKeyOf } from '@/lib/model/edtf.ts';
import type { Stage } from '@/lib/model/event-kinds.ts';
import type { CaseRow } from '@/lib/model/row.ts';
import { compareEvents, stageOf, statusOfCase } from '@/lib/model/status.ts';
import { type FilterableCase, toFilterable } from '@/lib/stats/filterable.ts';

/** What a source line and a list show of an article. */
export type ArticleHead = Pick<
  Article,
  'title' | 'publisher' | 'lang' | 'url' | 'publishedOn' | 'publishedOnBasis'
>;

/** An event as filters, lists and the map need it. */
type EventHead = FilterableCase['events'][number] & {
  /** The stage that it leads to; null where it changes nothing. */
  readonly stage: Stage | null;
};

/** What lists, filters and counts need of a case, so that its file is read for its own page alone. */
export interface CaseHead extends FilterableCase {
  readonly events: readonly EventHead[];
  /** The id of its newest event that has a place; null where none has. */
  readonly drawnAt: string | null;
  readonly recalledBy: string | null;
  readonly row: CaseRow;
  /** Its place among all by the date of its status, the newest first, and by its title; of equals the same. */
  readonly newest: number;
  readonly alphabetical: number;
}

export type UnrankedHead = Omit<CaseHead, 'newest' | 'alphabetical'>;

const collator = new Intl.Collator('en');

function toHead(id: string, file: CaseFile): UnrankedHead {
  const filterable = toFilterable(id, file);
  const status = statusOfCase(file);
  return {
    ...filterable,
    events: filterable.events.map((event, index) => {
      const own = file.events[index];
      return { ...event, stage: own ? stageOf(own) : null };
    }),
    drawnAt: locatedEvents(file).sort(compareEvents).at(-1)?.id ?? null,
    recalledBy: file.recalledBy ?? null,
    row: {
      id,
      title: file.title,
      stage: status?.stage ?? null,
      asOf: status?.event.on ?? null,
      isInferred: status?.event.onBasis !== undefined,
    },
  };
}

/** The place of each in their order; of equals the first. */
function ranksOf<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((_, index) => index);
  const at = (index: number | undefined) => items[index ?? 0];
  const compareAt = (a: number | undefined, b: number | undefined) => {
    const [first, second] = [at(a), at(b)];
    return first === undefined || second === undefined ? 0 : compare(first, second);
  };
  order.sort(compareAt);
  const ranks = new Array<number>(items.length);
  for (const [place, index] of order.entries()) {
    const before = order[place - 1];
    const isEqual = before !== undefined && compareAt(before, index) === 0;
    ranks[index] = isEqual ? (ranks[before] ?? place) : place;
  }
  return ranks;
}

// A case without a status comes last.
const keyOf = ({ row: { asOf } }: UnrankedHead) => (asOf === null ? '' : sortKeyOf(parseEdtf(asOf)));

/** The heads of all cases, in their order. */
export function headsOf(cases: Readonly<Record<string, CaseFile>>): CaseHead[] {
  const heads = Object.entries(cases).map(([id, file]) => toHead(id, file));
  const keys = heads.map(keyOf);
  const newest = ranksOf(keys, (a, b) => (a < b ? 1 : a > b ? -1 : 0));
  const titles = ranksOf(
    heads.map(({ row }) => row.title),
    collator.compare,
  );
  return heads.map((head, index) => ({
    ...head,
    newest: newest[index] ?? 0,
    alphabetical: titles[index] ?? 0,
  }));
}

export function toArticleHead({
  title,
  publisher,
  lang,
  url,
  publishedOn,
  publishedOnBasis,
}: Article): ArticleHead {
  const head = { title, publisher, lang, url, publishedOn };
  return publishedOnBasis === undefined ? head : { ...head, publishedOnBasis };
}
