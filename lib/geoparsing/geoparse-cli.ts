import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Geoparser, Proposal } from './geoparser.ts';
import { loadGeoparser } from './load.ts';

const usage = 'usage: npm run --silent geoparse -- --jsonl [--given-spans] < in.jsonl > out.jsonl';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });
const LineWithSpans = Line.extend({
  toponyms: z.array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() })),
});

/** Thrown for a line that cannot be answered; the message names it. */
class LineError extends Error {}

function readLine<T>(schema: z.ZodType<T>, line: string, number: number): T {
  let value: unknown;
  try {
    // Some programs begin a file with a byte order mark.
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new LineError(`line ${number}: no JSON: ${error.message}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LineError(
    `line ${number}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`,
  );
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

function toToponym({ gazetteer }: Geoparser, proposal: Proposal) {
  const { start, end, phrase, role, probability, resolution } = proposal;
  const place = resolution?.place;
  const id = place === undefined || resolution?.isFallback ? null : gazetteer.geonamesOf(place);
  return {
    start,
    end,
    phrase,
    lat: place === undefined ? null : rounded(gazetteer.latOf(place), 5),
    lon: place === undefined ? null : rounded(gazetteer.lngOf(place), 5),
    role,
    p: rounded(probability, 4),
    geonameid: id === null ? null : String(id),
  };
}

function answer(geoparser: Geoparser, line: string, number: number, givenSpans: boolean): string {
  if (givenSpans) {
    const { id, text, toponyms } = readLine(LineWithSpans, line, number);
    const proposals = geoparser.resolve(text, toponyms);
    return JSON.stringify({ id, toponyms: proposals.map((proposal) => toToponym(geoparser, proposal)) });
  }
  const { id, text } = readLine(Line, line, number);
  return JSON.stringify({
    id,
    toponyms: geoparser.parse(text).map((proposal) => toToponym(geoparser, proposal)),
  });
}

function readArguments() {
  try {
    const options = {
      jsonl: { type: 'boolean', default: false },
      'given-spans': { type: 'boolean', default: false },
    } as const;
    const { values } = parseArgs({ options });
    if (values.jsonl) return values;
    console.error(usage);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${usage}`);
  }
  return null;
}

/** The lines of a stream, as many at a time as have come. */
async function* linesOf(stream: NodeJS.ReadStream): AsyncGenerator<string[]> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
  yield [rest];
}

async function write(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Answers JSON lines with JSON lines, one for one and in order, however many there are. */
async function main(): Promise<number> {
  const values = readArguments();
  if (!values) return 2;
  const geoparser = await loadGeoparser(console.error);
  let number = 0;
  for await (const lines of linesOf(process.stdin)) {
    let answers = '';
    try {
      for (const line of lines) {
        number += 1;
        if (line.trim() !== '') answers += `${answer(geoparser, line, number, values['given-spans'])}\n`;
      }
    } catch (error) {
      if (!(error instanceof LineError)) throw error;
      await write(answers);
      console.error(error.message);
      return 1;
    }
    await write(answers);
  }
  return 0;
}

// Whoever reads may have read enough, such as `head`.
process.stdout.on('error', (error) => {
  if (!('code' in error && error.code === 'EPIPE')) throw error;
  process.exit(0);
});

process.exitCode = await main();
