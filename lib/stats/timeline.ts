import type { Timeline } from '@/lib/model/explored.ts';
import type { DayRange } from '@/lib/model/view.ts';

/** A case with its events, each with all the days that its date may mean. */
export interface TimedCase {
  readonly events: readonly { readonly days: DayRange }[];
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

function firstAndLast(cases: readonly TimedCase[]): DayRange | null {
  let [first, last] = ['', ''];
  for (const { events } of cases) {
    for (const { days } of events) {
      for (const day of days) {
        if (day === EARLIEST || day === LATEST) continue;
        if (first === '' || day < first) first = day;
        if (day > last) last = day;
      }
    }
  }
  return first === '' ? null : [first, last];
}

/** How many ranges hold each of `length` bars. */
class Overlaps {
  readonly #changes: number[];

  constructor(length: number) {
    this.#changes = new Array<number>(length + 1).fill(0);
  }

  add(start: number, end: number): void {
    this.#changes[start] = (this.#changes[start] ?? 0) + 1;
    this.#changes[end + 1] = (this.#changes[end + 1] ?? 0) - 1;
  }

  counts(): number[] {
    let open = 0;
    return this.#changes.slice(0, -1).map((change) => {
      open += change;
      return open;
    });
  }
}

/** Counts the bars that a case has in any of its ranges, each once. */
function addOnce(overlaps: Overlaps, ranges: BarRange[]): void {
  if (ranges.length > 1) ranges.sort((a, b) => a.start - b.start);
  let before = -1;
  for (const { start, end } of ranges) {
    if (end <= before) continue;
    overlaps.add(Math.max(start, before + 1), end);
    before = end;
  }
}

/**
 * Events by month, or by year where the first and the last day known are more than 36 months apart. An end that
 * is open reaches to the edge of the strip. No bars where no event has a day or month or year to its name.
 */
export function timelineOf(cases: readonly TimedCase[]): Timeline {
  const known = firstAndLast(cases);
  if (known === null) return { unit: 'year', bars: [] };
  const [first, last] = known;
  const isMonths = monthOf(last) - monthOf(first) < MOST_MONTHS;
  const offset = (isMonths ? monthOf : yearOf)(first);
  const length = (isMonths ? monthOf : yearOf)(last) - offset + 1;
  // Many events have a day in common.
  const numbers = new Map<string, number>();
  function numberOf(day: string): number {
    const number = numbers.get(day) ?? (isMonths ? monthOf : yearOf)(day) - offset;
    numbers.set(day, number);
    return number;
  }
  const ofEvents = new Overlaps(length);
  const ofCases = new Overlaps(length);
  for (const { events } of cases) {
    const ranges = events.map(({ days }) => ({
      start: Math.max(numberOf(days[0]), 0),
      end: Math.min(numberOf(days[1]), length - 1),
    }));
    for (const { start, end } of ranges) ofEvents.add(start, end);
    addOnce(ofCases, ranges);
  }
  const counts = ofCases.counts();
  return {
    unit: isMonths ? 'month' : 'year',
    bars: ofEvents.counts().map((count, index) => ({
      period: isMonths ? monthText(offset + index) : yearText(offset + index),
      events: count,
      cases: counts[index] ?? 0,
    })),
  };
}
