import { headsOf } from '@/lib/catalog/heads.ts';
import type { Snapshot } from '@/lib/catalog/records.ts';
import { writeSnapshot } from '@/lib/catalog/snapshot.ts';
import { quotesOfCase } from '@/lib/model/case-places.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';

/** What the lock would hold: the quotations of each article. */
function provedOf({ corpus, positions }: Snapshot) {
  const { articles, cases, statistics } = corpus;
  const quotes = [
    ...Object.values(articles).flatMap(({ evidence }) => evidence),
    ...Object.values(cases).flatMap(quotesOfCase),
    ...Object.values(statistics).flatMap(({ evidence }) => evidence),
  ];
  return new Map(
    Object.keys(articles).map((id) => {
      const own = quotes.filter(({ article }) => article === id).map(quoteKey);
      return [id, { quotes: new Map(own.map((key) => [key, positions[key] ?? ([0, 0] as const)])) }];
    }),
  );
}

/** Writes a snapshot as a build does; answers with its version. */
export const writeWhole = (path: string, snapshot: Snapshot): string =>
  writeSnapshot(path, {
    ...snapshot,
    proved: provedOf(snapshot),
    heads: headsOf(snapshot.corpus.cases),
  });
