import { capitalised } from './en-counts.ts';
import { dateInWords, periodInWords } from './en-dates.ts';

const number = new Intl.NumberFormat('en');
const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const plural = (count: number, one: string, many: string) =>
  `${number.format(count)} ${count === 1 ? one : many}`;

/** The words of the time strip. */
export const timelineWords = {
  region: 'Time',
  bars: { year: 'Events by year', month: 'Events by month' },
  barsHelp: 'Arrow keys go from bar to bar, Enter shows one alone.',
  allDates: 'All dates',
  /** Of months (YYYY-MM), both included; null is an open end. Without any there is nothing to name. */
  period: (from: string | null, to: string | null) => capitalised(periodInWords(from, to)),
  /** A year or a month: "2024", "March 2024". */
  bar: dateInWords,
  barCounts: (events: number, cases: number) =>
    events === 0 ? 'no events' : `${plural(events, 'event', 'events')} in ${plural(cases, 'case', 'cases')}`,
  /** "Mar" of "2024-03". */
  shortMonth: (month: string) => shortMonth.format(Date.UTC(2000, Number(month.slice(5, 7)) - 1, 1)),
  brush: 'Period shown',
  thumbs: { start: 'Beginning of the period', end: 'End of the period' },
  inputs: 'Period',
  from: 'From',
  to: 'To',
  apply: 'Show',
  hint: 'Year and month, such as 2024-03.',
  faults: {
    unreadable: 'Write a year and a month, such as 2024-03.',
    backwards: 'The beginning is after the end.',
  },
  play: 'Play',
  pause: 'Pause',
  next: 'Next period',
} as const;
