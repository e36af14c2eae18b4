import type { EdtfPoint } from '../model/edtf.ts';
import { numbersIn } from './numbers.ts';

const styles = ['long', 'short'] as const;

const monthNames = new Map<string, readonly string[]>();

/** The names of a month in a language, alone and as part of a date (марта), in small letters. */
function namesOfMonth(month: number, lang: string): readonly string[] {
  const key = `${lang} ${month}`;
  const known = monthNames.get(key);
  if (known) return known;
  const date = Date.UTC(2000, month - 1, 1);
  const names = styles.flatMap((style) => {
    const alone = new Intl.DateTimeFormat(lang, { month: style, timeZone: 'UTC' }).format(date);
    const withDay = new Intl.DateTimeFormat(lang, { month: style, day: 'numeric', timeZone: 'UTC' });
    return [alone, withDay.formatToParts(date).find(({ type }) => type === 'month')?.value ?? alone];
  });
  const lettered = [...new Set(names.map((name) => name.toLowerCase().replace(/\.$/, '')))];
  const unique = lettered.filter((name) => /\p{L}{3}/u.test(name));
  monthNames.set(key, unique);
  return unique;
}

const monthNumbers = new Map<number, RegExp>();

/** What a month looks like in digits: 3月, 3/17, 17.03. */
function numberOfMonth(month: number): RegExp {
  const known = monthNumbers.get(month);
  if (known) return known;
  const pattern = new RegExp(`(?<!\\d)0?${month}(?:[月월]|[-./]\\d)|\\d[-./]0?${month}(?!\\d)`, 'u');
  monthNumbers.set(month, pattern);
  return pattern;
}

function hasMonth(text: string, month: number, langs: readonly string[]): boolean {
  const plain = text.normalize('NFKC').toLowerCase();
  return (
    langs.some((lang) => namesOfMonth(month, lang).some((name) => plain.includes(name))) ||
    numberOfMonth(month).test(plain)
  );
}

/** The parts of a date that `text` does not state: its year, its month by name or number, its day. */
export function partsNotStated(
  { year, month, day }: Pick<EdtfPoint, 'year' | 'month' | 'day'>,
  text: string,
  langs: readonly string[],
): string[] {
  const numbers = numbersIn(text);
  return [
    ...(numbers.has(year) ? [] : [`the year ${year}`]),
    ...(month === null || hasMonth(text, month, langs) ? [] : [`month ${month}`]),
    ...(day === null || numbers.has(day) ? [] : [`day ${day}`]),
  ];
}
