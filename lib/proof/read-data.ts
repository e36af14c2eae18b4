import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { Article } from '../model/article.ts';
import { CaseFile } from '../model/case.ts';
import type { Corpus } from '../model/corpus.ts';
import { Correction, type RecordKind } from '../model/correction.ts';
import { Place } from '../model/place.ts';
import { Slug } from '../model/scalars.ts';
import { Statistic } from '../model/statistic.ts';
import { hashRecord } from './changes.ts';
import { type Fault, type Finding, type SourceFile, toFindings } from './finding.ts';
import {
  DataFile,
  display,
  parseInto,
  pathOfRecord,
  type RecordReading,
  readRecord,
  readValue,
  recordLimit,
} from './read-records.ts';
import { isReserved } from './yaml-source.ts';

/** The folders of a data folder that hold one file per thing. */
export const folderNames = ['articles', 'cases', 'statistics', 'corrections'] as const;

export type FolderName = (typeof folderNames)[number];

/** What the files of a folder hold, in the order of their ids; the findings are about the folder itself. */
interface FolderReading<T> {
  readonly readings: readonly RecordReading<T>[];
  readonly findings: readonly Finding[];
}

/** What the files of all folders hold. */
export type FolderReadings = { readonly [Name in FolderName]: FolderReading<Corpus[Name][string]> };

/** A corpus with the files it came from. What could not be read is missing in `corpus`, but not in `sources`. */
export interface SourcedCorpus {
  readonly corpus: Corpus;
  readonly sources: Readonly<Record<FolderName, ReadonlyMap<string, SourceFile>>> & {
    readonly places: SourceFile | null;
  };
  /** A short hash of what each record holds: id -> hash. */
  readonly hashes: Readonly<Record<RecordKind, ReadonlyMap<string, string>>>;
  /** Null where places.yaml could not be read at all. */
  readonly placeIds: ReadonlySet<string> | null;
}

interface Gathered<T> {
  readonly byId: Record<string, T>;
  readonly sources: Map<string, SourceFile>;
  readonly hashes: Map<string, string>;
  readonly findings: Finding[];
}

const placesLimit = 8 * 1024 * 1024;

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Without a prototype, so that an id such as "constructor" is simply not there.
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null);
}

function idOfFile(name: string): string | null {
  const id = name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : '';
  return Slug.safeParse(id).success && !isReserved(id) ? id : null;
}

/** Texts of articles lie beside them; a folder may explain itself or be kept while it is empty. */
const mayStand = (folder: FolderName, name: string) =>
  name === 'README.md' || name === '.gitkeep' || (folder === 'articles' && name.endsWith('.txt'));

/** The ids of a folder's files, in their order; what else lies there and should not is a finding. */
export function listRecords(dataFolder: string, folder: FolderName): { ids: string[]; findings: Finding[] } {
  const path = join(dataFolder, folder);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  const findings: Finding[] = [];
  if (!entry) return { ids: [], findings };
  const refuse = (file: string, code: string, message: string) =>
    findings.push({ file: display(file), line: 1, column: 1, code, message });
  if (!entry.isDirectory()) {
    refuse(path, 'not-a-folder', 'is no folder: put the files into a real one');
    return { ids: [], findings };
  }
  const ids = readdirSync(path)
    .sort(compareText)
    .flatMap((name) => {
      const id = idOfFile(name);
      if (id !== null) return [id];
      const message = 'is no file name for data: use a-z, 0-9 and "-", at most 64, then .yaml';
      if (!mayStand(folder, name)) refuse(join(path, name), 'bad-file-name', message);
      return [];
    });
  return { ids, findings };
}

/** Some files of a folder. */
export interface Slice {
  readonly folder: FolderName;
  readonly ids: readonly string[];
}

const schemas = { articles: Article, cases: CaseFile, statistics: Statistic, corrections: Correction };

