import { type EdtfDate, type EdtfPoint, parseEdtf } from '@/lib/model/edtf.ts';

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

function pointInWords({ year, month, day, approximate }: EdtfPoint): string {
  // The name alone comes from Intl; the date itself never becomes an instant.
  const monthName = month === null ? null : months.format(Date.UTC(2000, month - 1, 1));
  const words = [day, monthName, year].filter((part) => part !== null).join(' ');
  return approximate ? `about ${words}` : words;
}

function inWords({ start, end, isInterval }: EdtfDate): string {
  if (start && !isInterval) return pointInWords(start);
  if (start && end) return `${pointInWords(start)} to ${pointInWords(end)}`;
  if (start) return `since ${pointInWords(start)}`;
  return end ? `by ${pointInWords(end)}` : '';
}

/** An EDTF date in words: "17 March 2025", "July 2024", "about 2019", "by March 2025", "2018 to 2024". */
export function dateInWords(text: string): string {
  return inWords(parseEdtf(text));
}

/** The date as it stands after "as of": of an interval, the end that is known: "by March 2025" is "March 2025". */
export function asOfInWords(text: string): string {
  const { start, end } = parseEdtf(text);
  const point = end ?? start;
  return point ? pointInWords(point) : '';
}

/** Whether the date is marked as uncertain, which the reader is told in words. */
export function isUncertain(text: string): boolean {
  const { start, end } = parseEdtf(text);
  return (start?.uncertain ?? false) || (end?.uncertain ?? false);
}

/** The date as it stands inside a sentence: "on 17 March 2025", "in July 2024", "by March 2025". */
export function dateInSentence(text: string): string {
  const date = parseEdtf(text);
  const words = inWords(date);
  if (date.isInterval) return date.start && date.end ? `from ${words}` : words;
  if (date.start?.precision !== 'day') return `in ${words}`;
  return date.start.approximate ? words : `on ${words}`;
}

/** Months (YYYY-MM) from and to, both included, null being open: "2020 to 2024", "March 2024", "since May 2020". */
export function periodInWords(from: string | null, to: string | null): string {
  if (from !== null && to !== null) {
    const isYears = from.endsWith('-01') && to.endsWith('-12');
    const [first, last] = isYears ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
    return first === last ? dateInWords(first) : `${dateInWords(first)} to ${dateInWords(last)}`;
  }
  if (from !== null) return `since ${dateInWords(from)}`;
  return to === null ? 'no dates' : `until ${dateInWords(to)}`;
}
