import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Geoparser } from '../geoparsing/geoparser.ts';
import { loadGeoparser } from '../geoparsing/load.ts';
import { InvalidDateError, parseEdtf } from '../model/edtf.ts';
import { readData } from '../proof/read-data.ts';
import { writeFileAtomically } from '../proof/write-file.ts';
import { acceptOver, askEach, NobodyAnswersError } from './ask.ts';
import { toJson, toLines } from './describe.ts';
import { toDraft } from './draft.ts';
import { placesOfCase } from './place-names.ts';
import { proposeFrom } from './propose.ts';
import { type Input, readInput } from './read-input.ts';

const usage =
  'usage: npm run add -- [FILE | FOLDER] [--yes-over P] [--json] [--date YYYY-MM-DD] [--case ID] [--id ID] [--out FOLDER]';

const options = {
  'yes-over': { type: 'string' },
  json: { type: 'boolean', default: false },
  date: { type: 'string' },
  case: { type: 'string' },
  id: { type: 'string' },
  out: { type: 'string', default: 'drafts' },
  data: { type: 'string', default: 'data' },
} as const;

/** Where the tool speaks: results, and everything else; and where it reads and asks. */
export interface Desk {
  readonly answer: (line: string) => void;
  readonly say: (line: string) => void;
  readonly readStandardInput: () => Input;
  /** Whether somebody sits at a terminal and can be asked. */
  readonly canAsk: boolean;
  readonly archive: string | null;
}

/** Thrown for arguments that make no sense; the message says which. */
class UsageError extends Error {}

function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [path, another] = positionals;
  if (another !== undefined) throw new UsageError(`"${another}" is one file too many`);
  const limit = values['yes-over'] === undefined ? null : Number(values['yes-over']);
  if (limit !== null && !(limit >= 0 && limit <= 1))
    throw new UsageError('--yes-over is a number from 0 to 1');
  if (values.id !== undefined && !/^[a-z0-9][a-z0-9-]{0,59}$/u.test(values.id))
    throw new UsageError('--id is made of a-z, 0-9 and "-"');
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/u.test(values.date))
    throw new UsageError('--date is YYYY-MM-DD');
  if (values.date !== undefined) parseEdtf(values.date);
  return { ...values, path: path ?? null, limit };
}

type Arguments = ReturnType<typeof readArguments>;

/** Writes what is not there yet with this very content; says what it wrote. */
function writeNew(path: string, content: string): string[] {
  if (existsSync(path)) {
    return readFileSync(path, 'utf8') === content
      ? []
      : [`${path} is there already, with other content: left as it is`];
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileAtomically(path, content);
  return [`wrote ${path}`];
}

async function addText(text: string, geoparser: Geoparser, values: Arguments, desk: Desk): Promise<void> {
  const { gazetteer } = geoparser;
  const { corpus } = readData(values.data).data;
  const confirmed = values.case === undefined ? [] : placesOfCase(corpus, values.case, gazetteer);
  const proposal = proposeFrom(text, geoparser, { reference: values.date ?? null, confirmed });
  if (values.json) {
    desk.answer(JSON.stringify(toJson(gazetteer, proposal)));
    return;
  }
  const known = Object.entries(corpus.articles).find(
    ([, article]) => article.text.sha256 === proposal.sha256,
  );
  if (known) {
    desk.answer(`${known[0]}: this text is in the data already; nothing changed`);
    return;
  }
  for (const line of toLines(gazetteer, proposal)) desk.say(line);
  const accepted =
    values.limit === null ? await askEach(proposal, gazetteer) : acceptOver(proposal, values.limit);
  const { id, files } = toDraft(proposal, accepted, gazetteer, corpus, values.id ?? null);
  const written = [...files].flatMap(([name, content]) => writeNew(join(values.out, name), content));
  written.push(
    ...writeNew(join(desk.archive ?? join(values.out, 'archive'), `${proposal.sha256}.txt`), text),
  );
  desk.answer([`${id}: ${accepted.length} of ${proposal.mentions.length} mentions`, ...written].join('\n'));
  if (written.length === 0) desk.answer('nothing changed');
}

function progress(done: number, all: number): void {
  if (!process.stderr.isTTY) return;
  const filled = Math.round((done / all) * 30);
  process.stderr.write(
    `\r[${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done}/${all}${done === all ? '\n' : ''}`,
  );
}

async function addAll(args: readonly string[], desk: Desk): Promise<number> {
  const values = readArguments(args);
  const { path: given, limit } = values;
  const isFolder = given !== null && statSync(given, { throwIfNoEntry: false })?.isDirectory() === true;
  if (limit === null && !values.json && (isFolder || given === null || !desk.canAsk)) {
    throw new UsageError('nobody can be asked here: give --yes-over or --json');
  }
  const names = isFolder
    ? readdirSync(given)
        .filter((name) => name.endsWith('.txt'))
        .sort()
    : [];
  if (isFolder && names.length === 0) throw new UsageError(`"${given}" holds no .txt files`);
  const paths = isFolder ? names.map((name) => join(given, name)) : [given];
  if (paths.length > 1 && values.id !== undefined) throw new UsageError('--id is for one article');
  let geoparser: Geoparser | null = null;
  let refused = 0;
  for (const [index, path] of paths.entries()) {
    const input = path === null ? desk.readStandardInput() : readInput(path);
    if (input.ok) {
      geoparser ??= await loadGeoparser(desk.say);
      await addText(input.text, geoparser, values, desk);
    } else {
      refused += 1;
      desk.say(`${path ?? '<stdin>'}: ${input.message}`);
    }
    if (isFolder) progress(index + 1, paths.length);
  }
  return refused > 0 ? 1 : 0;
}

/** `npm run add`: proposes and drafts. Returns the exit code: 1 when an article was refused, 2 for wrong arguments. */
export async function add(args: readonly string[], desk: Desk): Promise<number> {
  try {
    return await addAll(args, desk);
  } catch (error) {
    if (error instanceof NobodyAnswersError) {
      desk.say(error.message);
      return 1;
    }
    if (!(error instanceof UsageError || error instanceof InvalidDateError || error instanceof TypeError))
      throw error;
    desk.say(`${error.message}\n${usage}`);
    return 2;
  }
}
