import { createHash } from 'node:crypto';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type CheckResult, checkCorpus } from '@/lib/proof/check.ts';
import { loadOutlines } from '@/lib/proof/geography.ts';

export const fixtureData = join(process.cwd(), 'tests/fixtures/data');

const outlines = loadOutlines();

/** A copy of the fictional corpus that a test may spoil. */
export class TemporaryCorpus {
  readonly folder = mkdtempSync(join(tmpdir(), 'whereabouts-'));

  constructor() {
    cpSync(fixtureData, this.folder, { recursive: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.path(name), content);
  }

  /** Replaces the first occurrence; throws if there is none, so that a test never passes unspoilt. */
  replace(name: string, from: string, to: string): void {
    const text = this.read(name);
    if (!text.includes(from)) throw new Error(`${name} has no ${JSON.stringify(from)}`);
    this.write(
      name,
      text.replace(from, () => to),
    );
  }

  check(): CheckResult {
    return checkCorpus({ dataFolder: this.folder, outlines });
  }

  /** What is found, as "file:line:column code", with files named from the corpus folder. */
  findings(): string[] {
    return this.check().findings.map(
      ({ file, line, column, code }) => `${this.#inside(file)}:${line}:${column} ${code}`,
    );
  }

  messages(): string[] {
    return this.check().findings.map(({ message }) => message);
  }

  #inside(file: string): string {
    const prefix = `${relative(process.cwd(), this.folder)}/`;
    return file.startsWith(prefix) ? file.slice(prefix.length) : file;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** One hash over the names and contents of a folder. */
export function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(folder, name);
    hash.update(`${name}\0`);
    if (lstatSync(path).isFile()) hash.update(readFileSync(path));
  }
  return hash.digest('hex');
}
