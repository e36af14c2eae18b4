import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import type { ChangeDays, Corpus, QuotePositions } from '@/lib/model/corpus.ts';
import type { RecordKind } from '@/lib/model/correction.ts';
import { type CaseIndex, toCaseIndex } from './case-index.ts';
import type { CountryShapes } from './country-shapes.ts';
import { type ArticleHead, headsOf, toArticleHead } from './heads.ts';

/** The proved corpus: what a release is built from and what its server reads. */
export interface Snapshot {
  /** Twelve hexadecimal digits of the content's SHA-256: the data version that citations and ETags name. */
  readonly version: string;
  /** When it was proved, as YYYY-MM-DD (UTC). */
  readonly builtOn: string;
  readonly corpus: Corpus;
  readonly positions: QuotePositions;
  readonly changedOn: ChangeDays;
  /** The texts that may be published whole, by article id. */
  readonly texts: Readonly<Record<string, string>>;
  /** The polygons of the corpus's countries, from the base map. */
  readonly shapes: CountryShapes;
}

/** An article with what is known of its text. */
export interface ArticleRecord {
  readonly article: Article;
  /** Where its quotations stand. */
  readonly positions: QuotePositions;
  /** Only where it may be published whole. */
  readonly text: string | null;
}

/** The articles that name each place: their numbers, each with the words it uses, every word once. */
export type Namings = ReadonlyMap<string, readonly (readonly [article: number, ...toponyms: string[]])[]>;

/**
 * What a catalog is made from: at hand is what lists, filters and counts need; the file of a case and the record of an
 * article are looked up when their own page is asked for.
 */
export interface Records extends Pick<Corpus, 'places' | 'statistics' | 'corrections'> {
  readonly version: string;
  readonly builtOn: string;
  /** The day when a record last changed, as YYYY-MM-DD; undefined where there is no such record. */
  changedOn(kind: RecordKind, id: string): string | undefined;
  readonly shapes: CountryShapes;
  readonly cases: CaseIndex;
  /** The number of each case, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By id, in their order. */
  readonly articleHeads: ReadonlyMap<string, ArticleHead>;
  readonly namings: Namings;
  case(id: string): CaseFile | null;
  article(id: string): ArticleRecord | null;
}

export function namingsOf(articles: Corpus['articles']): Namings {
  const byPlace = new Map<string, [number, ...string[]][]>();
  for (const [number, { mentions }] of Object.values(articles).entries()) {
    const here = new Map<string, Set<string>>();
    for (const { place, toponym } of mentions) here.set(place, (here.get(place) ?? new Set()).add(toponym));
    for (const [place, toponyms] of here) {
      const naming: [number, ...string[]] = [number, ...toponyms];
      const known = byPlace.get(place);
      if (known) known.push(naming);
      else byPlace.set(place, [naming]);
    }
  }
  return byPlace;
}

/** The records of a register that is wholly in memory. */
export function recordsOf({ corpus, texts, positions, changedOn, ...snapshot }: Snapshot): Records {
  const { cases, articles, places, statistics, corrections } = corpus;
  const files = new Map(Object.entries(cases));
  const known = new Map(Object.entries(articles));
  const published = new Map(Object.entries(texts));
  const heads = headsOf(cases);
  return {
    ...snapshot,
    places,
    statistics,
    corrections,
    changedOn: (kind, id) => changedOn[kind][id],
    cases: toCaseIndex(heads),
    numbers: new Map(heads.map(({ id }, number) => [id, number])),
    articleHeads: new Map(Object.entries(articles).map(([id, article]) => [id, toArticleHead(article)])),
    namings: namingsOf(articles),
    case: (id) => files.get(id) ?? null,
    article(id) {
      const article = known.get(id);
      return article ? { article, positions, text: published.get(id) ?? null } : null;
    },
  };
}