/** Reads a part of a folder. */
export function readSlice(dataFolder: string, { folder, ids }: Slice): RecordReading<unknown>[] {
  return ids.map((id) => readRecord<unknown>(join(dataFolder, folder), id, schemas[folder]));
}

function readFolders(dataFolder: string): FolderReadings {
  function read<T>(folder: FolderName, schema: z.ZodType<T>): FolderReading<T> {
    const { ids, findings } = listRecords(dataFolder, folder);
    return { readings: ids.map((id) => readRecord(join(dataFolder, folder), id, schema)), findings };
  }
  const { articles, cases, statistics, corrections } = schemas;
  return {
    articles: read('articles', articles),
    cases: read('cases', cases),
    statistics: read('statistics', statistics),
    corrections: read('corrections', corrections),
  };
}

function gather<T>(
  dataFolder: string,
  folder: FolderName,
  { readings, findings }: FolderReading<T>,
): Gathered<T> {
  const gathered: Gathered<T> = {
    byId: emptyRecord<T>(),
    sources: new Map(),
    hashes: new Map(),
    findings: [...findings],
  };
  for (const { id, data, hash, findings: own } of readings) {
    gathered.sources.set(id, new DataFile(pathOfRecord(join(dataFolder, folder), id), recordLimit));
    gathered.findings.push(...own);
    if (data === null) continue;
    gathered.byId[id] = data;
    gathered.hashes.set(id, hash);
  }
  return gathered;
}

function readPlaces(dataFolder: string) {
  const byId = emptyRecord<Place>();
  const hashes = new Map<string, string>();
  const path = join(dataFolder, 'places.yaml');
  const { value, findings } = readValue(path, placesLimit);
  const source = new DataFile(path, placesLimit);
  if (findings.length > 0) return { byId, source: null, hashes, ids: null, findings };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const message = 'is no mapping: write "id:" and the place below it';
    const fault = { source, path: [], code: 'wrong-type', message };
    return { byId, source, hashes, ids: null, findings: toFindings([fault]) };
  }
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b));
  const faults: Fault[] = [];
  for (const [id, record] of entries) {
    const named = Slug.safeParse(id);
    if (!named.success) {
      const message = `"${id}" ${named.error.issues[0]?.message ?? 'is no id'}`;
      faults.push({ source, path: [id], atKey: true, code: 'bad-id', message });
      continue;
    }
    const parsed = parseInto(Place, source, record, [id]);
    faults.push(...parsed.faults);
    if (parsed.data === null) continue;
    byId[id] = parsed.data;
    hashes.set(id, hashRecord(record));
  }
  return { byId, source, hashes, ids: new Set(entries.map(([id]) => id)), findings: toFindings(faults) };
}

/**
 * Reads every file of a data folder; what is wrong with a file is a finding, and the others are still read. The
 * folders may have been read already.
 */
export function readData(
  dataFolder: string,
  folders: FolderReadings = readFolders(dataFolder),
): { data: SourcedCorpus; findings: Finding[] } {
  const articles = gather(dataFolder, 'articles', folders.articles);
  const cases = gather(dataFolder, 'cases', folders.cases);
  const statistics = gather(dataFolder, 'statistics', folders.statistics);
  const corrections = gather(dataFolder, 'corrections', folders.corrections);
  const places = readPlaces(dataFolder);
  return {
    data: {
      corpus: {
        articles: articles.byId,
        cases: cases.byId,
        statistics: statistics.byId,
        places: places.byId,
        corrections: corrections.byId,
      },
      sources: {
        articles: articles.sources,
        cases: cases.sources,
        statistics: statistics.sources,
        corrections: corrections.sources,
        places: places.source,
      },
      hashes: {
        article: articles.hashes,
        case: cases.hashes,
        statistic: statistics.hashes,
        place: places.hashes,
      },
      placeIds: places.ids,
    },
    findings: [articles, cases, statistics, corrections, places].flatMap(({ findings }) => findings),
  };
}
