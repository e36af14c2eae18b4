import type { Timeline } from '@/lib/model/explored.ts';
import { toMonth } from '@/lib/model/filter.ts';

export type Bars = Timeline['bars'];

/** First and last month (YYYY-MM), both included; null is an open end. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** Bars by their number from 0, both included. */
export interface BarWindow {
  readonly start: number;
  readonly end: number;
}

export function isSameWindow(a: BarWindow, b: BarWindow): boolean {
  return a.start === b.start && a.end === b.end;
}

export type Thumb = 'start' | 'end';

/** One text for one period, to tell two apart. */
export function periodKey({ from, to }: Period): string {
  return `${from ?? ''}/${to ?? ''}`;
}

const firstMonth = (bars: Bars, index: number) => toMonth(bars[index]?.period ?? '', 'from');
const lastMonth = (bars: Bars, index: number) => toMonth(bars[index]?.period ?? '', 'to');

/** The months of a year or of a month. */
export function periodOfBar(bar: string): Period {
  return { from: toMonth(bar, 'from'), to: toMonth(bar, 'to') };
}

export function periodOf(bars: Bars, { start, end }: BarWindow): Period {
  return { from: firstMonth(bars, start), to: lastMonth(bars, end) };
}

/** The same, but open where the window reaches the edge of the strip: so all bars are no period. */
export function openPeriodOf(bars: Bars, { start, end }: BarWindow): Period {
  return {
    from: start === 0 ? null : firstMonth(bars, start),
    to: end === bars.length - 1 ? null : lastMonth(bars, end),
  };
}

/** Whether a bar has a month of the period; every bar has one of no period. */
export function isInPeriod(bar: string, { from, to }: Period): boolean {
  const months = periodOfBar(bar);
  return (to === null || (months.from ?? '') <= to) && (from === null || (months.to ?? '') >= from);
}

/** The bars that a period touches; where it lies beside the strip, the bar that is nearest. */
export function windowOf(bars: Bars, { from, to }: Period): BarWindow {
  const last = bars.length - 1;
  const start = bars.findIndex(({ period }) => isInPeriod(period, { from, to: null }));
  const end = bars.findLastIndex(({ period }) => isInPeriod(period, { from: null, to }));
  return { start: start === -1 ? last : start, end: end === -1 ? 0 : end };
}

/** The window with one of its ends elsewhere; it stops at the other end. */
export function moveThumb(window: BarWindow, thumb: Thumb, index: number): BarWindow {
  const { start, end } = window;
  return thumb === 'start' ? { start: Math.min(index, end), end } : { start, end: Math.max(index, start) };
}

/** The window with the end that is nearer moved to a point of the strip; `position` counts bars from its beginning. */
export function moveNearest(window: BarWindow, position: number, length: number): BarWindow {
  const index = Math.min(Math.max(Math.floor(position), 0), length - 1);
  const isStart = Math.abs(position - window.start) <= Math.abs(position - window.end - 1);
  return moveThumb(window, isStart ? 'start' : 'end', index);
}

/** The window one bar later; null at the end of the strip. */
export function nextWindow({ start, end }: BarWindow, length: number): BarWindow | null {
  return end + 1 < length ? { start: start + 1, end: end + 1 } : null;
}

/** What playing shows first: the next window, at the end the first one; of all bars, the first bar. */
export function firstWindow(window: BarWindow, length: number): BarWindow {
  const width = window.end - window.start;
  if (width >= length - 1) return { start: 0, end: 0 };
  return nextWindow(window, length) ?? { start: 0, end: width };
}
