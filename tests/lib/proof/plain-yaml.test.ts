import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlainYaml } from '@/lib/proof/plain-yaml.ts';
import { readYaml } from '@/lib/proof/yaml-source.ts';

const record = `# yaml-language-server: $schema=../schemas/case.schema.json
title: Case of the trader
jurisdiction: AD
people:
  - id: p1
    names:
      - text: Йорнеш Дореков
        evidence:
          article: ad-courier-0001
          exact: "Dorekov, 62: a trader # from Iraq"
    age: 62

    nationality: [IQ, NO]
mentions:
  - { toponym: Andorra la Vella, start: 30, end: 46 }
point:
  - -6.13
  - 49.5
on: 2016-08-19
isClosed: true
names: []
basis: >-
  The year follows: "detained
  in # July"
note: it's "quoted", [not] nested
`;

it('reads mappings, lists and words as they stand there', () => {
  expect(readPlainYaml(record)).toEqual({
    title: 'Case of the trader',
    jurisdiction: 'AD',
    people: [
      {
        id: 'p1',
        names: [
          {
            text: 'Йорнеш Дореков',
            evidence: { article: 'ad-courier-0001', exact: 'Dorekov, 62: a trader # from Iraq' },
          },
        ],
        age: 62,
        nationality: ['IQ', 'NO'],
      },
    ],
    mentions: [{ toponym: 'Andorra la Vella', start: 30, end: 46 }],
    point: [-6.13, 49.5],
    on: '2016-08-19',
    isClosed: true,
    names: [],
    basis: 'The year follows: "detained in # July"',
    note: 'it\'s "quoted", [not] nested',
  });
});

it.each([
  ['nothing', ''],
  ['a comment alone', '# nothing\n'],
  ['a key twice', 'a: 1\nb: 2\na: 3\n'],
  ['a key that reaches into the prototype', 'constructor: 1\n'],
  ['a mapping in a word', 'a: b: c\n'],
  ['an anchor', 'a: &x 1\n'],
  ['an alias', 'a: *x\n'],
  ['a tag', 'a: !!str 1\n'],
  ['a second document', 'a: 1\n---\na: 2\n'],
  ['a directive', '%YAML 1.1\n---\na: 1\n'],
  ['nothing behind a key', 'a:\nb: 1\n'],
  ['null', 'a: null\n'],
  ['a number with a zero before it', 'a: 007\n'],
  ['a tab', 'a:\tword\n'],
  ['another end of a line', 'a: word\r\n'],
  ['a byte order mark', '\uFEFFa: word\n'],
  ['a line too far in', 'a:\n    b: 1\n  c: 2\n'],
  ['a list beside a key', 'a: 1\n- b\n'],
  ['a quotation mark that is not closed', "a: 'word\n"],
  ['something empty in brackets', 'a: [b, , c]\n'],
  ['65 levels', Array.from({ length: 65 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('leaves %s to the full reader', (_, text) => {
  expect(readPlainYaml(text)).toBeUndefined();
});

const scalars = fc.constantFrom(
  ...[
    'word',
    'two words',
    'слово',
    '日本',
    'p1',
    '62-year-old',
    '2016-08-19',
    '2024-07',
    '2015/2020',
    "it's",
  ],
  ...['1', '-1', '0', '-0', '1.50', '0.1', '.5', '5.', '+1', '007', '-01', '0o7', '0x1F', '1e3', '1_000'],
  ...[
    '12:30',
    'null',
    'Null',
    'true',
    'no',
    'yes',
    'NO',
    '~',
    '.inf',
    '.nan',
    '-',
    '- a',
    '? a',
    ':a',
    'a:b',
  ],
  ...['a: b', 'a:', 'a #b', 'a#b', '#b', '&a', '*a', '!a', '|', '>-', '%a', '@a', '`a', '"', "'", "''", '""'],
  ...["'a'", '"a"', "'a: b # c'", '"a\\n"', "'a''b'", "'a' b", '" a "', 'a ', ' a', 'a\u00a0', '\u00a0a'],
  ...['[a]', '[a, b]', '[a,b]', '[a, ]', '[]', '[1, -2.5]', '[a: b]', '[[a]]', '[null]', '[ a ]', '[a', 'a]'],
  ...[
    '{ a: 1 }',
    '{a: b, c: d}',
    '{ a: 1, a: 2 }',
    '{ a }',
    '{}',
    '{ a:1 }',
    '{ a: b c, d: e }',
    '{ a: 1, }',
  ],
  ...['https://example.org/a?b=c#d', 'a, b', 'a [b] {c}', '<<', '<<: a', '__proto__', 'a\tb', '---', '...'],
);
const plain = fc.constantFrom('word', 'two words', '1', '2016-08-19', "'a'", '[a, 1]', '{ a: 1 }');
const scalar = fc.oneof({ weight: 2, arbitrary: plain }, { weight: 1, arbitrary: scalars });
const key = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c-d', 'on') },
  { weight: 1, arbitrary: fc.constantFrom('null', 'true', '<<', 'constructor', '1', 'a b', "'a'") },
);
const inwards = fc.constantFrom('  ', '  ', '  ', '    ', ' ', '');

/** Blocks as their lines, most of them well made. */
const { block } = fc.letrec<{ block: string[]; entry: string[]; item: string[] }>((tie) => ({
  entry: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(key, scalar).map(([name, value]) => [`${name}: ${value}`]),
    fc
      .tuple(key, inwards, fc.array(scalar, { minLength: 1, maxLength: 3 }))
      .map(([name, step, lines]) => [`${name}: >-`, ...lines.map((line) => step + line)]),
    fc
      .tuple(key, inwards, tie('block'))
      .map(([name, step, lines]) => [`${name}:`, ...lines.map((line) => step + line)]),
  ),
  item: fc.oneof(
    { maxDepth: 3 },
    scalar.map((value) => [`- ${value}`]),
    fc
      .tuple(inwards, tie('block'))
      .map(([step, lines]) => lines.map((line, at) => (at === 0 ? `- ${line}` : step + line))),
  ),
  block: fc
    .oneof(
      fc.array(tie('entry'), { minLength: 1, maxLength: 3 }),
      fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    )
    .map((parts) => parts.flat()),
}));
const oddLine = fc.constantFrom(
  '',
  ' ',
  '# a',
  '  # a',
  '---',
  '...',
  '%YAML 1.2',
  '    a',
  '  - a',
  'a',
  '\t',
);
const texts = fc
  .tuple(block, fc.option(fc.tuple(fc.nat(4), oddLine)), fc.constantFrom('\n', ''))
  .map(([lines, odd, end]) => (odd ? lines.toSpliced(odd[0], 0, odd[1]) : lines).join('\n') + end);

it('reads nothing that the full reader refuses or reads otherwise', () => {
  let read = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const value = readPlainYaml(text);
      if (value === undefined) return;
      read += 1;
      expect(readYaml(text)).toStrictEqual({ ok: true, value });
    }),
    { numRuns: 10_000 },
  );
  expect(read).toBeGreaterThan(500);
});

it('reads every file of the data as the full reader does, or not at all', () => {
  const files = ['data', 'tests/fixtures/data'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const read = files.filter((file) => {
    if (!file.endsWith('.yaml')) return false;
    const text = readFileSync(file, 'utf8');
    const value = readPlainYaml(text);
    if (value !== undefined) expect(readYaml(text)).toStrictEqual({ ok: true, value });
    return value !== undefined;
  });
  expect(read).toContain('data/articles/minsk-sentence-2025.yaml');
});
