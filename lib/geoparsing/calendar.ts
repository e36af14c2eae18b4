import { daysInMonth, InvalidDateError, parseEdtf } from '../model/edtf.ts';

/** A calendar day; it never passes through a time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const languages = ['en', 'it', 'ru', 'be', 'uk', 'de', 'fr', 'es', 'pl'];

/** The names of the twelve months in nine languages, alone, with a day, and short. */
function readMonths(): Map<string, number> {
  const names = new Map<string, number>();
  const add = (name: string | undefined, month: number) => {
    const plain = (name ?? '').toLowerCase().replace(/\.$/u, '');
    // "mai" and "mar" are words too, but beside a number they are months.
    if (/^\p{L}{3,}$/u.test(plain) && !names.has(plain)) names.set(plain, month);
  };
  for (const language of languages) {
    for (let month = 1; month <= 12; month += 1) {
      const date = Date.UTC(2000, month - 1, 1);
      for (const style of ['long', 'short'] as const) {
        add(new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' }).format(date), month);
        const parts = new Intl.DateTimeFormat(language, {
          month: style,
          day: 'numeric',
          timeZone: 'UTC',
        }).formatToParts(date);
        add(parts.find(({ type }) => type === 'month')?.value, month);
      }
    }
  }
  names.set('sept', 9);
  return names;
}

const months = readMonths();
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const longestFirst = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');

export const monthPattern = longestFirst([...months.keys()]);
export const weekdayPattern = weekdays.join('|');
export const monthNumber = (name: string) => months.get(name.toLowerCase()) ?? 1;
export const weekdayNumber = (name: string) => weekdays.indexOf(name);

export const calendarDay = (year: number, month: number, day: number): Day => ({ year, month, day });

export function isBefore(a: Day, b: Day): boolean {
  return a.year * 10_000 + a.month * 100 + a.day < b.year * 10_000 + b.month * 100 + b.day;
}

export function toText({ year, month, day }: Day): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day some days before. */
export function dayBefore({ year, month, day }: Day, days: number): Day {
  let [y, mo, d] = [year, month, day - days];
  while (d < 1) {
    mo -= 1;
    if (mo < 1) [y, mo] = [y - 1, 12];
    d += daysInMonth(y, mo);
  }
  return calendarDay(y, mo, d);
}

/** 0 for Sunday (Sakamoto's method). */
function weekdayOf({ year, month, day }: Day): number {
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1] ?? 0;
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}

/** The last such weekday, the reference day itself included: news of a Tuesday say "on Tuesday". */
export function lastWeekday(reference: Day, weekday: number): Day {
  return dayBefore(reference, (weekdayOf(reference) - weekday + 7) % 7);
}

function toDay(text: string): Day | null {
  try {
    const { start } = parseEdtf(text);
    return start?.day && start.month ? calendarDay(start.year, start.month, start.day) : null;
  } catch (error) {
    if (error instanceof InvalidDateError) return null;
    throw error;
  }
}

const beginning = 600;

/** The day to count from: the one given, else the first whole date near the beginning of the text. */
export function findReference(text: string, given: string | null): Day | null {
  if (given !== null) return toDay(given);
  const start = text.slice(0, beginning);
  const pattern = new RegExp(
    `(?<!\\d)(\\d{1,2})\\.?\\s+(${monthPattern})\\.?,?\\s+(\\d{4})|(${monthPattern})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})|(\\d{4})-(\\d{2})-(\\d{2})`,
    'iu',
  );
  const match = pattern.exec(start);
  if (!match) return null;
  const [, d1, m1, y1, m2, d2, y2, y3, m3, d3] = match;
  const two = (value: string | number | undefined) => String(value).padStart(2, '0');
  if (d1 && m1 && y1) return toDay(`${y1}-${two(monthNumber(m1))}-${two(d1)}`);
  if (d2 && m2 && y2) return toDay(`${y2}-${two(monthNumber(m2))}-${two(d2)}`);
  return toDay(`${y3}-${m3}-${d3}`);
}
