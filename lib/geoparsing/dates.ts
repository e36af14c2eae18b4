import { daysInMonth } from '../model/edtf.ts';
import {
  calendarDay,
  type Day,
  dayBefore,
  findReference,
  isBefore,
  lastWeekday,
  monthNumber,
  monthPattern,
  toText,
  weekdayNumber,
  weekdayPattern,
} from './calendar.ts';

/** A time expression of a text with the EDTF date it is proposed to mean. Offsets are UTF-16 units. */
export interface DateProposal {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Null when the text does not tell: "on Monday" in an article without a date is no date. */
  readonly edtf: string | null;
  /** What the proposal rests on beyond the words themselves; null when they state it whole. */
  readonly basis: string | null;
}

type Meaning = Pick<DateProposal, 'edtf' | 'basis'>;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (parts: Readonly<Record<string, string>>, reference: Day | null) => Meaning | null;
}

const stated = (edtf: string): Meaning => ({ edtf, basis: null });
const unknown = (why: string): Meaning => ({ edtf: null, basis: why });
const noReference = 'the text has no date to count from';
const counted = (edtf: string, reference: Day): Meaning => ({
  edtf,
  basis: `counted from the reference date ${toText(reference)}`,
});

const two = (value: number) => String(value).padStart(2, '0');
const isYear = (year: number) => year >= 1800 && year <= 2199;

function wholeDate(year: number, month: number, day: number): Meaning | null {
  if (!isYear(year) || day < 1 || day > daysInMonth(year, month)) return null;
  return stated(`${year}-${two(month)}-${two(day)}`);
}

/** The last such day or month that is not after the reference date. */
function withoutYear(month: number, day: number | null, reference: Day | null): Meaning | null {
  if (!reference) return unknown(`no year is stated and ${noReference}`);
  const year = isBefore(reference, calendarDay(reference.year, month, day ?? 1))
    ? reference.year - 1
    : reference.year;
  if (day !== null && day > daysInMonth(year, month)) return null;
  const text = day === null ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
  return {
    edtf: `${text}?`,
    basis: `the year is inferred: the last one not after the reference date ${toText(reference)}`,
  };
}

const month = (parts: Readonly<Record<string, string>>) => monthNumber(parts.month ?? '');
const number = (text: string | undefined) => Number(text ?? Number.NaN);
const m = monthPattern;
const countWords = ['zero', 'one', 'two', 'three', 'four', 'five'];
const toCount = (word: string) =>
  countWords.includes(word.toLowerCase()) ? countWords.indexOf(word.toLowerCase()) : Number(word);

const rules: readonly Rule[] = [
  {
    pattern: /(?<!\d)(?<year>\d{4})年(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?/gu,
    read: ({ year, month: at, day }) =>
      day ? wholeDate(number(year), number(at), number(day)) : stated(`${year}-${two(number(at))}`),
  },
  {
    pattern: /(?<![\d-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![\d-])/gu,
    read: ({ year, month: at, day }) =>
      number(at) >= 1 && number(at) <= 12 ? wholeDate(number(year), number(at), number(day)) : null,
  },
  {
    pattern: new RegExp(
      `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:de\\s+|of\\s+)?(?<month>${m})\\.?,?\\s+(?:de\\s+)?(?<year>\\d{4})(?:\\s+(?:года|года))?`,
      'giu',
    ),
    read: (parts) => wholeDate(number(parts.year), month(parts), number(parts.day)),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<month>${m})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})(?!\\d)`,
      'giu',
    ),
    read: (parts) => wholeDate(number(parts.year), month(parts), number(parts.day)),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<month>${m})\\.?,?\\s+(?<year>\\d{4})(?!\\d)`, 'giu'),
    read: (parts) => (isYear(number(parts.year)) ? stated(`${parts.year}-${two(month(parts))}`) : null),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<month>${m})\\.?\\s+last\\s+year`, 'giu'),
    read: (parts, reference) =>
      reference ? counted(`${reference.year - 1}-${two(month(parts))}`, reference) : unknown(noReference),
  },
  {
    pattern: new RegExp(
      `(?<!\\p{L})(?<month>${m})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d,.]*\\d)`,
      'giu',
    ),
    read: (parts, reference) => withoutYear(month(parts), number(parts.day), reference),
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${m})(?!\\p{L})`, 'giu'),
    read: (parts, reference) => withoutYear(month(parts), number(parts.day), reference),
  },
  {
    pattern:
      /(?<!\p{L})(?:from\s+)?(?<from>(?:18|19|20|21)\d{2})\s*(?:to|[–-]|until)\s*(?<to>(?:18|19|20|21)\d{2})(?!\d)/giu,
    read: ({ from, to }) => (number(from) < number(to) ? stated(`${from}/${to}`) : null),
  },
  {
    pattern: /(?<!\p{L})since\s+(?<year>(?:18|19|20|21)\d{2})(?!\d)/giu,
    read: ({ year }) => stated(`${year}/..`),
  },
  {
    pattern:
      /(?<!\p{L})(?:in|In|during|в|у)\s+(?<year>(?:18|19|20|21)\d{2})(?![\d,.]*\d)(?:\s+(?:году|годзе))?/gu,
    read: ({ year }) => stated(year ?? ''),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?:in|In|since|during)\\s+(?<month>${m})(?![\\p{L}\\d])`, 'gu'),
    read: (parts, reference) => withoutYear(month(parts), null, reference),
  },
  {
    pattern: /(?<!\p{L})(?:last year|в прошлом году|летась|昨年)/giu,
    read: (_, reference) =>
      reference ? counted(String(reference.year - 1), reference) : unknown(noReference),
  },
  {
    pattern: /(?<!\p{L})(?:this year|в этом году|сёлета|今年)/giu,
    read: (_, reference) => (reference ? counted(String(reference.year), reference) : unknown(noReference)),
  },
  {
    pattern: /(?<!\p{L})(?:earlier )?this month/giu,
    read: (_, reference) =>
      reference ? counted(`${reference.year}-${two(reference.month)}`, reference) : unknown(noReference),
  },
  {
    pattern: /(?<!\p{L})(?<count>two|three|four|five|\d{1,2}) years ago/giu,
    read: ({ count }, reference) =>
      reference ? counted(`${reference.year - toCount(count ?? '')}~`, reference) : unknown(noReference),
  },
  {
    pattern: /(?<!\p{L})yesterday(?!\p{L})/giu,
    read: (_, reference) =>
      reference ? counted(toText(dayBefore(reference, 1)), reference) : unknown(noReference),
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(?<weekday>${weekdayPattern})(?!\\p{L})`, 'gu'),
    read: ({ weekday }, reference) =>
      reference
        ? counted(`${toText(lastWeekday(reference, weekdayNumber(weekday ?? '')))}?`, reference)
        : unknown(noReference),
  },
];

/**
 * The time expressions of a text as EDTF, in order, none over another. `reference` is the day that "last year" and
 * "on Tuesday" count from, `YYYY-MM-DD`; without it, the first whole date of the text's beginning.
 */
export function findDates(text: string, reference: string | null): DateProposal[] {
  const day = findReference(text, reference);
  const found: DateProposal[] = [];
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const meaning = read({ ...match.groups }, day);
      if (meaning) found.push({ start, end, phrase: match[0], ...meaning });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
