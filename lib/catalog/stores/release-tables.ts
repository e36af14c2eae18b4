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

/**
 * What is counted beforehand: of the world in `tallies`, of the cells of a grid in `cells`, of all kinds where `kind` is
 * null. `run` is a run of months (`lib/columns/month-runs.ts`): of the events that may have begun in it, or, negative
 * (`lastingIn`), of those that lasted through it and had begun before.
 */
export const rollUpTables = (schema: string): readonly string[] => [
  `CREATE TABLE ${schema}.tallies (cuboid int2, run int4, kind int2, statuses int4, acts int2, events int8)`,
  `CREATE TABLE ${schema}.cells (level int2, kind int2, run int4, cell int8, statuses int4, events int8, lngs int8,
    lats int8)`,
];

/** With all columns: PostgreSQL would start helpers for a table, which takes longer than the answer. */
export const rollUpIndexes = (schema: string): readonly string[] => [
  `CREATE INDEX ON ${schema}.tallies (cuboid, run, kind, statuses, acts, events)`,
  `CREATE INDEX ON ${schema}.cells (level, kind, run, cell) INCLUDE (statuses, events, lngs, lats)`,
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
