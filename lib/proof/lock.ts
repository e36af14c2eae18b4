import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { z } from 'zod';
import type { Mention } from '../model/article.ts';
import { type RecordKind, recordKinds } from '../model/correction.ts';
import { Day, Slug } from '../model/scalars.ts';
import { noRecords, type RecordState, type RecordStates } from './changes.ts';
import type { Finding } from './finding.ts';
import { readDataText } from './read-file.ts';

/** What was proved of one article: the text by its hash, where its quotations stand, and its mentions. */
export interface LockedArticle {
  readonly sha256: string;
  /** quoteKey -> [start, end) */
  readonly quotes: ReadonlyMap<string, readonly [number, number]>;
  readonly mentions: string;
}

/** What was proved with the texts at hand, so that it need not be proved again without them. */
export type Lock = ReadonlyMap<string, LockedArticle>;

const Articles = z.record(
  Slug,
  z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    quotes: z.record(
      z.string().regex(/^[0-9a-f]{24}$/),
      z.tuple([z.int().nonnegative(), z.int().positive()]),
    ),
    mentions: z.string().regex(/^[0-9a-f]{24}$/),
  }),
);

const Records = z.record(Slug, z.strictObject({ hash: z.string().regex(/^[0-9a-f]{16}$/), changedOn: Day }));

/** Version 1 knew no records: it is read, and written as version 2. */
const LockFile = z.discriminatedUnion('version', [
  z.strictObject({ version: z.literal(1), articles: Articles }),
  z.strictObject({
    version: z.literal(2),
    articles: Articles,
    records: z.strictObject({ article: Records, case: Records, place: Records, statistic: Records }),
  }),
]);

const sizeLimit = 64 * 1024 * 1024;

/** A short hash of what is proved of mentions: which words stand where. */
export function hashMentions(mentions: readonly Mention[]): string {
  const proved = mentions.map(({ toponym, start, end }) => [toponym, start, end]);
  return createHash('sha256').update(JSON.stringify(proved)).digest('hex').slice(0, 24);
}

function parse(text: string): z.infer<typeof LockFile> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error.message : String(error);
  }
  if (text.includes('__proto__')) return 'has a key "__proto__"';
  const result = LockFile.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  return `${issue?.path.map(String).join('.')}: ${issue?.message}`;
}

const toMap = <T>(record: Readonly<Record<string, T>>) => new Map(Object.entries(record));

function statesIn(file: z.infer<typeof LockFile>): RecordStates {
  if (file.version === 1) return noRecords;
  const { article, case: cases, place, statistic } = file.records;
  return { article: toMap(article), case: toMap(cases), place: toMap(place), statistic: toMap(statistic) };
}

interface LockReading {
  readonly lock: Lock;
  readonly records: RecordStates;
  /** What the file holds. */
  readonly text: string;
  readonly findings: Finding[];
}

/** Reads the lock; a file that is not there is an empty one. */
export function readLock(path: string): LockReading {
  const file = relative(process.cwd(), path);
  const empty = { lock: new Map<string, LockedArticle>(), records: noRecords };
  const reading = readDataText(path, sizeLimit);
  if (!reading.ok) {
    const findings = reading.fault.code === 'missing-file' ? [] : [{ ...reading.fault, file }];
    return { ...empty, text: '', findings };
  }
  const { text } = reading;
  const parsed = parse(text);
  if (typeof parsed === 'string') {
    const message = `is no lock (${parsed}): restore it, or delete it and prove everything anew`;
    return { ...empty, text, findings: [{ file, line: 1, column: 1, code: 'bad-lock', message }] };
  }
  const lock = Object.entries(parsed.articles).map(
    ([id, { quotes, ...rest }]) => [id, { ...rest, quotes: toMap(quotes) }] as const,
  );
  return { lock: new Map(lock), records: statesIn(parsed), text, findings: [] };
}

const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/**
 * The lock as its file has it: sorted, so that equal proofs give equal files. A record takes several lines, because
 * git cannot merge changes to neighbouring ones: so two editors who change two records do not meet.
 */
export function writeLock(lock: Lock, states: RecordStates): string {
  const articles = Object.fromEntries(
    sorted(lock).map(([id, { sha256, quotes, mentions }]) => [
      id,
      { sha256, mentions, quotes: Object.fromEntries(sorted(quotes)) },
    ]),
  );
  const statesOf = (kind: RecordKind): Record<string, RecordState> =>
    Object.fromEntries(sorted(states[kind]).map(([id, { hash, changedOn }]) => [id, { hash, changedOn }]));
  const records = Object.fromEntries([...recordKinds].sort().map((kind) => [kind, statesOf(kind)]));
  const text = JSON.stringify({ version: 2, articles, records }, null, 2);
  return `${text.replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]')}\n`;
}
