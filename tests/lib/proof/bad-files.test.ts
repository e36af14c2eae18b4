import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFolder, TemporaryCorpus } from './temporary-corpus.ts';

let corpus: TemporaryCorpus;
beforeEach(() => {
  corpus = new TemporaryCorpus();
});
afterEach(() => corpus.remove());

const caseFile = 'cases/qf-2020-morita.yaml';

describe('files that are no YAML text', () => {
  it.each([
    ['an empty file', '', 'empty-file', '1:1'],
    ['white space alone', '\n \n', 'empty-file', '1:1'],
    ['comments alone', '# nothing\n# here\n', 'empty-file', '1:1'],
    ['a byte order mark alone', '\uFEFF', 'bad-encoding', '1:1'],
    ['a byte order mark before data', '\uFEFFtitle: x\n', 'bad-encoding', '1:1'],
    ['invalid UTF-8', Buffer.from('title: x\nnote: \xff\xfe\n', 'latin1'), 'bad-encoding', '2:1'],
    ['a NUL', 'title: x\nnote: a\0b\n', 'bad-encoding', '2:8'],
    ['UTF-16 with a mark', Buffer.from('\uFEFFtitle: x\n', 'utf16le'), 'bad-encoding', '1:1'],
    ['UTF-16 without a mark', Buffer.from('title: x\n', 'utf16le'), 'bad-encoding', '1:2'],
    ['more than 256 kB', `title: ${'a'.repeat(256 * 1024)}`, 'too-large', '1:1'],
  ])('refuses %s', (_, content, code, at) => {
    corpus.write(caseFile, content);
    const before = hashFolder(corpus.folder);
    expect(corpus.findings()).toEqual([`${caseFile}:${at} ${code}`]);
    expect(hashFolder(corpus.folder)).toBe(before);
  });

  it('refuses more than 8 MB of places', () => {
    corpus.write('places.yaml', `# ${'x'.repeat(8 * 1024 * 1024)}`);
    expect(corpus.findings()).toContain('places.yaml:1:1 too-large');
  });

  it('refuses 10,001 quotations before it parses them', () => {
    const quote = '      - { article: vestnik-release, exact: Морита }\n';
    corpus.write(caseFile, corpus.read(caseFile) + quote.repeat(10_001));
    expect(corpus.findings()).toEqual([`${caseFile}:1:1 too-large`]);
  });

  it('refuses a text of 3 MB', () => {
    corpus.write('articles/harbour-trial.txt', 'a'.repeat(3 * 1024 * 1024));
    expect(corpus.findings()).toContain('articles/harbour-trial.yaml:10:9 too-large');
  });
});

describe('YAML that is not plain data', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const above = 'abcdefghi'[index];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${above}`).join(', ')}]`;
    }),
  ].join('\n');

  it.each([
    ['a tab as indentation', 'title: x\npeople:\n\t- id: p1\n', 'bad-yaml', '3:1'],
    ['a duplicate key', 'title: x\ntitle: y\n', 'duplicate-key', '2:1'],
    ['two documents', 'title: x\n---\ntitle: y\n', 'bad-yaml', '2:1'],
    ['an alias bomb', bomb, 'alias-refused', '1:7'],
    ['a script tag', 'title: !!js/function "function(){}"\n', 'tag-refused', '1:8'],
    ['a tag of one’s own', 'title: !foo bar\n', 'tag-refused', '1:8'],
    ['a Python tag', 'title: x\nnote: !!python/object:x y\n', 'tag-refused', '2:7'],
    ['a core tag', 'title: !!str 5\n', 'tag-refused', '1:14'],
    ['a version line', '%YAML 1.1\n---\ntitle: x\n', 'bad-yaml', '1:1'],
    ['the key __proto__', 'title: x\n__proto__: { isAdmin: true }\n', 'reserved-key', '2:1'],
    ['the key constructor', 'constructor: { prototype: { x: 1 } }\n', 'reserved-key', '1:1'],
    ['a number as key', '1: x\n', 'bad-key', '1:1'],
    ['a mapping as key', '? { a: b }\n: x\n', 'bad-key', '1:3'],
    ['20,000 brackets', '['.repeat(20_000), 'too-deep', '1:65'],
    ['brackets behind closing ones in text', '["]", '.repeat(20_000), 'too-deep', '1:385'],
    ['20,000 list marks', '- '.repeat(20_000), 'too-deep', '1:129'],
    ['a number with a leading zero', 'title: 012\n', 'bad-number', '1:8'],
  ])('refuses %s', (_, content, code, at) => {
    corpus.write(caseFile, content);
    const before = hashFolder(corpus.folder);
    expect(corpus.findings()[0]).toBe(`${caseFile}:${at} ${code}`);
    expect(hashFolder(corpus.folder)).toBe(before);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it('never runs front matter', () => {
    corpus.write(caseFile, '---js\n{a:(process.exit(1))}\n---\n');
    expect(corpus.findings()[0]).toMatch(/^cases\/qf-2020-morita\.yaml:\d+:\d+ (bad-yaml|wrong-type)$/);
  });

  it('lists at most twenty faults of a file', () => {
    corpus.write(caseFile, 'a: *x\n'.repeat(100));
    expect(corpus.findings().length).toBe(20);
  });
});

