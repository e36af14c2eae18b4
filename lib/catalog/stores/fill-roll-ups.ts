import type pg from 'pg';
import { allMonths, monthRunSteps, runsBetween } from '@/lib/columns/month-runs.ts';
import { cellSize } from '@/lib/columns/morton.ts';
import { columnsIn, cuboids, lastingIn, rolledUpLevels, tallied } from './roll-ups.ts';

const [finest = 0, ...coarser] = [...rolledUpLevels].sort((a, b) => b - a);

/** What a table counts by, and what it counts. */
const tables = {
  cells: {
    groups: ['level', 'kind', 'cell', 'run'],
    counts: {
      statuses: 'bit_or(statuses)',
      events: 'sum(events)',
      lngs: 'sum(lngs)',
      lats: 'sum(lats)',
    },
  },
  tallies: { groups: ['cuboid', ...tallied, 'run'], counts: { events: 'sum(events)' } },
} as const;

type RollUp = keyof typeof tables;

const number = (value: number | null) => `CAST(${value} AS int4)`;

/** Adds counts to a table, made from those of `source`; `by`: what a group is there, where its name is another. */
function addCounts(
  schema: string,
  table: RollUp,
  source: string,
  by: Readonly<Record<string, string>>,
): string {
  const { groups, counts } = tables[table];
  const columns = [...groups, ...Object.keys(counts)].join(', ');
  const values = groups.map((group) => by[group] ?? group).join(', ');
  const counted = Object.values(counts).join(', ');
  return `INSERT INTO ${schema}.${table} (${columns}) SELECT ${values}, ${counted} FROM ${source} GROUP BY ${values}`;
}

/** `tallied`, with a null for what a set does not count by. */
const talliedIn = (set: number) =>
  tallied.map((column) => (columnsIn(set).includes(column) ? column : `${number(null)} AS ${column}`));

/** Counts the events by their first and last months. All other counts are made from these. */
function countEvents(schema: string): string[] {
  const events = `FROM ${schema}.events WHERE key >= 0`;
  const tallies = cuboids
    .filter(({ from, isByMonths }) => from === null && isByMonths)
    .map(
      ({
        set,
      }) => `SELECT ${set} AS cuboid, ${talliedIn(set).join(', ')}, start_month, end_month, count(*) AS events
        ${events} GROUP BY ${columnsIn(set).join(', ')}, start_month, end_month`,
    );
  return [
    `CREATE TEMP TABLE tallies_by_months AS ${tallies.join(' UNION ALL ')}`,
    `CREATE TEMP TABLE cells_by_months AS SELECT ${finest} AS level, kind, key / ${cellSize(finest)} AS cell,
      start_month, end_month, bit_or(statuses) AS statuses, count(*) AS events, sum(lng) AS lngs, sum(lat) AS lats
      ${events} GROUP BY kind, key / ${cellSize(finest)}, start_month, end_month`,
  ];
}

/** Says which runs an event lasts through after the month that it begins in: the fewest, so that none holds another. */
async function listLasting(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ first: number; last: number }>(
    'SELECT DISTINCT start_month AS first, end_month AS last FROM cells_by_months WHERE start_month < end_month',
  );
  const lasting = rows.flatMap(({ first, last }) =>
    runsBetween(first + 1, last).map((run) => [first, last, lastingIn(run)] as const),
  );
  await client.query('CREATE TEMP TABLE lasting (start_month int4, end_month int4, run int4)');
  await client.query(
    'INSERT INTO lasting SELECT * FROM unnest(CAST($1 AS int4[]), CAST($2 AS int4[]), CAST($3 AS int4[]))',
    [0, 1, 2].map((column) => lasting.map((row) => row[column])),
  );
}

/** Counts by runs of months, numbered as in month-runs.ts: a run from the four that it is made of. */
function countRuns(schema: string, table: RollUp): string[] {
  const begun = monthRunSteps.map((step) =>
    step === 0
      ? addCounts(schema, table, `${table}_by_months`, { run: 'start_month * 16' })
      : addCounts(schema, table, `${schema}.${table} WHERE run >= 0 AND run % 16 = ${step - 1}`, {
          run: `run / 64 * 16 + ${step}`,
        }),
  );
  return [
    ...begun,
    addCounts(schema, table, `${table}_by_months JOIN lasting USING (start_month, end_month)`, {}),
  ];
}

/** The sets of the world that are made from others, or that are of all time alone. */
const countOtherSets = (schema: string): string[] =>
  cuboids
    .filter(({ from, isByMonths }) => from !== null || !isByMonths)
    .map(({ set, from }) => {
      const by = Object.fromEntries(
        tallied.map((column) => [column, columnsIn(set).includes(column) ? column : number(null)]),
      );
      const others = { ...by, cuboid: number(set) };
      return from === null
        ? addCounts(
            schema,
            'tallies',
            `(SELECT *, 1 AS events FROM ${schema}.events WHERE key >= 0) AS placed`,
            {
              ...others,
              run: number(allMonths),
            },
          )
        : addCounts(schema, 'tallies', `${schema}.tallies WHERE cuboid = ${from}`, others);
    });

const countCoarserCells = (schema: string): string[] =>
  coarser.map((level) =>
    addCounts(schema, 'cells', `${schema}.cells WHERE level = ${finest}`, {
      level: number(level),
      cell: `cell / ${4 ** (finest - level)}`,
    }),
  );

/** Fills the roll-ups of a release from its events. */
export async function fillRollUps(client: pg.Client, schema: string): Promise<void> {
  for (const statement of countEvents(schema)) await client.query(statement);
  await listLasting(client);
  for (const statement of [
    ...countRuns(schema, 'tallies'),
    ...countOtherSets(schema),
    ...countRuns(schema, 'cells'),
    ...countCoarserCells(schema),
    addCounts(schema, 'cells', `${schema}.cells`, { kind: number(null) }),
    'DROP TABLE tallies_by_months, cells_by_months, lasting',
  ])
    await client.query(statement);
}
