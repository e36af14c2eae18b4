import { levelOf } from '@/lib/columns/clusters.ts';
import { coverOfCells, type KeyRange } from '@/lib/columns/cover.ts';
import { monthOfDay } from '@/lib/columns/day-number.ts';
import { type Conditions, conditionsOf, type EventView } from '@/lib/columns/event-view.ts';
import { allMonths, runsBetween, runsWith } from '@/lib/columns/month-runs.ts';
import { cellSize } from '@/lib/columns/morton.ts';
import { type Dialect, groupConditions, inRanges, type Statement, Values } from './sql-text.ts';

/** The levels of the grid whose cells are counted beforehand, ascending: coarser cells are sums of them. */
export const rolledUpLevels = [4, 6] as const;

/** What the events of the world are counted by, as bits. */
const kind = 1;
const statuses = 2;
const acts = 4;

/** What is counted of the world beforehand. */
interface Cuboid {
  /** What it is counted by. */
  readonly set: number;
  /** The set that it is made from; null: the events. */
  readonly from: number | null;
  /** Whether of every run of months, or of all time alone. */
  readonly isByMonths: boolean;
}

/** The ones that others are made from first. */
export const cuboids: readonly Cuboid[] = [
  { set: kind | statuses, from: null, isByMonths: true },
  { set: kind | acts, from: null, isByMonths: true },
  { set: kind | statuses | acts, from: null, isByMonths: false },
  { set: statuses | acts, from: kind | statuses | acts, isByMonths: false },
  { set: kind, from: kind | statuses, isByMonths: true },
  { set: statuses, from: kind | statuses, isByMonths: true },
  { set: acts, from: kind | acts, isByMonths: true },
];

/** The columns that the world is counted by. */
export const tallied = ['kind', 'statuses', 'acts'] as const;

/** The columns of a set. */
export const columnsIn = (set: number): string[] => tallied.filter((_, at) => ((set >> at) & 1) === 1);

/** Of the events that lasted through a run of months and had begun before it. */
export const lastingIn = (run: number) => -1 - run;

/** The runs that together have each event of a period once; null where it begins or ends within a month. */
function runsOf({ days }: Conditions): readonly number[] | null {
  if (days === null) return [allMonths];
  const [first, last] = [monthOfDay(days[0]), monthOfDay(days[1])];
  const isWhole = monthOfDay(days[0] - 1) < first && monthOfDay(days[1] + 1) > last;
  return isWhole ? [...runsBetween(first, last), ...runsWith(first).map(lastingIn)] : null;
}

/** What is narrowed besides the time, as a set. */
const narrowed = (asked: Conditions): number =>
  (asked.kinds === 0 ? 0 : kind) | (asked.statuses === 0 ? 0 : statuses) | (asked.acts === null ? 0 : acts);

/** The facets of the whole world from what was counted beforehand; null where that was not. */
export function rolledUpFacets({ schema }: Dialect, view: EventView): Statement | null {
  const asked = conditionsOf(view);
  const filter = narrowed(asked);
  const runs = runsOf(asked);
  if (view.bbox !== undefined || runs === null) return null;
  const wanted = [
    { name: 'events', value: '0', set: filter | kind, own: 0 },
    { name: 'kinds', value: 'kind', set: filter | kind, own: kind },
    { name: 'statuses', value: 'statuses', set: filter | statuses, own: statuses },
    { name: 'acts', value: 'acts', set: filter | acts, own: acts },
  ];
  const isCounted = (cuboid: Cuboid) => cuboid.isByMonths || asked.days === null;
  if (wanted.some(({ set }) => !cuboids.some((cuboid) => cuboid.set === set && isCounted(cuboid))))
    return null;
  const values = new Values();
  const inRuns = `run = ANY (${values.add(runs, 'int4[]')})`;
  const groups = groupConditions(asked, values);
  const text = wanted.map(({ name, value, set, own }) => {
    const where = [
      `cuboid = ${set}`,
      inRuns,
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
  const runs = runsOf(asked);
  if (runs === null || (narrowed(asked) & (statuses | acts)) !== 0) return null;
  const stored = rolledUpLevels.find((rolledUp) => rolledUp >= level);
  if (stored === undefined) return null;
  const values = new Values();
  const [size, times] = [cellSize(stored), cellSize(level) / cellSize(stored)];
  const { kinds } = groupConditions(asked, values);
  const where = [
    `level = ${stored}`,
    asked.kinds === 0 ? 'kind IS NULL' : kinds,
    `run = ANY (${values.add(runs, 'int4[]')})`,
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
