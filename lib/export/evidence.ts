import type { Catalog } from '@/lib/catalog/catalog.ts';
import type { Article } from '@/lib/model/article.ts';
import type { CaseFile } from '@/lib/model/case.ts';
import type { Correction, RecordKind } from '@/lib/model/correction.ts';
import type { Quote } from '@/lib/model/quote.ts';
import { inReadingOrder } from '@/lib/model/status.ts';
import { sumOfBreakdown } from '@/lib/stats/country-stats.ts';
import { type Attribution, licences } from './attribution.ts';
import { siteAddress } from './site.ts';
import { articleAsWork, recordAsWork, statisticPath, type Work } from './work.ts';

/** One fact with the words that prove it, and what of it is inferred. */
export interface EvidenceFact {
  readonly about: 'person' | 'name' | 'charge' | 'event' | 'claim' | 'statistic';
  readonly says: string;
  readonly assertedBy: string | null;
  /** EDTF. */
  readonly on: string | null;
  readonly place: string | null;
  readonly inferredFrom: readonly string[];
  readonly quotes: readonly Quote[];
}

type SourceArticle = Pick<
  Article,
  'title' | 'publisher' | 'lang' | 'url' | 'publishedOn' | 'publishedOnBasis' | 'note'
> & { readonly id: string; readonly sha256: string };

/** Everything that proves a case or a statistic; `works` are what to cite, the record first. */
export interface EvidenceFile extends Attribution {
  readonly id: string;
  /** When the record last changed, as YYYY-MM-DD. */
  readonly changedOn: string;
  readonly corrections: readonly ({ readonly id: string } & Omit<Correction, 'about'>)[];
  readonly facts: readonly EvidenceFact[];
  readonly articles: readonly SourceArticle[];
  readonly works: readonly Work[];
}

const noMore = { assertedBy: null, on: null, place: null, inferredFrom: [] };
const known = (...texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined);

function factsOfCase(catalog: Catalog, file: CaseFile): EvidenceFact[] {
  const nameOf = (place: string | undefined) =>
    place === undefined ? null : (catalog.place(place)?.names.en ?? place);
  const people = file.people.flatMap(({ names, description, evidence }): EvidenceFact[] => [
    { ...noMore, about: 'person', says: description, quotes: evidence },
    ...names.map((name) => ({ ...noMore, about: 'name' as const, says: name.text, quotes: [name.evidence] })),
  ]);
  const charges = file.charges.map(
    ({ title, assertedBy, evidence }): EvidenceFact => ({
      ...noMore,
      about: 'charge',
      says: title,
      assertedBy: assertedBy.name,
      inferredFrom: known(assertedBy.basis),
      quotes: evidence,
    }),
  );
  const events = inReadingOrder(file.events).map(
    ({ summary, on, onBasis, place, placeBasis, by, assertedBy, evidence }): EvidenceFact => ({
      about: 'event',
      says: summary,
      assertedBy: assertedBy.name,
      on,
      place: nameOf(place),
      inferredFrom: known(onBasis, placeBasis, by?.basis, assertedBy.basis),
      quotes: evidence,
    }),
  );
  const claims = file.claims.map(
    ({ says, during, duringBasis, place, placeBasis, assertedBy, evidence }): EvidenceFact => ({
      about: 'claim',
      says,
      assertedBy: assertedBy.name,
      on: during ?? null,
      place: nameOf(place),
      inferredFrom: known(duringBasis, placeBasis, assertedBy.basis),
      quotes: evidence,
    }),
  );
  return [...people, ...charges, ...events, ...claims];
}

function evidenceFile(
  catalog: Catalog,
  record: {
    readonly kind: RecordKind;
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly path: string;
  },
  facts: readonly EvidenceFact[],
): EvidenceFile {
  const { kind, id, title, description, path } = record;
  const { version, builtOn } = catalog;
  const ids = new Set(facts.flatMap(({ quotes }) => quotes.map(({ article }) => article)));
  const articles = [...ids].flatMap((article) => {
    const value = catalog.article(article);
    return value === null ? [] : [{ id: article, value }];
  });
  return {
    id,
    title,
    description,
    address: siteAddress(path),
    source: 'Whereabouts',
    licence: licences.words,
    licenceAddress: siteAddress('/about#sources'),
    version,
    builtOn,
    changedOn: catalog.changedOn(kind, id),
    corrections: catalog.correctionsOf(kind, id).map((entry) => {
      const { about: _about, ...correction } = entry.value;
      return { id: entry.id, ...correction };
    }),
    facts,
    articles: articles.map(({ id, value }) => {
      const { title, publisher, lang, url, publishedOn, publishedOnBasis, note, text } = value;
      return { id, title, publisher, lang, url, publishedOn, publishedOnBasis, note, sha256: text.sha256 };
    }),
    works: [
      recordAsWork(id, title, path, catalog),
      ...articles.map(({ id, value }) => articleAsWork(id, value)),
    ],
  };
}

/** The evidence of a case; null where there is no such case. */
export function caseEvidence(catalog: Catalog, id: string): EvidenceFile | null {
  const file = catalog.case(id);
  if (!file) return null;
  const description = 'A case of the register: every fact with the words that prove it.';
  const record = { kind: 'case' as const, id, title: file.title, description, path: `/cases/${id}` };
  return evidenceFile(catalog, record, factsOfCase(catalog, file));
}

/** The evidence of a statistic; null where there is no such statistic. */
export function statisticEvidence(catalog: Catalog, id: string): EvidenceFile | null {
  const statistic = catalog.statistic(id);
  if (!statistic) return null;
  const { title, country, definition, value, breakdown, qualifier, unit } = statistic;
  const { asOf, asOfBasis, assertedBy, evidence } = statistic;
  const rows = breakdown?.rows.map((row) => `${catalog.countryName(row.country)} ${row.value}`) ?? [];
  const number = value ?? sumOfBreakdown(statistic) ?? 0;
  const says = `${title}: ${number} ${unit} (${breakdown ? `sum of ${rows.join(', ')}` : qualifier})`;
  const record = {
    kind: 'statistic' as const,
    id,
    title,
    description: definition,
    path: statisticPath(id, country),
  };
  return evidenceFile(catalog, record, [
    {
      about: 'statistic',
      says,
      assertedBy: assertedBy.name,
      on: asOf,
      place: catalog.countryName(country),
      inferredFrom: known(asOfBasis, assertedBy.basis),
      quotes: evidence,
    },
  ]);
}
