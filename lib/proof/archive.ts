import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Article } from '../model/article.ts';
import type { Fault, Finding } from './finding.ts';
import type { SourcedCorpus } from './read-data.ts';
import { decodeUtf8, type FileFault, readRegularFile } from './read-file.ts';

/** The texts that are at hand, by the SHA-256 of their bytes. */
export interface Archive {
  readonly texts: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

const textLimit = 2 * 1024 * 1024;

/** The SHA-256 of bytes, or of the UTF-8 of a text, in hexadecimal digits. */
function sha256Of(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

const findingAt = (path: string, fault: FileFault): Finding => ({
  ...fault,
  file: relative(process.cwd(), path) || path,
});

/** Reads the plain files of archive folders whose hash an article names; others may lie there too. */
export function readArchive(folders: readonly string[], wanted: ReadonlySet<string>): Archive {
  const texts = new Map<string, string>();
  const findings: Finding[] = [];
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      const message = 'is no folder: correct ARTICLE_ARCHIVE';
      findings.push(findingAt(folder, { line: 1, column: 1, code: 'not-a-folder', message }));
      continue;
    }
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      const reading = readRegularFile(path, textLimit);
      if (!reading.ok) {
        if (reading.fault.code === 'too-large') findings.push(findingAt(path, reading.fault));
        continue;
      }
      const sha256 = sha256Of(reading.bytes);
      if (!wanted.has(sha256)) continue;
      const decoded = decodeUtf8(reading.bytes);
      if (decoded.ok) texts.set(sha256, decoded.text);
      else findings.push(findingAt(path, decoded.fault));
    }
  }
  return { texts, findings };
}

function ownText(dataFolder: string, name: string, sha256: string) {
  const path = join(dataFolder, 'articles', name);
  const reading = readRegularFile(path, textLimit);
  if (!reading.ok) return { text: null, fault: { code: reading.fault.code, message: reading.fault.message } };
  if (sha256Of(reading.bytes) !== sha256) {
    const message = `holds another text than sha256 says: its hash is ${sha256Of(reading.bytes)}`;
    return { text: null, fault: { code: 'text-mismatch', message } };
  }
  const decoded = decodeUtf8(reading.bytes);
  return decoded.ok
    ? { text: decoded.text, fault: null }
    : { text: null, fault: { code: decoded.fault.code, message: decoded.fault.message } };
}

/** The text of each article that has one at hand, by article id; what is wrong with them are faults. */
export function textsOfArticles(
  { corpus, sources }: SourcedCorpus,
  dataFolder: string,
  { texts }: Archive,
): { byArticle: ReadonlyMap<string, string>; faults: Fault[] } {
  const byArticle = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [id, article] of Object.entries<Article>(corpus.articles)) {
    const source = sources.articles.get(id);
    if (!source) continue;
    const { sha256, length, file } = article.text;
    let text = texts.get(sha256) ?? null;
    if (file !== undefined) {
      const own = ownText(dataFolder, file, sha256);
      if (own.fault) {
        const message = `${file} ${own.fault.message}`;
        faults.push({ source, path: ['text', 'file'], code: own.fault.code, message });
        continue;
      }
      text = own.text;
    }
    if (text === null) continue;
    byArticle.set(id, text);
    if (text.length === length) continue;
    const message = `the text is ${text.length} long, in UTF-16 code units: write that`;
    faults.push({ source, path: ['text', 'length'], code: 'text-mismatch', message });
  }
  return { byArticle, faults };
}
