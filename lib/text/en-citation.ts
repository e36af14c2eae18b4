import { firstPoint, type Work } from '@/lib/export/work.ts';

const months = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });

// Where a date is inferred or approximate, APA has "ca." before the year.
function dateOf({ publishedOn }: Work): string {
  const point = firstPoint(publishedOn);
  if (point === null) return '(n.d.)';
  const { year, month, day, approximate, uncertain } = point;
  const circa = approximate || uncertain ? 'ca. ' : '';
  if (month === null) return `(${circa}${year})`;
  return `(${circa}${year}, ${months.format(Date.UTC(2000, month - 1, 1))}${day === null ? '' : ` ${day}`})`;
}

const ended = (text: string) => (/[.!?。！？…]$/u.test(text) ? text : `${text}.`);

/**
 * A work in the style of APA 7, for our two kinds alone: a data set (section 10.9) and a newspaper's article or web
 * page without a person as its author (10.1, 10.16). The engines that render any style come under licences that
 * this project does not use (AGPL, CPAL).
 */
export function apaCitation(work: Work): string {
  const { kind, title, publisher, address, version } = work;
  const name = kind === 'record' ? `${title} (Data version ${version}) [Data set]` : title;
  const head =
    publisher === null
      ? `${ended(name)} ${dateOf(work)}.`
      : `${ended(publisher)} ${dateOf(work)}. ${ended(name)}`;
  return address === null ? head : `${head} ${address}`;
}
