import type { Timeline } from '@/lib/model/explored.ts';
import { sortedBy } from '@/lib/model/sorted-by.ts';
import { earliestDay, latestDay, monthOfDay } from './day-number.ts';
import { each } from './each.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventView } from './event-view.ts';

// As on the pages (lib/stats/timeline.ts): more than three years of months are too many bars.
const mostMonths = 36;

/** The first and the last day of the view that a date names; open ends name none. */
function knownDays({ startDay, endDay }: EventColumns, rows: readonly number[]): readonly [number, number] {
  let [first, last] = [latestDay, earliestDay];
  for (const row of rows) {
    const [start, end] = [startDay[row] ?? 0, endDay[row] ?? 0];
    if (start !== earliestDay) [first, last] = [Math.min(first, start), Math.max(last, start)];
    if (end !== latestDay) [first, last] = [Math.min(first, end), Math.max(last, end)];
  }
  return [first, last];
}

/** Adds one to every bar from the first to the last, as changes from bar to bar. */
function addTo(changes: Int32Array, first: number, last: number): void {
  changes[first] = (changes[first] ?? 0) + 1;
  changes[last + 1] = (changes[last + 1] ?? 0) - 1;
}

function periodOf(bar: number, unit: Timeline['unit']): string {
  const year = String(unit === 'year' ? bar : Math.floor(bar / 12)).padStart(4, '0');
  return unit === 'year' ? year : `${year}-${String((bar % 12) + 1).padStart(2, '0')}`;
}

/** The bar of each day from the first to the last, the first bar being 0. */
function barsByDay(first: number, last: number, unit: Timeline['unit']): Int32Array {
  const barOf = (day: number) => (unit === 'month' ? monthOfDay(day) : Math.floor(monthOfDay(day) / 12));
  const offset = barOf(first);
  return Int32Array.from({ length: last - first + 1 }, (_, at) => barOf(first + at) - offset);
}

/** The events of a view by month, or by year where that is too many bars; the same bars as on the pages. */
export function timelineIn(columns: EventColumns, view: EventView): Timeline {
  const { startDay, endDay, caseNumber, caseCount } = columns;
  const rows: number[] = [];
  each(columns, view, (row) => rows.push(row));
  const [first, last] = knownDays(columns, rows);
  if (first > last) return { unit: 'year', bars: [] };
  const unit = monthOfDay(last) - monthOfDay(first) < mostMonths ? 'month' : 'year';
  const bars = barsByDay(first, last, unit);
  const barOf = (day: number) => bars[Math.min(Math.max(day, first), last) - first] ?? 0;
  const firstBarOf = (row: number) => barOf(startDay[row] ?? 0);
  const length = barOf(last) + 1;
  const [events, cases] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  const countedTo = new Int32Array(caseCount).fill(-1);
  // By the bar of their beginning, so that a case has been counted in all bars up to one.
  for (const row of sortedBy(rows, firstBarOf, length)) {
    const [start, end, number] = [firstBarOf(row), barOf(endDay[row] ?? 0), caseNumber[row] ?? 0];
    addTo(events, start, end);
    const before = countedTo[number] ?? -1;
    if (end <= before) continue;
    addTo(cases, Math.max(start, before + 1), end);
    countedTo[number] = end;
  }
  const offset = unit === 'month' ? monthOfDay(first) : Math.floor(monthOfDay(first) / 12);
  let [ofEvents, ofCases] = [0, 0];
  return {
    unit,
    bars: Array.from({ length }, (_, bar) => {
      ofEvents += events[bar] ?? 0;
      ofCases += cases[bar] ?? 0;
      return { period: periodOf(offset + bar, unit), events: ofEvents, cases: ofCases };
    }),
  };
}
