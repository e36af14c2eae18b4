import { lstatSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ChangeDays, Corpus, QuotePositions } from '../model/corpus.ts';
import { once } from '../model/once.ts';
import { readArchive, textsOfArticles } from './archive.ts';
import { toChangeDays, toRecordStates } from './changes.ts';
import { checkCorrections } from './corrections.ts';
import { checkFacts } from './facts.ts';
import { type Finding, formatFinding, sortFindings, toFindings } from './finding.ts';
import { checkGeography, loadOutlines, type Outlines } from './geography.ts';
import { type Lock, readLock, writeLock } from './lock.ts';
import { prove } from './prove.ts';
import { type FolderReadings, readData } from './read-data.ts';
import { checkReferences } from './references.ts';
import { checkRules } from './rules.ts';

export interface CheckOptions {
  /** The folder with articles/, cases/, statistics/, corrections/, places.yaml and proofs.lock.json. */
  readonly dataFolder: string;
  /** Folders outside the repository where the texts of articles may lie. */
  readonly archiveFolders?: readonly string[];
  /** The outlines of the countries, if they are loaded already; else they are read from the base map. */
  readonly outlines?: Outlines;
  /** YYYY-MM-DD: when what is new or changed has changed. By default the day (UTC) of the clock. */
  readonly today?: string;
  /** What the files hold, where they were read already (read-in-threads.ts). */
  readonly folders?: FolderReadings | null;
  /** A lock that would have to be written anew is a finding. */
  readonly isFrozen?: boolean;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly corpus: Corpus;
  readonly positions: QuotePositions;
  /** What was proved, article by article. */
  readonly proved: Lock;
  readonly changedOn: ChangeDays;
  /** The lock as it should be, written when it is asked for; where it lies, and whether the file is different. */
  readonly lock: { readonly file: string; readonly text: string; readonly isChanged: boolean };
  /** The texts that were at hand, by article. */
  readonly texts: ReadonlyMap<string, string>;
  /** Articles, cases and statistics; unlike quotations and texts read or taken from the lock. */
  readonly counts: {
    readonly articles: number;
    readonly cases: number;
    readonly statistics: number;
    readonly corrections: number;
    readonly quotes: number;
    readonly read: number;
    readonly locked: number;
  };
}

function checkFolder(dataFolder: string): Finding[] {
  if (lstatSync(dataFolder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const file = relative(process.cwd(), dataFolder) || dataFolder;
  return [
    { file, line: 1, column: 1, code: 'not-a-folder', message: 'is no folder: name the folder of the data' },
  ];
}

/** Checks everything under a data folder. Reads files and writes none. */
export function checkCorpus(options: CheckOptions): CheckResult {
  const { dataFolder, archiveFolders = [], isFrozen = false } = options;
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const folderFindings = checkFolder(dataFolder);
  const { data, findings: unread } = readData(dataFolder, options.folders ?? undefined);
  const { corpus } = data;
  const lockPath = join(dataFolder, 'proofs.lock.json');
  const locked = readLock(lockPath);
  const wanted = new Set(Object.values(corpus.articles).map(({ text }) => text.sha256));
  const archive = readArchive(archiveFolders, wanted);
  const texts = textsOfArticles(data, dataFolder, archive);
  const proof = prove(data, texts.byArticle, locked.lock);
  const outlines = options.outlines ?? loadOutlines();
  const records = toRecordStates(data.hashes, locked.records, today);
  const text = once(() => writeLock(proof.lock, records));
  const file = relative(process.cwd(), lockPath);
  const findings = [
    ...folderFindings,
    ...unread,
    ...locked.findings,
    ...archive.findings,
    ...toFindings([
      ...texts.faults,
      ...proof.faults,
      ...checkReferences(data),
      ...checkFacts(data),
      ...checkRules(data),
      ...checkGeography(data, outlines),
      ...checkCorrections(data, today),
    ]),
  ];
  if (isFrozen && findings.length === 0 && text() !== locked.text) {
    const message = 'does not hold what is proved now: run npm run check and commit it';
    findings.push({ file, line: 1, column: 1, code: 'lock-changed', message });
  }
  return {
    findings: sortFindings(findings),
    corpus,
    positions: proof.positions,
    proved: proof.lock,
    changedOn: toChangeDays(records),
    lock: {
      file: lockPath,
      get text() {
        return text();
      },
      get isChanged() {
        return text() !== locked.text;
      },
    },
    texts: texts.byArticle,
    counts: {
      articles: Object.keys(corpus.articles).length,
      cases: Object.keys(corpus.cases).length,
      statistics: Object.keys(corpus.statistics).length,
      corrections: Object.keys(corpus.corrections).length,
      ...proof.counts,
    },
  };
}

/** A corpus with findings cannot be shown: its message lists them. */
export class UnprovedCorpusError extends Error {
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(`the corpus is not proved:\n${findings.map(formatFinding).join('\n')}`);
    this.name = 'UnprovedCorpusError';
    this.findings = findings;
  }
}

/** The corpus, where its quotations stand and when it changed. Throws UnprovedCorpusError if anything in it is wrong. */
export function proveCorpus(options: CheckOptions): Pick<CheckResult, 'corpus' | 'positions' | 'changedOn'> {
  const { findings, corpus, positions, changedOn } = checkCorpus(options);
  if (findings.length > 0) throw new UnprovedCorpusError(findings);
  return { corpus, positions, changedOn };
}
