import { levelOf } from '@/lib/columns/clusters.ts';
import { coverOf, coverOfCells, type KeyRange } from '@/lib/columns/cover.ts';
import { countryNumbers } from '@/lib/columns/event-columns.ts';
import { type Conditions, conditionsOf, type EventView } from '@/lib/columns/event-view.ts';
import { cellSize } from '@/lib/columns/morton.ts';
import { eventKinds } from '@/lib/model/event-kinds.ts';

/** How "in any of these ranges" is said: PostgreSQL is faster with a UNION ALL, Citus with an OR. */
export type RangeForm = 'union' | 'or';

/** A statement with its values, `$1` being the first. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** The release that is asked, and how. Its name is one that `publish` gave. */
export interface Dialect {
  readonly schema: string;
  readonly form: RangeForm;
}

/** Collects the values of one statement. */
export class Values {
  readonly list: unknown[] = [];

  /** The value's place in the statement. */
  add(value: unknown, type: 'int2' | 'int4' | 'int8' | 'int4[]' | 'text' | 'text[]'): string {
    this.list.push(value);
    return `CAST($${this.list.length} AS ${type})`;
  }
}

/** What has no position is on no map. */
const placed = 'key >= 0';

const bitsOf = (mask: number) => eventKinds.flatMap((_, at) => (((mask >>> at) & 1) === 1 ? [at] : []));

/** What a view asks of the columns of one table, but for the ranges of keys. */
export function groupConditions({ kinds, statuses, acts }: Conditions, values: Values) {
  const numbers =
    acts === null ? [] : Array.from({ length: countryNumbers }, (_, at) => at).filter((at) => acts[at] === 1);
  return {
    kinds: kinds === 0 ? 'true' : `kind = ANY (${values.add(bitsOf(kinds), 'int4[]')})`,
    statuses: statuses === 0 ? 'true' : `(statuses & ${values.add(statuses, 'int4')}) <> 0`,
    acts: acts === null ? 'true' : `acts = ANY (${values.add(numbers, 'int4[]')})`,
  };
}

function placeAndTime({ box, isAcross, days }: Conditions, values: Values): string[] {
  const conditions: string[] = [];
  if (box !== null) {
    const [west, south, east, north] = box.map((edge) => values.add(edge, 'int4'));
    conditions.push(`lat BETWEEN ${south} AND ${north}`);
    conditions.push(isAcross ? `(lng >= ${west} OR lng <= ${east})` : `lng BETWEEN ${west} AND ${east}`);
  }
  if (days !== null) {
    conditions.push(
      `start_day <= ${values.add(days[1], 'int4')}`,
      `end_day >= ${values.add(days[0], 'int4')}`,
    );
  }
  return conditions;
}

/** The conditions of a view, with those of its groups. */
export function conditionsText(view: EventView, values: Values): string[] {
  const asked = conditionsOf(view);
  const groups = Object.values(groupConditions(asked, values)).filter((condition) => condition !== 'true');
  return [...placeAndTime(asked, values), ...groups];
}

/** What `select` gives for a column in any of these ranges, in the form that the database is fast with. */
export function inRanges(
  form: RangeForm,
  column: string,
  ranges: readonly KeyRange[],
  values: Values,
  select: (condition: string) => string,
): string {
  const conditions = ranges.map(
    ([first, last]) => `${column} BETWEEN ${values.add(first, 'int8')} AND ${values.add(last, 'int8')}`,
  );
  if (conditions.length === 0) return select('false');
  return form === 'or'
    ? select(`(${conditions.join(' OR ')})`)
    : conditions.map((condition) => select(condition)).join(' UNION ALL ');
}

/**
 * The one primitive: `columns` of all events in the view, as a query to select from. `looked` are the ranges of keys
 * to look in; null: everywhere.
 */
function within(
  { schema, form }: Dialect,
  columns: string,
  view: EventView,
  values: Values,
  looked = view.bbox === undefined ? null : coverOf(view.bbox),
): string {
  const conditions = conditionsText(view, values);
  const select = (range: string) =>
    `SELECT ${columns} FROM ${schema}.events WHERE ${[range, ...conditions].join(' AND ')}`;
  return looked === null ? select(placed) : inRanges(form, 'key', looked, values, select);
}

export function featureIds(dialect: Dialect, view: EventView, most: number): Statement {
  const values = new Values();
  const found = within(dialect, 'key, id', view, values);
  const text = `SELECT id FROM (${found}) AS found ORDER BY key, id LIMIT ${values.add(most, 'int8')}`;
  return { text, values: values.list };
}

