import type { Timeline } from '@/lib/model/explored.ts';
import type { DayRange } from '@/lib/model/view.ts';

/** When something happened to people of a case: all the days that its date may mean. */
export interface TimedEvent {
  readonly days: DayRange;
  readonly caseId: string;
}

// More than three years of months are too many bars.
const MOST_MONTHS = 36;

const openEnds = ['0001-01-01', '9999-12-31'];

type Bars = [start: number, end: number];

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const yearOf = (day: string) => Number(day.slice(0, 4));

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function firstAndLast(events: readonly TimedEvent[]): DayRange | null {
  let [first, last]: [string | null, string | null] = [null, null];
  for (const { days } of events) {
    for (const day of days) {
      if (openEnds.includes(day)) continue;
      if (first === null || day < first) first = day;
      if (last === null || day > last) last = day;
    }
  }
  return first === null || last === null ? null : [first, last];
}

/** How many of the ranges hold each of `length` bars. */
function countOverlaps(ranges: Iterable<Bars>, length: number): number[] {
  const changes = new Array<number>(length + 1).fill(0);
  for (const [start, end] of ranges) {
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end + 1] = (changes[end + 1] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, length).map((change) => {
    open += change;
    return open;
  });
}

/** The same bars, each held by one range only. */
function merged(ranges: Bars[]): Bars[] {
  const kept: Bars[] = [];
  for (const [start, end] of ranges.sort(([a], [b]) => a - b)) {
    const before = kept.at(-1);
    if (before && start <= before[1] + 1) before[1] = Math.max(before[1], end);
    else kept.push([start, end]);
  }
  return kept;
}

/**
 * Events by month, or by year where the first and the last day known are more than 36 months apart. An end that
 * is open reaches to the edge of the strip. No bars where no event has a day or month or year to its name.
 */
export function timelineOf(timed: Iterable<TimedEvent>): Timeline {
  const events = [...timed];
  const known = firstAndLast(events);
  if (known === null) return { unit: 'year', bars: [] };
  const [first, last] = known;
  const isMonths = monthOf(last) - monthOf(first) < MOST_MONTHS;
  const numberOf = isMonths ? monthOf : yearOf;
  const offset = numberOf(first);
  const length = numberOf(last) - offset + 1;

  const all: Bars[] = [];
  const byCase = new Map<string, Bars[]>();
  for (const { days, caseId } of events) {
    const start = Math.max(numberOf(days[0]) - offset, 0);
    const end = Math.min(numberOf(days[1]) - offset, length - 1);
    all.push([start, end]);
    const ofCase = byCase.get(caseId);
    if (ofCase) ofCase.push([start, end]);
    else byCase.set(caseId, [[start, end]]);
  }
  const cases = countOverlaps([...byCase.values()].flatMap(merged), length);
  return {
    unit: isMonths ? 'month' : 'year',
    bars: countOverlaps(all, length).map((count, index) => ({
      period: isMonths ? monthText(offset + index) : yearText(offset + index),
      events: count,
      cases: cases[index] ?? 0,
    })),
  };
}
