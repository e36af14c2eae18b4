import type { QuotePositions } from '../model/corpus.ts';
import type { Quote } from '../model/quote.ts';
import type { Fault, Path, SourceFile } from './finding.ts';
import { hashMentions, type Lock, type LockedArticle } from './lock.ts';
import { findQuote, QuotedText, quoteKey } from './quotes.ts';
import type { SourcedCorpus } from './read-data.ts';
import { checkMentionOrder, checkToponyms } from './toponyms.ts';

interface PlacedQuote {
  readonly quote: Quote;
  readonly source: SourceFile;
  readonly path: Path;
}

const placed = (source: SourceFile, path: Path, evidence: readonly Quote[]): PlacedQuote[] =>
  evidence.map((quote, index) => ({ quote, source, path: [...path, index] }));

function quotesOfCases({ corpus, sources }: SourcedCorpus): PlacedQuote[] {
  return Object.entries(corpus.cases).flatMap(([id, file]) => {
    const source = sources.cases.get(id);
    if (!source) return [];
    const names = file.people.flatMap((person, index) =>
      person.names.map(({ evidence }, at) => ({
        quote: evidence,
        source,
        path: ['people', index, 'names', at, 'evidence'],
      })),
    );
    const lists = (['people', 'charges', 'events', 'claims'] as const).flatMap((list) =>
      file[list].flatMap(({ evidence }, index) => placed(source, [list, index, 'evidence'], evidence)),
    );
    return [...names, ...lists];
  });
}

/** Every quotation of the corpus with the place in the data where it stands. */
function quotesOf(data: SourcedCorpus): PlacedQuote[] {
  const { corpus, sources } = data;
  const ofFolder = (folder: 'articles' | 'statistics') =>
    Object.entries(corpus[folder]).flatMap(([id, { evidence }]) => {
      const source = sources[folder].get(id);
      return source ? placed(source, ['evidence'], evidence) : [];
    });
  return [...ofFolder('articles'), ...quotesOfCases(data), ...ofFolder('statistics')];
}

export interface Proof {
  readonly faults: Fault[];
  readonly positions: QuotePositions;
  /** What is proved now; only to be kept if there are no faults at all. */
  readonly lock: Lock;
  readonly counts: { readonly quotes: number; readonly read: number; readonly locked: number };
}

const mend = 'set ARTICLE_ARCHIVE to the folder of the texts and run npm run check';

function notProved(source: SourceFile, path: Path, what: string): Fault {
  return { source, path, code: 'not-proved', message: `${what} and its text is not at hand: ${mend}` };
}

interface ArticleProof {
  readonly faults: Fault[];
  readonly quotes: Map<string, readonly [number, number]>;
}

function proveByText(quotes: readonly PlacedQuote[], text: string): ArticleProof {
  const quoted = new QuotedText(text);
  const found = new Map<string, ReturnType<typeof findQuote>>();
  const proof: ArticleProof = { faults: [], quotes: new Map() };
  for (const { quote, source, path } of quotes) {
    const key = quoteKey(quote);
    const match = found.get(key) ?? findQuote(quote, quoted);
    found.set(key, match);
    if (match.ok) proof.quotes.set(key, [match.start, match.end]);
    else proof.faults.push({ source, path: [...path, 'exact'], code: match.code, message: match.message });
  }
  return proof;
}

function proveByLock(quotes: readonly PlacedQuote[], locked: LockedArticle): ArticleProof {
  const proof: ArticleProof = { faults: [], quotes: new Map() };
  for (const { quote, source, path } of quotes) {
    const key = quoteKey(quote);
    const position = locked.quotes.get(key);
    if (position) proof.quotes.set(key, position);
    else proof.faults.push(notProved(source, [...path, 'exact'], 'the quotation is new or changed'));
  }
  return proof;
}

/** Proves quotations and toponyms by the texts at hand, and by the lock where a text is not. */
export function prove(data: SourcedCorpus, texts: ReadonlyMap<string, string>, lock: Lock): Proof {
  const byArticle = new Map<string, PlacedQuote[]>();
  for (const placedQuote of quotesOf(data)) {
    const { article } = placedQuote.quote;
    const ofArticle = byArticle.get(article);
    if (ofArticle) ofArticle.push(placedQuote);
    else byArticle.set(article, [placedQuote]);
  }
  const faults: Fault[] = [];
  const proved = new Map<string, LockedArticle>();
  const positions: Record<string, readonly [number, number]> = Object.create(null);
  const counts = { quotes: 0, read: 0, locked: 0 };
  for (const [id, { text, mentions }] of Object.entries(data.corpus.articles)) {
    const source = data.sources.articles.get(id);
    if (!source) continue;
    const own = texts.get(id);
    const locked = lock.get(id);
    const wrong = [
      ...checkMentionOrder(mentions),
      ...(own === undefined ? [] : checkToponyms(mentions, own)),
    ];
    for (const { index, code, message } of wrong) {
      faults.push({ source, path: ['mentions', index, 'toponym'], code, message });
    }
    const hash = hashMentions(mentions);
    if (own === undefined && locked?.sha256 !== text.sha256) {
      faults.push(notProved(source, ['text', 'sha256'], 'the article is new or changed'));
      continue;
    }
    if (own === undefined && locked?.mentions !== hash) {
      faults.push(notProved(source, ['mentions'], 'its mentions are new or changed'));
    }
    const quotes = byArticle.get(id) ?? [];
    const proof = own !== undefined ? proveByText(quotes, own) : locked ? proveByLock(quotes, locked) : null;
    if (!proof) continue;
    faults.push(...proof.faults);
    for (const [key, position] of proof.quotes) positions[key] = position;
    proved.set(id, { sha256: text.sha256, quotes: proof.quotes, mentions: hash });
    counts.quotes += proof.quotes.size;
    counts[own === undefined ? 'locked' : 'read'] += 1;
  }
  return { faults, positions, lock: proved, counts };
}
