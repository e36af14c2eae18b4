import { spawnSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { compileTimeout, theGeoparser } from './geoparser';

// So that no process of a test has to compile the gazetteer.
beforeAll(async () => {
  await theGeoparser();
}, compileTimeout);

function geoparse(input: string, ...options: string[]) {
  const args = ['--import', 'tsx', 'lib/geoparsing/geoparse-cli.ts', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { status, answers: lines.map((line) => JSON.parse(line)), errors: stderr };
}

const text = 'A court in Minsk, Belarus sentenced him.';

it('answers JSON lines in order with offsets, points, roles and probabilities', () => {
  const { status, answers } = geoparse(
    `${JSON.stringify({ id: 'b', text })}\n\n${JSON.stringify({ id: 7, text: '' })}\n`,
    '--jsonl',
  );
  expect(status).toBe(0);
  expect(answers).toEqual([
    {
      id: 'b',
      toponyms: [
        {
          start: 11,
          end: 16,
          phrase: 'Minsk',
          lat: 53.9,
          lon: 27.56667,
          role: 'literal',
          p: expect.any(Number),
          geonameid: '625144',
        },
        {
          start: 18,
          end: 25,
          phrase: 'Belarus',
          lat: 53,
          lon: 28,
          role: 'literal',
          p: expect.any(Number),
          geonameid: '630336',
        },
      ],
    },
    { id: 7, toponyms: [] },
  ]);
});

it('resolves given spans, one answer for each', () => {
  const toponyms = [
    { start: 18, end: 25, phrase: 'Belarus' },
    { start: 26, end: 35, phrase: 'sentenced' },
  ];
  const { answers } = geoparse(JSON.stringify({ id: 'a', text, toponyms }), '--jsonl', '--given-spans');
  expect(answers[0].toponyms).toMatchObject([
    { start: 18, end: 25, phrase: 'Belarus', geonameid: '630336' },
    { start: 26, end: 35, phrase: 'sentenced', lat: 53, geonameid: null },
  ]);
});

it('takes what other programs write: a byte order mark, CRLF, separators within a line, halves of characters', () => {
  const odd = [
    `\uFEFF${JSON.stringify({ id: 1, text })}\r`,
    '{"id": 2, "text": "\u2028Minsk\u2029"}\r',
    '{"id": 3, "text": "\\ud83d 😀 Minsk \\udc00", "toponyms": [{"start": 90, "end": 95}]}',
  ];
  const { status, answers } = geoparse(odd.join('\n'), '--jsonl');
  expect(status).toBe(0);
  expect(answers.map(({ id, toponyms }) => [id, toponyms[0]?.phrase, toponyms[0]?.start])).toEqual([
    [1, 'Minsk', 11],
    [2, 'Minsk', 1],
    [3, 'Minsk', 5],
  ]);
  const given = geoparse(odd[2] ?? '', '--jsonl', '--given-spans');
  expect(given.answers[0].toponyms).toMatchObject([{ start: 90, end: 95, phrase: '', lat: null }]);
});

it('answers a long stream line for line, wherever its pieces are cut', () => {
  const lines = Array.from({ length: 4000 }, (_, id) =>
    JSON.stringify({ id, text: `${'€'.repeat(id % 7)} A court in Minsk sentenced him.` }),
  );
  const { answers } = geoparse(lines.join('\n'), '--jsonl');
  expect(answers.map(({ id, toponyms }) => [id, toponyms[0]?.start])).toEqual(
    lines.map((_, id) => [id, (id % 7) + 12]),
  );
});

it('stops at a line that it cannot read, and names it', () => {
  const { status, answers, errors } = geoparse(
    `${JSON.stringify({ id: 'a', text })}\n{"id": 1}\n`,
    '--jsonl',
  );
  expect([status, answers.length]).toEqual([1, 1]);
  expect(errors).toContain('line 2: text: ');
});

it('says how it is used', () => {
  expect(geoparse('', '--given').errors).toContain('usage: npm run --silent geoparse -- --jsonl');
});
