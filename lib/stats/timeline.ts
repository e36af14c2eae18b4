import type { Timeline } from '@/lib/model/explored.ts';
import type { CaseColumns } from './case-columns.ts';
import type { MeantEvents } from './meant.ts';

// More than three years of months are too many bars.
const MOST_MONTHS = 36;

// Open ends.
const EARLIEST = 1_01_01;
const LATEST = 9999_12_31;

type TimedEvents = Pick<CaseColumns, 'caseOf' | 'start' | 'end'>;

const yearOf = (digits: number) => Math.floor(digits / 10_000);
const monthOf = (digits: number) => yearOf(digits) * 12 + (Math.floor(digits / 100) % 100) - 1;

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function monthText(month: number): string {
  return `${yearText(Math.floor(month / 12))}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** The first and the last day that a date names, as digits; null where none does. */
function firstAndLast({ start, end }: TimedEvents, meant: MeantEvents): [number, number] | null {
  let [first, last] = [LATEST, EARLIEST];
  for (const row of meant) {
    const [from, to] = [start[row] ?? 0, end[row] ?? 0];
    if (from !== EARLIEST && from !== LATEST) {
      if (from < first) first = from;
      if (from > last) last = from;
    }
    if (to !== EARLIEST && to !== LATEST) {
      if (to < first) first = to;
      if (to > last) last = to;
    }
  }
  return first > last ? null : [first, last];
}

/** How many ranges hold each of `length` bars. */
class Overlaps {
  readonly #changes: Int32Array;

  constructor(length: number) {
    this.#changes = new Int32Array(length + 1);
  }

  add(start: number, end: number): void {
    this.#changes[start] = (this.#changes[start] ?? 0) + 1;
    this.#changes[end + 1] = (this.#changes[end + 1] ?? 0) - 1;
  }

  counts(): number[] {
    let open = 0;
    return Array.from(this.#changes.subarray(0, -1), (change) => {
      open += change;
      return open;
    });
  }
}

/** The bars from `start` to `end`, both included, of one event after the other of a case. */
class RangesOfCase {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Keeps them in the order of their starts. */
  add(start: number, end: number): void {
    let at = this.#starts.length;
    for (; at > 0 && (this.#starts[at - 1] ?? 0) > start; at -= 1) {
      this.#starts[at] = this.#starts[at - 1] ?? 0;
      this.#ends[at] = this.#ends[at - 1] ?? 0;
    }
    this.#starts[at] = start;
    this.#ends[at] = end;
  }

  /** Counts the bars that are in any of them, each once, and forgets them. */
  countOnce(overlaps: Overlaps): void {
    let before = -1;
    for (let at = 0; at < this.#starts.length; at += 1) {
      const end = this.#ends[at] ?? 0;
      if (end <= before) continue;
      overlaps.add(Math.max(this.#starts[at] ?? 0, before + 1), end);
      before = end;
    }
    this.#starts.length = 0;
    this.#ends.length = 0;
  }
}

/**
 * Events by month, or by year where the first and the last day known are more than 36 months apart. An end that
 * is open reaches to the edge of the strip. No bars where no event has a day or month or year to its name.
 */
export function timelineOf(events: TimedEvents, meant: MeantEvents): Timeline {
  const known = firstAndLast(events, meant);
  if (known === null) return { unit: 'year', bars: [] };
  const [first, last] = known;
  const isMonths = monthOf(last) - monthOf(first) < MOST_MONTHS;
  const barOf = isMonths ? monthOf : yearOf;
  const offset = barOf(first);
  const length = barOf(last) - offset + 1;
  const ofEvents = new Overlaps(length);
  const ofCases = new Overlaps(length);
  const ranges = new RangesOfCase();
  let before = -1;
  for (const row of meant) {
    const number = events.caseOf[row] ?? 0;
    if (number !== before) ranges.countOnce(ofCases);
    before = number;
    const start = Math.max(barOf(events.start[row] ?? 0) - offset, 0);
    const end = Math.min(barOf(events.end[row] ?? 0) - offset, length - 1);
    ofEvents.add(start, end);
    ranges.add(start, end);
  }
  ranges.countOnce(ofCases);
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
