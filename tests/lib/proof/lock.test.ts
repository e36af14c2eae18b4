import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkCorpus, proveCorpus, UnprovedCorpusError } from '@/lib/proof/check.ts';
import { quoteKey } from '@/lib/proof/quotes.ts';
import { writeFileAtomically } from '@/lib/proof/write-file.ts';
import { hashFolder, TemporaryCorpus } from './temporary-corpus.ts';

let corpus: TemporaryCorpus;
let archive: string;

/** Moves a text out of the corpus, as the texts of others lie outside the repository. */
function archiveText(name: string): void {
  renameSync(corpus.path(`articles/${name}.txt`), join(archive, `0_${name}.txt`));
  corpus.replace(`articles/${name}.yaml`, `  file: ${name}.txt\n  licence: CC0-1.0\n`, '');
}

beforeEach(() => {
  corpus = new TemporaryCorpus();
  archive = mkdtempSync(join(tmpdir(), 'whereabouts-archive-'));
  archiveText('vestnik-release');
  // The article's file is another one now.
  corpus.write('proofs.lock.json', corpus.check().lock.text);
});
afterEach(() => {
  corpus.remove();
  rmSync(archive, { recursive: true, force: true });
});

const article = 'articles/vestnik-release.yaml';
const morita = 'cases/qf-2020-morita.yaml';
const codes = (isFrozen = false, archiveFolders: string[] = []) =>
  checkCorpus({ dataFolder: corpus.folder, archiveFolders, isFrozen }).findings.map(({ code }) => code);

describe('the lock', () => {
  it('stands for a text that is not at hand', () => {
    const { findings, counts, positions } = checkCorpus({ dataFolder: corpus.folder });
    expect(findings).toEqual([]);
    expect(counts).toMatchObject({ articles: 4, cases: 5, statistics: 2, quotes: 48, read: 3, locked: 1 });
    const key = quoteKey({ article: 'vestnik-release', exact: 'Инженер из Японии Кэндзи Морита' });
    expect(positions[key]).toEqual([108, 139]);
  });

  it('is the same whether the text is read or not', () => {
    const read = checkCorpus({ dataFolder: corpus.folder, archiveFolders: [archive] });
    const unread = checkCorpus({ dataFolder: corpus.folder });
    expect(read.counts.read).toBe(4);
    expect(unread.lock.text).toBe(read.lock.text);
    expect(unread.positions).toEqual(read.positions);
  });

  it('proves no quotation that is new or changed', () => {
    corpus.replace(morita, 'exact: 36-летний Морита', 'exact: 36-летний Морита снимал');
    expect(codes()).toEqual(['not-proved']);
    expect(codes(false, [archive])).toEqual([]);
    expect(codes(true, [archive])).toEqual(['lock-changed']);
  });

  it('proves no mention that is new or changed, nor an article of another text', () => {
    corpus.replace(article, 'toponym: Японский', 'toponym: Японска');
    expect(codes()).toEqual(['not-proved']);
    expect(codes(false, [archive])).toEqual(['toponym-mismatch']);
    corpus.replace(article, 'sha256: ', 'sha256: f0f0');
    corpus.write(article, corpus.read(article).replace(/sha256: (f0f0.{60}).*/, 'sha256: $1'));
    expect(codes()).toEqual(['not-proved']);
  });

  it('is not trusted where the text says otherwise', () => {
    corpus.write('proofs.lock.json', corpus.read('proofs.lock.json').replaceAll(/\[\d+, \d+\]/g, '[1, 2]'));
    expect(codes(true, [archive])).toContain('lock-changed');
  });

  it('proves nothing when it is not there', () => {
    rmSync(corpus.path('proofs.lock.json'));
    expect(codes()).toEqual(['not-proved']);
  });

  it('reads only plain files of an archive, and says when there is none', () => {
    symlinkSync('/etc/passwd', join(archive, 'link.txt'));
    mkdirSync(join(archive, 'folder.txt'));
    execFileSync('mkfifo', [join(archive, 'pipe.txt')]);
    expect(codes(false, [archive])).toEqual([]);
    expect(codes(false, [join(archive, 'nothing')])).toEqual(['not-a-folder']);
  });
});

