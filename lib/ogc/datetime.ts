import type { DayRange } from '@/lib/model/edtf.ts';
import { daysInMonth } from '@/lib/model/edtf.ts';
import { ProblemError, quote } from './problem.ts';

const first = '0001-01-01';
const last = '9999-12-31';

// RFC 3339, and what clients send besides: a day alone, a day with a bare T (GDAL), minutes without seconds (GDAL).
const instant =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt](?:(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?([Zz]|[+-]\d\d:\d\d))?)?$/;

interface Instant {
  /** The day in UTC. */
  readonly day: string;
  /** Minutes and seconds of that day are in it: what tells whether an interval ends before it starts. */
  readonly order: string;
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

function parseInstant(text: string, refuse: (why: string) => ProblemError, isEnd: boolean): Instant {
  const match = instant.exec(text);
  if (!match)
    throw refuse(`holds ${quote(text)}, which is no RFC 3339 date: 2024-07-31, 2024-07-31T10:20:00Z`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  if (month < 1 || month > 12) throw refuse(`names month ${match[2]}; months go from 01 to 12`);
  if (day < 1 || day > daysInMonth(year, month))
    throw refuse(`names a day that ${match[1]}-${match[2]} does not have`);
  if (hour > 23 || minute > 59 || second > 60) throw refuse('names a time that no day has');
  const zone = match[7];
  if (zone === undefined) {
    const written = `${match[1]}-${match[2]}-${match[3]}`;
    return { day: written, order: `${written}${isEnd ? 'T24' : ''}` };
  }
  const [offsetHours = 0, offsetMinutes = 0] = /^[+-]/.test(zone) ? zone.slice(1).split(':').map(Number) : [];
  if (offsetHours > 23 || offsetMinutes > 59) throw refuse(`has an offset that no clock has: ${quote(zone)}`);
  const offset = (offsetHours * 60 + offsetMinutes) * (zone.startsWith('-') ? -1 : 1);
  const utc = new Date(0);
  utc.setUTCFullYear(year, month - 1, day);
  utc.setUTCHours(hour, minute - offset, second);
  const inUtc = `${pad(utc.getUTCFullYear(), 4)}-${pad(utc.getUTCMonth() + 1)}-${pad(utc.getUTCDate())}`;
  return {
    day: inUtc,
    order: `${inUtc}T${pad(utc.getUTCHours())}:${pad(utc.getUTCMinutes())}:${pad(utc.getUTCSeconds())}`,
  };
}

const isOpen = (text: string) => text === '' || text === '..';

/**
 * Reads an instant or an interval (OGC API - Features Part 1, 7.15.4) as the days it touches, in UTC: what is dated
 * here is dated by the day. The years 0000 and 9999, which clients send for "any", are open ends. Throws ProblemError.
 */
export function parseDatetime(text: string): DayRange {
  const refuse = (why: string) => new ProblemError(400, `datetime ${quote(text)} ${why}`, 'datetime');
  const [from = '', to, more] = text.split('/');
  if (to === undefined) {
    if (isOpen(from)) throw refuse('is no date and no interval');
    const { day } = parseInstant(from, refuse, false);
    if (day.startsWith('0000')) throw refuse('names the year 0, which no calendar here has');
    return [day, day];
  }
  if (more !== undefined) throw refuse('has more than one "/"');
  if (isOpen(from) && isOpen(to)) throw refuse('is open at both ends');
  const start = isOpen(from) ? null : parseInstant(from, refuse, false);
  const end = isOpen(to) ? null : parseInstant(to, refuse, true);
  if (start && end && start.order > end.order) throw refuse('ends before it starts');
  return [
    start === null || start.day < first ? first : start.day,
    end === null || end.day.startsWith('9999') || end.day > last ? last : end.day,
  ];
}
