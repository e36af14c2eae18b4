import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { CheckResult } from '@/lib/proof/check.ts';
import { fixtureData, hashFolder, TemporaryCorpus } from './temporary-corpus.ts';

const corpus = new TemporaryCorpus();
afterAll(() => corpus.remove());

const files = readdirSync(fixtureData, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(yaml|txt|json)$/.test(name),
);
const originals = new Map(files.map((name) => [name, corpus.read(name)]));

const splice = fc.oneof(
  fc.constantFrom(
    ...[
      '\t',
      '\0',
      '\uFEFF',
      '\u202E',
      '- ',
      '? ',
      ': ',
      '\n',
      '"',
      "'",
      '[',
      '{',
      '*a',
      '&a ',
      '!!js ',
      '---\n',
      '%',
    ],
    ...[
      '__proto__: ',
      'null',
      '-1',
      '1e999',
      '.nan',
      '012',
      '9'.repeat(40),
      'a'.repeat(400),
      '🙂',
      '\uD800',
      '|\n',
      '>-\n',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const mutation = fc.record({
  file: fc.constantFrom(...files),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(40),
  inserted: splice,
});

it('never crashes, never writes, and accepts only what is still proved', () => {
  let refused = 0;
  fc.assert(
    fc.property(mutation, ({ file, at, removed, inserted }) => {
      const original = originals.get(file) ?? '';
      const offset = Math.floor(at * original.length);
      corpus.write(file, original.slice(0, offset) + inserted + original.slice(offset + removed));
      try {
        const before = hashFolder(corpus.folder);
        const { findings, corpus: kept, positions } = corpus.check();
        expect(hashFolder(corpus.folder)).toBe(before);
        for (const { line, column, message } of findings) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
        if (findings.length > 0) refused += 1;
        else expect(wordsInText(kept, positions)).toEqual([]);
      } finally {
        corpus.write(file, original);
      }
    }),
    { seed: 20_210_604, numRuns: 250 },
  );
  expect(refused).toBeGreaterThan(100);
  expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
});

/** The quotations of events whose words do not stand where the check says. */
function wordsInText(
  { cases, articles }: CheckResult['corpus'],
  positions: CheckResult['positions'],
): string[] {
  const events = Object.values(cases).flatMap((file) => file.events.flatMap(({ evidence }) => evidence));
  const spans = Object.values(positions);
  return events.flatMap(({ article, exact }) => {
    const text = corpus.read(`articles/${articles[article]?.text.file}`);
    return spans.some(([start, end]) => text.slice(start, end) === exact) ? [] : [exact];
  });
}

it('refuses an alias bomb and 20,000 brackets in little memory', () => {
  const levels = Array.from({ length: 9 }, (_, index) => {
    const items = index === 0 ? 'x' : `*l${index - 1}`;
    return `l${index}: &l${index} [${Array.from({ length: 9 }, () => items).join(', ')}]`;
  });
  const code = `
    import { readYaml } from './lib/proof/yaml-source.ts';
    const texts = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
    console.log(JSON.stringify(texts.map((text) => readYaml(text).faults.map(({ code }) => code)[0])));
  `;
  const texts = [levels.join('\n'), '['.repeat(20_000), '{a: '.repeat(20_000), '- '.repeat(20_000)];
  const { status, stdout } = spawnSync(
    'node',
    ['--max-old-space-size=64', '--import', 'tsx', '--input-type=module', '-e', code],
    { encoding: 'utf8', input: JSON.stringify(texts) },
  );
  expect([status, stdout.trim()]).toEqual([0, '["alias-refused","too-deep","too-deep","too-deep"]']);
});
