import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import type { RecordKind } from '@/lib/model/correction.ts';
import { keepNewest } from '@/lib/model/keep-newest.ts';
import { oncePerProcess } from '@/lib/model/once.ts';
import type { LockedArticle } from '@/lib/proof/lock.ts';
import { publishedNow } from '@/lib/serve/shown.mjs';
import { toCaseIndex } from './case-index.ts';
import { caseIndexSections, readCaseIndex } from './case-index-sections.ts';
import { openCatalogFile, readSection, type Section, writeCatalogFile } from './catalog-file.ts';
import { type ArticleHead, type CaseHead, toArticleHead } from './heads.ts';
import { namingsOf, type Records, type Snapshot } from './records.ts';

/** A snapshot that has no version yet, with what was proved article by article, and the heads of its cases. */
export interface SnapshotContent extends Omit<Snapshot, 'version'> {
  readonly proved: ReadonlyMap<string, Pick<LockedArticle, 'quotes'>>;
  readonly heads: readonly CaseHead[];
}

/** The snapshot of a release lies beside its build (lib/serve). */
export function snapshotPath(): string {
  const release = process.env.WHEREABOUTS_RELEASE ?? 'dev';
  return join(/* turbopackIgnore: true */ process.cwd(), '.next', `${release}.catalog`);
}

/** What is at hand of a snapshot beside its heads. */
interface Register
  extends Omit<Records, 'cases' | 'numbers' | 'articleHeads' | 'namings' | 'changedOn' | 'case' | 'article'> {
  /** Of the records of a kind in their order. */
  readonly changeDays: Readonly<Record<RecordKind, readonly string[]>>;
  readonly articles: readonly (readonly [id: string, head: ArticleHead])[];
  readonly namings: readonly (readonly [place: string, namings: ReturnType<Records['namings']['get']>])[];
}

/** A piece of a JSON text; `path` leads to the value that it is the whole of. */
interface Piece {
  readonly json: string;
  readonly path: readonly string[];
}

/** A JSON text, to a depth member by member: V8 has no text as long as all of them. */
function* jsonOf(value: unknown, depth: number, path: readonly string[] = []): Generator<Piece> {
  if (depth === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) {
    yield { json: JSON.stringify(value), path };
    return;
  }
  let before = '{';
  for (const [key, member] of Object.entries(value)) {
    yield { json: `${before}${JSON.stringify(key)}:`, path: [] };
    yield* jsonOf(member, depth - 1, [...path, key]);
    before = ',';
  }
  yield { json: before === '{' ? '{}' : '}', path: [] };
}

/** The texts of the records, as they come by while the content is hashed as the one JSON text that it would be. */
function* textsOfRecords(content: SnapshotContent, hash: Hash): Generator<string> {
  const { corpus, positions, changedOn, texts, shapes, proved } = content;
  for (const { json, path } of jsonOf({ corpus, positions, changedOn, texts, shapes }, 3)) {
    hash.update(json);
    const [part, folder, id = ''] = path;
    if (part !== 'corpus') continue;
    if (folder === 'cases') yield json;
    if (folder !== 'articles') continue;
    const own = JSON.stringify(Object.fromEntries(proved.get(id)?.quotes ?? []));
    yield `{"article":${json},"positions":${own},"text":${JSON.stringify(texts[id] ?? null)}}`;
  }
}

function sectionsOf(content: SnapshotContent, version: string): Section[] {
  const { corpus, builtOn, changedOn, shapes } = content;
  const { places, statistics, corrections } = corpus;
  const articles = Object.entries(corpus.articles).map(
    ([id, article]) => [id, toArticleHead(article)] as const,
  );
  const namings = [...namingsOf(corpus.articles)];
  const daysOf = (kind: RecordKind, records: object) =>
    Object.keys(records).map((id) => changedOn[kind][id] ?? '');
  const changeDays = {
    article: daysOf('article', corpus.articles),
    case: daysOf('case', corpus.cases),
    place: daysOf('place', places),
    statistic: daysOf('statistic', statistics),
  };
  const register: Register = {
    ...{ version, builtOn, changeDays, shapes, places, statistics, corrections },
    ...{ articles, namings },
  };
  return [
    { name: 'version', bytes: Buffer.from(version) },
    { name: 'register', bytes: Buffer.from(JSON.stringify(register)) },
    ...caseIndexSections(toCaseIndex(content.heads)),
  ];
}

/** Writes a snapshot and gives it its version. */
export function writeSnapshot(path: string, content: SnapshotContent): string {
  const hash = createHash('sha256');
  let version = '';
  writeCatalogFile(path, textsOfRecords(content, hash), () => {
    version = hash.digest('hex').slice(0, 12);
    return sectionsOf(content, version);
  });
  return version;
}

// Pages ask for the same few records several times, one after the other.
const recordsKept = 256;

/** The version of a snapshot, which is not opened for it. Throws CatalogFileError, or what the file system throws. */
export const versionOfSnapshot = (path: string): string => readSection(path, 'version').toString();

/** Records that are read from a file. */
export interface OpenSnapshot extends Records {
  /** Afterwards no record can be read. */
  close(): void;
}

/** Opens the snapshot that `writeSnapshot` wrote. Throws CatalogFileError, or what the system says where there is none. */
export function openSnapshot(path: string): OpenSnapshot {
  const file = openCatalogFile(path);
  const { articles, namings, changeDays, ...register }: Register = JSON.parse(
    file.section('register').toString(),
  );
  const cases = readCaseIndex(file);
  const numbersOf = (ids: readonly string[]) => new Map(ids.map((id, number) => [id, number]));
  const numbers = numbersOf(cases.ids);
  const articleNumbers = numbersOf(articles.map(([id]) => id));
  const numbersByKind = {
    article: articleNumbers,
    case: numbers,
    place: numbersOf(Object.keys(register.places)),
    statistic: numbersOf(Object.keys(register.statistics)),
  };
  const keeping = <T>(read: (number: number) => T) =>
    keepNewest((number: number) => number, read, recordsKept);
  const record = (number: number) => JSON.parse(file.record(number));
  const readCase = keeping((number): ReturnType<Records['case']> => record(articles.length + number));
  const readArticle = keeping((number): ReturnType<Records['article']> => record(number));
  const find = <T>(known: ReadonlyMap<string, number>, read: (number: number) => T, id: string) => {
    const number = known.get(id);
    return number === undefined ? null : read(number);
  };
  return {
    ...register,
    cases,
    numbers,
    changedOn: (kind, id) => changeDays[kind][numbersByKind[kind].get(id) ?? -1] || undefined,
    articleHeads: new Map(articles),
    namings: new Map(namings.map(([place, some]) => [place, some ?? []])),
    case: (id) => find(numbers, readCase, id),
    article: (id) => find(articleNumbers, readArticle, id),
    close: file.close,
  };
}

/** What this server shows: a release that was published, else what was built, which is opened once per process. */
export function openRecords(): Records {
  return publishedNow()?.records ?? oncePerProcess('records', () => openSnapshot(snapshotPath()));
}
