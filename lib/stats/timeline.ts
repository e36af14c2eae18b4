import type { Timeline } from '@/lib/model/explored.ts';
import type { DayRange } from '@/lib/model/view.ts';

/** When something happened to people of a case: all the days that its date may mean. */
export interface TimedEvent {
  readonly days: DayRange;
  readonly caseId: string;
}

// More than three years of months are too many bars.
const MOST_MONTHS = 36;

// Open ends.
const EARLIEST = '0001-01-01';
const LATEST = '9999-12-31';

/** Bars by their number from 0, both included. */
interface BarRange {
  readonly start: number;
  readonly end: number;
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const yearOf = (day: string) => Number(day.slice(0, 4));

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function firstAndLast(events: readonly TimedEvent[]): DayRange | null {
  let [first, last] = ['', ''];
  for (const { days } of events) {
    for (const day of days) {
      if (day === EARLIEST || day === LATEST) continue;
      if (first === '' || day < first) first = day;
      if (day > last) last = day;
    }
  }
  return first === '' ? null : [first, last];
}

/** How many of the ranges hold each of `length` bars. */
function countOverlaps(ranges: readonly BarRange[], length: number): number[] {
  const changes = new Array<number>(length + 1).fill(0);
  for (const { start, end } of ranges) {
    changes[start] = (changes[start] ?? 0) + 1;
    changes[end + 1] = (changes[end + 1] ?? 0) - 1;
  }
  let open = 0;
  return changes.slice(0, length).map((change) => {
    open += change;
    return open;
  });
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

  const ranges = events.map(({ days, caseId }) => ({
    caseId,
    start: Math.max(numberOf(days[0]) - offset, 0),
    end: Math.min(numberOf(days[1]) - offset, length - 1),
  }));
  // In the order of their beginnings, so that a case has been counted in all bars up to one.
  const countedTo = new Map<string, number>();
  const ofCases: BarRange[] = [];
  for (const { caseId, start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const before = countedTo.get(caseId) ?? -1;
    if (end <= before) continue;
    ofCases.push({ start: Math.max(start, before + 1), end });
    countedTo.set(caseId, end);
  }
  const cases = countOverlaps(ofCases, length);
  return {
    unit: isMonths ? 'month' : 'year',
    bars: countOverlaps(ranges, length).map((count, index) => ({
      period: isMonths ? monthText(offset + index) : yearText(offset + index),
      events: count,
      cases: cases[index] ?? 0,
    })),
  };
}