export function eventCount(dialect: Dialect, view: EventView): Statement {
  const values = new Values();
  const text = `SELECT count(*) AS events FROM (${within(dialect, 'key', view, values)}) AS found`;
  return { text, values: values.list };
}

export function caseCount(dialect: Dialect, view: EventView): Statement {
  const values = new Values();
  const found = within(dialect, `split_part(id, '.', 1) AS case_id`, view, values);
  return { text: `SELECT count(DISTINCT case_id) AS cases FROM (${found}) AS found`, values: values.list };
}

/** By whole cells, of which some may not touch the box. */
export function clusters(dialect: Dialect, { bbox, ...others }: EventView, zoom: number): Statement {
  const values = new Values();
  const level = levelOf(zoom);
  const looked = bbox === undefined ? null : coverOfCells(bbox, level);
  const found = within(dialect, 'key, lng, lat, statuses', others, values, looked);
  const size = values.add(cellSize(level), 'int8');
  const sums = 'count(*) AS events, sum(lng) AS lngs, sum(lat) AS lats, bit_or(statuses) AS statuses';
  const text = `SELECT key / ${size} AS cell, ${sums} FROM (${found}) AS found GROUP BY 1 ORDER BY 1`;
  return { text, values: values.list };
}

/** How many of `alike` (kind, statuses, acts, events) each value has, its own group left open. */
function facetCounts(view: EventView, alike: string, values: Values): string {
  const { kinds, statuses, acts } = groupConditions(conditionsOf(view), values);
  const count = (name: string, value: string, where: string) =>
    `SELECT '${name}' AS name, CAST(${value} AS int4) AS value, CAST(sum(events) AS int8) AS events FROM alike WHERE ${where} GROUP BY 2`;
  const counts = [
    `SELECT 'events' AS name, 0 AS value, CAST(coalesce(sum(events), 0) AS int8) AS events FROM alike WHERE ${kinds} AND ${statuses} AND ${acts}`,
    count('kinds', 'kind', `${statuses} AND ${acts}`),
    count('statuses', 'statuses', `${kinds} AND ${acts}`),
    count('acts', 'acts', `${kinds} AND ${statuses}`),
  ];
  return `WITH alike AS (${alike}) ${counts.join(' UNION ALL ')}`;
}

export function facets(dialect: Dialect, view: EventView): Statement {
  const values = new Values();
  const found = within(dialect, 'kind, statuses, acts', { bbox: view.bbox, days: view.days }, values);
  const alike = `SELECT kind, statuses, acts, count(*) AS events FROM (${found}) AS found GROUP BY 1, 2, 3`;
  return { text: facetCounts(view, alike, values), values: values.list };
}

export function searchIds({ schema }: Dialect, words: readonly string[], most: number): Statement {
  const values = new Values();
  const hasWords = `words @> ${values.add(words, 'text[]')}`;
  const order = `ORDER BY start_day DESC, id DESC LIMIT ${values.add(most, 'int8')}`;
  return {
    text: `SELECT id FROM ${schema}.events WHERE ${placed} AND ${hasWords} ${order}`,
    values: values.list,
  };
}

/**
 * Keyset: after a day and an id, none of which need be there any more. In a box, what is there is found by its keys
 * and then sorted; without one, the index by age is gone along.
 */
export function pageIds(
  dialect: Dialect,
  view: EventView,
  after: { readonly day: number; readonly id: string } | null,
  most: number,
): Statement {
  const values = new Values();
  const source =
    view.bbox === undefined
      ? `${dialect.schema}.events WHERE ${[placed, ...conditionsText(view, values)].join(' AND ')}`
      : `(${within(dialect, 'start_day, id', view, values)}) AS found WHERE true`;
  const isAfter =
    after === null
      ? ''
      : `AND (start_day, id) < (${values.add(after.day, 'int4')}, ${values.add(after.id, 'text')})`;
  const order = `ORDER BY start_day DESC, id DESC LIMIT ${values.add(most, 'int8')}`;
  return { text: `SELECT id FROM ${source} ${isAfter} ${order}`, values: values.list };
}

export function dayOfEvent({ schema }: Dialect, id: string): Statement {
  return { text: `SELECT start_day AS day FROM ${schema}.events WHERE id = CAST($1 AS text)`, values: [id] };
}

export function caseIds({ schema }: Dialect, id: string): Statement {
  const text = `SELECT id FROM ${schema}.events WHERE ${placed} AND case_id = CAST($1 AS text) ORDER BY id`;
  return { text, values: [id] };
}
