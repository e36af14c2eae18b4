import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type CheckResult, checkCorpus } from '@/lib/proof/check.ts';
import { readInThreads } from '@/lib/proof/read-in-threads.ts';
import { TemporaryCorpus } from './temporary-corpus.ts';

function readByOne(corpus: TemporaryCorpus): CheckResult {
  return checkCorpus({ dataFolder: corpus.folder, today: '2026-01-02' });
}

async function readByTwo(corpus: TemporaryCorpus): Promise<CheckResult> {
  const folders = await readInThreads(corpus.folder, { threads: 2, fewest: 0 });
  expect(folders?.cases.readings.map(({ id }) => id)).toContain('qf-2020-morita');
  return checkCorpus({ dataFolder: corpus.folder, folders, today: '2026-01-02' });
}

it('reads in two threads what one reads', async () => {
  const corpus = new TemporaryCorpus();
  const [one, two] = [readByOne(corpus), await readByTwo(corpus)];
  expect(two).toEqual(one);
  expect(Object.keys(two.corpus.cases)).toEqual(Object.keys(one.corpus.cases));
  expect(two.lock.text).toBe(one.lock.text);
});

it('finds in two threads what one finds, at the same lines and in the same order', async () => {
  const corpus = new TemporaryCorpus();
  corpus.replace('cases/qf-2020-morita.yaml', 'kind: released', 'kind: escaped');
  corpus.replace('cases/qf-2019-fisherman.yaml', 'place: ', 'place: nowhere-');
  corpus.write('cases/broken.yaml', 'title: [\n');
  corpus.write('cases/latin.yaml', Uint8Array.of(0x74, 0x3a, 0x20, 0xe9));
  corpus.write('cases/Wrong Name.yaml', 'title: x\n');
  corpus.write('statistics/empty.yaml', '');
  mkdirSync(corpus.path('articles/folder.yaml'));
  const [one, two] = [readByOne(corpus), await readByTwo(corpus)];
  const codes = new Set(one.findings.map(({ code }) => code));
  for (const code of [
    'bad-value',
    'missing-reference',
    'bad-yaml',
    'bad-encoding',
    'bad-file-name',
    'not-a-file',
  ]) {
    expect(codes).toContain(code);
  }
  expect(two.findings).toEqual(one.findings);
});

it('leaves few files to one thread', async () => {
  expect(await readInThreads(new TemporaryCorpus().folder)).toBeNull();
});