describe('proveCorpus', () => {
  it('gives the corpus by id, without what objects inherit', () => {
    const { corpus: proved } = proveCorpus({ dataFolder: corpus.folder });
    expect(Object.keys(proved.cases)).toEqual([
      'qf-2019-fisherman',
      'qf-2020-harbour-drawings',
      'qf-2020-morita',
      'qf-2021-translator',
      'qg-2021-seabed-map',
    ]);
    const inherited = ['constructor', '__proto__', 'toString'];
    expect(inherited.flatMap((id) => [proved.cases[id], proved.places[id]]).join('')).toBe('');
  });

  it('throws every finding of a corpus that is not proved', () => {
    corpus.replace(morita, 'age: 36', 'age: 63');
    expect(() => proveCorpus({ dataFolder: corpus.folder })).toThrow(UnprovedCorpusError);
    expect(() => proveCorpus({ dataFolder: corpus.folder })).toThrow(/:19:10 number-not-quoted 63 does not/);
  });
});

describe('npm run check', () => {
  const run = (...args: string[]) => {
    try {
      const env = { ...process.env, ARTICLE_ARCHIVE: archive };
      const command = ['--import', 'tsx', 'lib/proof/check-cli.ts', '--data', corpus.folder, ...args];
      return {
        status: 0,
        stdout: execFileSync('node', command, { env, encoding: 'utf8', stdio: 'pipe' }),
        stderr: '',
      };
    } catch (error) {
      if (!(error instanceof Error) || !('status' in error) || !('stderr' in error) || !('stdout' in error))
        throw error;
      return { status: Number(error.status), stdout: String(error.stdout), stderr: String(error.stderr) };
    }
  };

  it('writes the lock when all is well and it changed', () => {
    const locked = corpus.read('proofs.lock.json');
    rmSync(corpus.path('proofs.lock.json'));
    expect(run('--frozen')).toMatchObject({ status: 1, stdout: '' });
    expect(run()).toEqual({
      status: 0,
      stdout:
        '16 files: 5 cases, 4 articles, 2 statistics, 4 corrections, the places; 48 quotations proved (4 articles read, 0 from the lock); lock written\n',
      stderr: '',
    });
    // Nothing was known of any record, so each has changed today: all else is as before.
    const today = new Date().toISOString().slice(0, 10);
    const written = corpus.read('proofs.lock.json');
    expect(written).toBe(locked.replaceAll(/(?<="changedOn": )"[^"]+"/g, `"${today}"`));
  });

  it('prints one line for each finding, with nothing a terminal would obey, and writes nothing', () => {
    rmSync(corpus.path('proofs.lock.json'));
    corpus.replace(
      morita,
      'title: Engineer detained in Belgora and released',
      'title: "\\e[31mEngineer\\u202e"',
    );
    corpus.replace(morita, 'jurisdiction: QF', 'jurisdiction: QF\n"a\\nb\\e[0m": 1');
    const before = hashFolder(corpus.folder);
    const { status, stdout, stderr } = run();
    expect(status).toBe(1);
    expect(stdout).toBe('');
    const lines = stderr.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^\S+cases\//, ''))).toEqual([
      'qf-2020-morita.yaml:2:8 hidden-character "title" holds an invisible control character: remove it',
      'qf-2020-morita.yaml:4:1 unknown-key "a\\u{A}b\\u{1B}[0m" is no key here: correct its spelling or remove it',
    ]);
    expect(lines.every((line) => /^\S+\.yaml:\d+:\d+ [a-z-]+ \P{Cc}+$/u.test(line))).toBe(true);
    expect(hashFolder(corpus.folder)).toBe(before);
  });

  it('refuses arguments it does not know', () => {
    expect(run('--force').status).toBe(2);
  });
});

describe('writeFileAtomically', () => {
  it('leaves one whole file and nothing beside it', () => {
    writeFileAtomically(join(archive, 'a.json'), 'old');
    writeFileAtomically(join(archive, 'a.json'), 'new');
    expect(readdirSync(archive).sort()).toEqual(['0_vestnik-release.txt', 'a.json']);
  });

  it('removes its draft when it cannot take its place', () => {
    mkdirSync(join(archive, 'taken', 'inside'), { recursive: true });
    expect(() => writeFileAtomically(join(archive, 'taken'), 'new')).toThrow();
    expect(readdirSync(archive).sort()).toEqual(['0_vestnik-release.txt', 'taken']);
  });

  it('throws where there is no folder', () => {
    expect(() => writeFileAtomically(join(archive, 'nothing', 'a.json'), 'new')).toThrow(/ENOENT/);
  });
});
