import type { CaseFile } from '@/lib/model/case.ts';
import type { QuotePositions } from '@/lib/model/corpus.ts';
import type { Quote } from '@/lib/model/quote.ts';
import type { Statistic } from '@/lib/model/statistic.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';
import { capitalised } from '@/lib/text/en-counts.ts';

/** Something that an article proves: where it is shown, what it says, and the words. */
export interface Fact {
  readonly about: { readonly kind: 'case' | 'statistic'; readonly id: string };
  readonly says: string;
  readonly quote: Quote;
  /** Where the words stand in the article, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

type Stated = Omit<Fact, 'start' | 'end'>;

function statedInCase(id: string, file: CaseFile): Stated[] {
  const about = { kind: 'case' as const, id };
  const stated = (says: string, quotes: readonly Quote[]) => quotes.map((quote) => ({ about, says, quote }));
  return [
    ...file.people.flatMap(({ names, description, evidence }) => [
      ...names.flatMap((name) => stated(name.text, [name.evidence])),
      ...stated(description, evidence),
    ]),
    ...file.charges.flatMap(({ title, evidence }) => stated(title, evidence)),
    ...file.events.flatMap(({ summary, evidence }) => stated(summary, evidence)),
    ...file.claims.flatMap(({ says, assertedBy, evidence }) =>
      stated(`${capitalised(assertedBy.name)}: ${says}`, evidence),
    ),
  ];
}

const statedInStatistic = (id: string, { title, evidence }: Statistic): Stated[] =>
  evidence.map((quote) => ({ about: { kind: 'statistic', id }, says: title, quote }));

/** What quotes an article. */
export interface Quoting {
  readonly cases: readonly { readonly id: string; readonly value: CaseFile }[];
  readonly statistics: readonly { readonly id: string; readonly value: Statistic }[];
}

/** What an article proves, in reading order. */
export function factsOfArticle(
  article: string,
  { cases, statistics }: Quoting,
  positions: QuotePositions,
): Fact[] {
  return [
    ...cases.flatMap(({ id, value }) => statedInCase(id, value)),
    ...statistics.flatMap(({ id, value }) => statedInStatistic(id, value)),
  ]
    .filter(({ quote }) => quote.article === article)
    .map((stated) => {
      const [start, end] = positions[quoteKey(stated.quote)] ?? [0, 0];
      return { ...stated, start, end };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