describe('names and kinds of files', () => {
  it('refuses a link without following it', () => {
    symlinkSync('/etc/passwd', corpus.path('cases/link.yaml'));
    expect(corpus.findings()).toEqual(['cases/link.yaml:1:1 not-a-file']);
    expect(corpus.messages().join()).not.toContain('root');
  });

  it('refuses a folder that is a link', () => {
    renameSync(corpus.path('cases'), corpus.path('elsewhere'));
    symlinkSync('elsewhere', corpus.path('cases'));
    expect(corpus.findings()).toEqual([
      'cases:1:1 not-a-folder',
      'corrections/2026-11-23-release-day.yaml:3:16 missing-reference',
      'corrections/2026-11-24-second-allegation.yaml:3:16 missing-reference',
    ]);
  });

  it('refuses a pipe without waiting for it', () => {
    execFileSync('mkfifo', [corpus.path('cases/pipe.yaml')]);
    expect(corpus.findings()).toEqual(['cases/pipe.yaml:1:1 not-a-file']);
  });

  it('refuses a folder with the name of a file', () => {
    mkdirSync(corpus.path('cases/folder.yaml'));
    expect(corpus.findings()).toEqual(['cases/folder.yaml:1:1 not-a-file']);
  });

  it.each([
    '..x.yaml',
    'Upper.yaml',
    'a b.yaml',
    'а.yaml',
    'x.yml',
    'constructor.yaml',
    `${'a'.repeat(65)}.yaml`,
  ])('refuses the file name %s', (name) => {
    corpus.write(`cases/${name}`, 'title: x\n');
    expect(corpus.findings()).toEqual([`cases/${name}:1:1 bad-file-name`]);
  });

  it('refuses an id beside the file name', () => {
    corpus.replace(caseFile, 'title:', 'id: other\ntitle:');
    expect(corpus.findings()).toEqual([`${caseFile}:2:1 unknown-key`]);
  });

  it('refuses a lock that is a link, and a lock that is no lock', () => {
    corpus.write('proofs.lock.json', '{"version":1,"articles":{"__proto__":{}}}');
    expect(corpus.findings()).toEqual(['proofs.lock.json:1:1 bad-lock']);
    corpus.write('proofs.lock.json', '{"version":');
    expect(corpus.findings()).toEqual(['proofs.lock.json:1:1 bad-lock']);
    execFileSync('rm', [corpus.path('proofs.lock.json')]);
    symlinkSync('/etc/passwd', corpus.path('proofs.lock.json'));
    expect(corpus.findings()).toEqual(['proofs.lock.json:1:1 not-a-file']);
  });

  it('says that a data folder is not there', () => {
    const path = corpus.path('places.yaml');
    expect(readFileSync(path, 'utf8')).toContain('belgora');
    execFileSync('rm', [path]);
    expect(corpus.findings()).toContain('places.yaml:1:1 missing-file');
  });
});
