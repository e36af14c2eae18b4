import { cellSize } from '@/lib/columns/morton.ts';
import { columnsIn, cuboids, rolledUpLevels } from './roll-ups.ts';

/**
 * Where the releases are listed, and which one is shown; made once, and never changed by a load. `catalog` is the
 * version of what pages are made from; null where a release has events alone. One statement at a time: two locks held
 * together would stand against those of readers.
 */
export const registerTables: readonly string[] = [
  'CREATE SCHEMA IF NOT EXISTS whereabouts',
  `CREATE TABLE IF NOT EXISTS whereabouts.releases (
    release text PRIMARY KEY, version text NOT NULL, form text NOT NULL, events int8 NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now())`,
  'ALTER TABLE whereabouts.releases ADD COLUMN IF NOT EXISTS catalog text',
  `CREATE TABLE IF NOT EXISTS whereabouts.shown (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    release text NOT NULL REFERENCES whereabouts.releases,
    previous text REFERENCES whereabouts.releases)`,
  `CREATE OR REPLACE VIEW whereabouts.current_release AS
    SELECT release, version, form, catalog FROM whereabouts.releases JOIN whereabouts.shown USING (release)`,
];

/** Finds a row where the tables are there as this version of the program makes them. */
export const hasRegisterTables = `SELECT FROM information_schema.columns
  WHERE table_schema = 'whereabouts' AND table_name = 'current_release' AND column_name = 'catalog'`;

/** The columns of an event, in the order in which they are copied; the key of one without a position is -1. */
export const eventColumns = [
  ['key', 'int8'],
  ['lng', 'int4'],
  ['lat', 'int4'],
  ['start_day', 'int4'],
  ['end_day', 'int4'],
  ['start_month', 'int4'],
  ['end_month', 'int4'],
  ['statuses', 'int4'],
  ['kind', 'int2'],
  ['acts', 'int2'],
  ['id', 'text COLLATE "C"'],
  ['case_id', 'text COLLATE "C"'],
  ['ways', 'text[]'],
  ['sources', 'text[]'],
  ['words', 'text[]'],
  ['feature', 'text'],
] as const;

export function eventTable(schema: string): string {
  const columns = eventColumns.map(([name, type]) => `${name} ${type} NOT NULL`);
  return `CREATE TABLE ${schema}.events (${columns.join(', ')})`;
}

const tallyColumns =
  'cuboid int2, start_month int4, end_month int4, kind int2, statuses int4, acts int2, events int8';
const cellColumns = `level int2, cuboid int2, cell int8, start_month int4, end_month int4, kind int2,
  statuses int4, events int8, lngs int8, lats int8`;

export const rollUpTables = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.tallies (${tallyColumns})`,
  `CREATE TABLE ${schema}.cells (${cellColumns})`,
];

/** The id is unique by an index of its own where one machine holds all events; Citus would want the case in it. */
export const eventIndexes = (schema: string, isDistributed: boolean): readonly string[] => [
  `CREATE INDEX ON ${schema}.events (key, start_day, end_day, kind, acts, statuses, lng, lat, id)`,
  `CREATE ${isDistributed ? '' : 'UNIQUE '}INDEX ON ${schema}.events (id)`,
  `CREATE INDEX ON ${schema}.events (case_id)`,
  `CREATE INDEX ON ${schema}.events (start_day DESC, id DESC)
    INCLUDE (key, end_day, kind, acts, statuses, lng, lat)`,
  `CREATE INDEX ON ${schema}.events USING gin (words)`,
];

/** `columns` of a set, or a null in the place of those that the set has not. */
const orNull = (columns: readonly string[], set: number) =>
  columns.map((column) => (columnsIn(set).includes(column) ? column : 'NULL'));

function tally(schema: string, set: number, from: number | null): string {
  const columns = ['start_month', 'end_month', 'kind', 'statuses', 'acts'];
  const source =
    from === null ? `${schema}.events WHERE key >= 0` : `${schema}.tallies WHERE cuboid = ${from}`;
  const events = from === null ? 'count(*)' : 'sum(events)';
  return `INSERT INTO ${schema}.tallies SELECT ${set}, ${orNull(columns, set).join(', ')}, ${events}
    FROM ${source} GROUP BY ${columnsIn(set).join(', ')}`;
}

// Of (month, kind): both, either, neither; the first is made from the events or from a finer grid.
const cellSets = [3, 1, 2, 0] as const;

/** `finer` is the level that this one is made from; null: the events. */
function cellsOfLevel(schema: string, level: number, finer: number | null): string[] {
  const columns = ['start_month', 'end_month', 'kind'];
  const sums = 'bit_or(statuses), sum(events), sum(lngs), sum(lats)';
  return cellSets.map((set) => {
    const isBase = set === 3;
    const groups = ['1', '2', '3', ...columnsIn(set)].join(', ');
    const [cell, source] = !isBase
      ? ['cell', `${schema}.cells WHERE level = ${level} AND cuboid = 3`]
      : finer === null
        ? [`key / ${cellSize(level)}`, `${schema}.events WHERE key >= 0`]
        : [`cell / ${4 ** (finer - level)}`, `${schema}.cells WHERE level = ${finer} AND cuboid = 3`];
    const counted = isBase && finer === null ? 'bit_or(statuses), count(*), sum(lng), sum(lat)' : sums;
    return `INSERT INTO ${schema}.cells SELECT CAST(${level} AS int2), CAST(${set} AS int2), ${cell},
      ${orNull(columns, set).join(', ')}, ${counted} FROM ${source} GROUP BY ${groups}`;
  });
}

/** What is counted of a cell. */
const counts = 'statuses, events, lngs, lats';

/** Fills the roll-ups, the ones that others are made from first. */
export function fillRollUps(schema: string): readonly string[] {
  const finestFirst = [...rolledUpLevels].sort((a, b) => b - a);
  return [
    ...cuboids.map(({ set, from }) => tally(schema, set, from)),
    ...finestFirst.flatMap((level, at) => cellsOfLevel(schema, level, finestFirst[at - 1] ?? null)),
    // With all columns: PostgreSQL would start helpers for a table, which takes longer than the answer.
    `CREATE INDEX ON ${schema}.tallies (cuboid, kind, start_month, end_month, statuses, acts, events)`,
    `CREATE INDEX ON ${schema}.cells (level, cuboid, kind, start_month, end_month) INCLUDE (cell, ${counts})`,
    `CREATE INDEX ON ${schema}.cells (level, cuboid, kind, cell, start_month, end_month) INCLUDE (${counts})`,
  ];
}
