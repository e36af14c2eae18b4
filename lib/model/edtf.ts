/**
 * The part of EDTF (ISO 8601-2:2019 level 1, https://www.loc.gov/standards/datetime/) that reports of
 * events need: `2024`, `2024-07`, `2025-03-17`, each with `?` (uncertain), `~` (approximate) or `%` (both),
 * and intervals `a/b`, `a/..`, `../b`. Dates are calendar dates where they happened: no time, no zone, and
 * they never pass through `new Date(string)`.
 */

export type DatePrecision = 'year' | 'month' | 'day';

export interface EdtfPoint {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly precision: DatePrecision;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** A point has equal `start` and `end`; null is an open end (`..`). */
export interface EdtfDate {
  readonly text: string;
  readonly start: EdtfPoint | null;
  readonly end: EdtfPoint | null;
  readonly isInterval: boolean;
}

/** First and last day, both included, as `YYYY-MM-DD`; an open end is 0001-01-01 or 9999-12-31. */
export type DayRange = readonly [string, string];

export class InvalidDateError extends Error {}

const pointPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%])?$/;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parsePoint(text: string, whole: string): EdtfPoint {
  const match = pointPattern.exec(text);
  if (!match) {
    throw new InvalidDateError(
      `"${whole}" is not a date: write 2024, 2024-07, 2024-07-31 or an interval a/b`,
    );
  }
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year === 0) throw new InvalidDateError(`"${whole}" names the year 0, which no calendar here has`);
  if (month !== null && (month < 1 || month > 12)) {
    throw new InvalidDateError(`"${whole}" names month ${match[2]}; months go from 01 to 12`);
  }
  if (month !== null && day !== null && (day < 1 || day > daysInMonth(year, month))) {
    throw new InvalidDateError(`"${whole}" names a day that ${match[1]}-${match[2]} does not have`);
  }
  const mark = match[4];
  return {
    year,
    month,
    day,
    precision: day !== null ? 'day' : month !== null ? 'month' : 'year',
    uncertain: mark === '?' || mark === '%',
    approximate: mark === '~' || mark === '%',
  };
}

// Most dates of a register stand in it many times.
const known = new Map<string, EdtfDate>();
const mostKnown = 10_000;

/** Reads an EDTF date. Throws InvalidDateError, whose message says how to mend it. */
export function parseEdtf(text: string): EdtfDate {
  const found = known.get(text);
  if (found) return found;
  const date = parse(text);
  if (known.size >= mostKnown) known.clear();
  known.set(text, date);
  return date;
}

function parse(text: string): EdtfDate {
  const parts = text.split('/');
  const [first = '', second] = parts;
  if (second === undefined) {
    const point = parsePoint(first, text);
    return { text, start: point, end: point, isInterval: false };
  }
  if (parts.length > 2) throw new InvalidDateError(`"${text}" has more than one "/"`);
  const start = first === '..' ? null : parsePoint(first, text);
  const end = second === '..' ? null : parsePoint(second, text);
  if (start === null && end === null) throw new InvalidDateError(`"${text}" is open at both ends`);
  const date = { text, start, end, isInterval: true };
  const [earliest, latest] = dayBounds(date);
  if (earliest > latest) throw new InvalidDateError(`"${text}" ends before it starts`);
  return date;
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

const firstDay = ({ year, month, day }: EdtfPoint) =>
  `${pad(year, 4)}-${pad(month ?? 1, 2)}-${pad(day ?? 1, 2)}`;

function lastDay({ year, month, day }: EdtfPoint): string {
  const lastMonth = month ?? 12;
  return `${pad(year, 4)}-${pad(lastMonth, 2)}-${pad(day ?? daysInMonth(year, lastMonth), 2)}`;
}

/** The first and last day that the date may mean. */
export function dayBounds(date: Pick<EdtfDate, 'start' | 'end'>): DayRange {
  return [date.start ? firstDay(date.start) : '0001-01-01', date.end ? lastDay(date.end) : '9999-12-31'];
}

/** Whether two dates can mean the same day. */
export function datesOverlap(a: EdtfDate, b: EdtfDate): boolean {
  const [aStart, aEnd] = dayBounds(a);
  const [bStart, bEnd] = dayBounds(b);
  return aStart <= bEnd && bStart <= aEnd;
}

/**
 * A text that sorts as dates do: by the last day a date may mean, then by the first. "By March 2025" counts as March
 * 2025, and an interval that goes on (`2024/..`) as starting when it starts.
 */
export function sortKeyOf(date: EdtfDate): string {
  const [start, end] = dayBounds(date);
  return date.end ? `${end} ${start}` : `${start} ${end}`;
}

/** Orders dates by their sort keys. */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const [aKey, bKey] = [sortKeyOf(a), sortKeyOf(b)];
  return aKey < bKey ? -1 : aKey > bKey ? 1 : 0;
}

/** A value for `<time datetime>`: HTML knows a day, a month and a year, but no interval and no doubt. */
export function toDatetimeAttribute(date: EdtfDate): string | undefined {
  if (date.isInterval || !date.start) return undefined;
  const { year, month, day } = date.start;
  return [pad(year, 4), ...(month ? [pad(month, 2)] : []), ...(day ? [pad(day, 2)] : [])].join('-');
}
