import { levelOf } from '@/lib/columns/clusters.ts';
import { coverOfCells, type KeyRange } from '@/lib/columns/cover.ts';
import { monthOfDay } from '@/lib/columns/day-number.ts';
import { type Conditions, conditionsOf, type EventView } from '@/lib/columns/event-view.ts';
import { cellSize } from '@/lib/columns/morton.ts';
import { type Dialect, groupConditions, inRanges, type Statement, Values } from './sql-text.ts';

/** The levels of the grid whose cells are counted beforehand, ascending: coarser cells are sums of them. */
export const rolledUpLevels = [4, 6] as const;

/** What counts are kept by, as bits: the month of the first and the last day, and each group. */
const month = 1;
const kind = 2;
const statuses = 4;
const acts = 8;

/** The sets of these by which events are counted beforehand, with the set that each is made from; null: the events. */
export const cuboids: readonly { readonly set: number; readonly from: number | null }[] = [
  { set: month | kind | statuses, from: null },
  { set: month | kind | acts, from: null },
  { set: kind | statuses | acts, from: null },
  { set: statuses | acts, from: kind | statuses | acts },
  { set: month | kind, from: month | kind | statuses },
  { set: month | statuses, from: month | kind | statuses },
  { set: kind | statuses, from: month | kind | statuses },
  { set: month | acts, from: month | kind | acts },
  { set: kind | acts, from: month | kind | acts },
  { set: kind, from: kind | statuses },
  { set: statuses, from: kind | statuses },
  { set: acts, from: kind | acts },
];

const columnsOfSet: readonly (readonly [number, readonly string[]])[] = [
  [month, ['start_month', 'end_month']],
  [kind, ['kind']],
  [statuses, ['statuses']],
  [acts, ['acts']],
];

/** The columns of a set, or of those that it lacks. */
export const columnsIn = (set: number, isIn = true): string[] =>
  columnsOfSet.flatMap(([bit, columns]) => (((set & bit) !== 0) === isIn ? columns : []));

/** The months of a period; null where it begins or ends within one. */
function monthsOf({ days }: Conditions): readonly [number, number] | null {
  if (days === null) return null;
  const [first, last] = [monthOfDay(days[0]), monthOfDay(days[1])];
  const isWhole = monthOfDay(days[0] - 1) < first && monthOfDay(days[1] + 1) > last;
  return isWhole ? [first, last] : null;
}

/** What is narrowed, as a set; null where no count can answer it. */
function narrowed(asked: Conditions): number | null {
  if (asked.days !== null && monthsOf(asked) === null) return null;
  return (
    (asked.days === null ? 0 : month) |
    (asked.kinds === 0 ? 0 : kind) |
    (asked.statuses === 0 ? 0 : statuses) |
    (asked.acts === null ? 0 : acts)
  );
}

function monthsText(asked: Conditions, values: Values): string {
  const months = monthsOf(asked);
  if (months === null) return 'true';
  return `start_month <= ${values.add(months[1], 'int4')} AND end_month >= ${values.add(months[0], 'int4')}`;
}

/** The facets of the whole world from what was counted beforehand; null where that was not. */
export function rolledUpFacets({ schema }: Dialect, view: EventView): Statement | null {
  const asked = conditionsOf(view);
  const filter = narrowed(asked);
  if (view.bbox !== undefined || filter === null) return null;
  const wanted = [
    { name: 'events', value: '0', set: filter | kind, own: 0 },
    { name: 'kinds', value: 'kind', set: filter | kind, own: kind },
    { name: 'statuses', value: 'statuses', set: filter | statuses, own: statuses },
    { name: 'acts', value: 'acts', set: filter | acts, own: acts },
  ];
  if (wanted.some(({ set }) => !cuboids.some((cuboid) => cuboid.set === set))) return null;
  const values = new Values();
  const months = monthsText(asked, values);
  const groups = groupConditions(asked, values);
  const text = wanted.map(({ name, value, set, own }) => {
    const where = [
      `cuboid = ${set}`,
      months,
      (set & kind) === 0 ? 'kind IS NULL' : own === kind ? 'true' : groups.kinds,
      own === statuses ? 'true' : groups.statuses,
      own === acts ? 'true' : groups.acts,
    ].filter((condition) => condition !== 'true');
    const counted = `SELECT '${name}' AS name, CAST(${value} AS int4) AS value, CAST(coalesce(sum(events), 0) AS int8) AS events`;
    return `${counted} FROM ${schema}.tallies WHERE ${where.join(' AND ')}${own === 0 ? '' : ' GROUP BY 2'}`;
  });
  return { text: text.join(' UNION ALL '), values: values.list };
}

/**
 * Clusters from what was counted beforehand, by whole cells, of which some may not touch the box. Null where there are
 * no such counts.
 */
export function rolledUpClusters(
  { schema, form }: Dialect,
  { bbox, ...others }: EventView,
  zoom: number,
): Statement | null {
  const asked = conditionsOf(others);
  const level = levelOf(zoom);
  const filter = narrowed(asked);
  if (filter === null || (filter & (statuses | acts)) !== 0) return null;
  const stored = rolledUpLevels.find((rolledUp) => rolledUp >= level);
  if (stored === undefined) return null;
  const values = new Values();
  const [size, times] = [cellSize(stored), cellSize(level) / cellSize(stored)];
  const { kinds } = groupConditions(asked, values);
  const where = [
    `level = ${stored}`,
    `cuboid = ${filter}`,
    (filter & kind) === 0 ? 'kind IS NULL' : kinds,
    monthsText(asked, values),
  ].join(' AND ');
  const select = (range: string) =>
    `SELECT cell, events, lngs, lats, statuses FROM ${schema}.cells WHERE ${where} AND ${range}`;
  const ranges = coverOfCells(bbox, level).map(
    ([first, last]): KeyRange => [first / size, (last + 1) / size - 1],
  );
  const counted = bbox === undefined ? select('true') : inRanges(form, 'cell', ranges, values, select);
  const sum = (column: string) => `CAST(sum(${column}) AS int8) AS ${column}`;
  const text = `SELECT cell / ${times} AS cell, ${sum('events')}, ${sum('lngs')}, ${sum('lats')},
    bit_or(statuses) AS statuses FROM (${counted}) AS counted GROUP BY 1 ORDER BY 1`;
  return { text, values: values.list };
}
