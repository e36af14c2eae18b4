import type { Corpus, QuotePositions } from '@/lib/model/corpus.ts';
import type { Quote } from '@/lib/model/quote.ts';
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

function statedInCases({ cases }: Corpus): Stated[] {
  return Object.entries(cases).flatMap(([id, file]) => {
    const about = { kind: 'case' as const, id };
    const stated = (says: string, quotes: readonly Quote[]) =>
      quotes.map((quote) => ({ about, says, quote }));
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
  });
}

function statedInStatistics({ statistics }: Corpus): Stated[] {
  return Object.entries(statistics).flatMap(([id, { title, evidence }]) =>
    evidence.map((quote) => ({ about: { kind: 'statistic' as const, id }, says: title, quote })),
  );
}

/** What each article proves, in reading order. */
export function factsByArticle(corpus: Corpus, positions: QuotePositions): Map<string, Fact[]> {
  const byArticle = new Map<string, Fact[]>();
  for (const stated of [...statedInCases(corpus), ...statedInStatistics(corpus)]) {
    const [start, end] = positions[quoteKey(stated.quote)] ?? [0, 0];
    const facts = byArticle.get(stated.quote.article) ?? [];
    byArticle.set(stated.quote.article, facts);
    facts.push({ ...stated, start, end });
  }
  for (const facts of byArticle.values()) facts.sort((a, b) => a.start - b.start || a.end - b.end);
  return byArticle;
}
