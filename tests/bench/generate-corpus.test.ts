import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkCorpus } from '../../lib/proof/check.ts';
import { formatFinding } from '../../lib/proof/finding.ts';
import { generateCorpus } from './generate-corpus.ts';

function generate(seed: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'whereabouts-corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  generateCorpus({ folder, cases: 60, seed });
  return folder;
}

function contentOf(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length), readFileSync(path, 'utf8')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

it('passes the proof with every text read', () => {
  const { findings, counts } = checkCorpus({ dataFolder: generate(1) });
  expect(findings.map(formatFinding)).toEqual([]);
  expect(counts.cases).toBe(60);
  expect(counts.locked).toBe(0);
});

it('makes the same files of the same seed, and others of another', () => {
  const first = contentOf(generate(7));
  expect(contentOf(generate(7))).toEqual(first);
  expect(contentOf(generate(8))).not.toEqual(first);
});
