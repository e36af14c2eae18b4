import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
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
import { readDataText } from './read-file.ts';
import { toSchemaFaults } from './schema-faults.ts';
import { isReserved, readYaml } from './yaml-source.ts';

/** The folders of a data folder that hold one file per thing. */
export type FolderName = 'articles' | 'cases' | 'statistics' | 'corrections';

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

const fileLimit = 256 * 1024;
const placesLimit = 8 * 1024 * 1024;

const display = (path: string) => relative(process.cwd(), path);

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

// Without a prototype, so that an id such as "constructor" is simply not there.
function emptyRecord<T>(): Record<string, T> {
  return Object.create(null);
}

function parseInto<T>(schema: z.ZodType<T>, source: SourceFile, value: unknown, path: readonly string[]) {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, faults: [] };
  const faults: Fault[] = toSchemaFaults(result.error.issues, value).map((fault) => ({
    ...fault,
    source,
    path: [...path, ...fault.path],
  }));
  return { data: null, faults };
}

function readSource(path: string, limit: number) {
  const file = display(path);
  const reading = readDataText(path, limit);
  if (!reading.ok) return { source: null, value: null, findings: [{ file, ...reading.fault }] };
  const source = { file, text: reading.text };
  const yaml = readYaml(reading.text);
  if (!yaml.ok) return { source, value: null, findings: yaml.faults.map((fault) => ({ file, ...fault })) };
  return { source, value: yaml.value, findings: [] };
}

function idOfFile(name: string): string | null {
  const id = name.endsWith('.yaml') ? name.slice(0, -'.yaml'.length) : '';
  return Slug.safeParse(id).success && !isReserved(id) ? id : null;
}

/** Texts of articles lie beside them; a folder may explain itself or be kept while it is empty. */
const mayStand = (folder: FolderName, name: string) =>
  name === 'README.md' || name === '.gitkeep' || (folder === 'articles' && name.endsWith('.txt'));

function readFolder<T>(dataFolder: string, folder: FolderName, schema: z.ZodType<T>): Gathered<T> {
  const path = join(dataFolder, folder);
  const gathered: Gathered<T> = {
    byId: emptyRecord<T>(),
    sources: new Map(),
    hashes: new Map(),
    findings: [],
  };
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) return gathered;
  const refuse = (file: string, code: string, message: string) =>
    gathered.findings.push({ file: display(file), line: 1, column: 1, code, message });
  if (!entry.isDirectory()) {
    refuse(path, 'not-a-folder', 'is no folder: put the files into a real one');
    return gathered;
  }
  for (const name of readdirSync(path).sort(compareText)) {
    const id = idOfFile(name);
    if (id === null) {
      const message = 'is no file name for data: use a-z, 0-9 and "-", at most 64, then .yaml';
      if (!mayStand(folder, name)) refuse(join(path, name), 'bad-file-name', message);
      continue;
    }
    const { source, value, findings } = readSource(join(path, name), fileLimit);
    gathered.sources.set(id, source ?? { file: display(join(path, name)), text: '' });
    gathered.findings.push(...findings);
    if (!source || findings.length > 0) continue;
    const { data, faults } = parseInto(schema, source, value, []);
    gathered.findings.push(...toFindings(faults));
    if (data === null) continue;
    gathered.byId[id] = data;
    gathered.hashes.set(id, hashRecord(value));
  }
  return gathered;
}

function readPlaces(dataFolder: string) {
  const byId = emptyRecord<Place>();
  const hashes = new Map<string, string>();
  const { source, value, findings } = readSource(join(dataFolder, 'places.yaml'), placesLimit);
  if (!source || findings.length > 0) return { byId, source, hashes, ids: null, findings };
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

/** Reads every file of a data folder; what is wrong with a file is a finding, and the others are still read. */
export function readData(dataFolder: string): { data: SourcedCorpus; findings: Finding[] } {
  const articles = readFolder(dataFolder, 'articles', Article);
  const cases = readFolder(dataFolder, 'cases', CaseFile);
  const statistics = readFolder(dataFolder, 'statistics', Statistic);
  const corrections = readFolder(dataFolder, 'corrections', Correction);
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
