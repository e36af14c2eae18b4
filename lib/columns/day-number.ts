// The calendar as in EDTF: proleptic Gregorian, and never `new Date(string)`. After Howard Hinnant's days_from_civil.

const daysIn400Years = 146_097;
const toEpoch = 719_468;

/** Days from 1970-01-01 to a day written YYYY-MM-DD. */
export function toDayNumber(day: string): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysIn400Years + dayOfEra - toEpoch;
}

/** The year, the month and the day of a day number. */
function civil(dayNumber: number): readonly [year: number, month: number, day: number] {
  const shifted = dayNumber + toEpoch;
  const era = Math.floor(shifted / daysIn400Years);
  const dayOfEra = shifted - era * daysIn400Years;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((shiftedMonth + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return [era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day];
}

const pad = (number: number, length: number) => String(number).padStart(length, '0');

/** Undoes `toDayNumber`. */
export function toDay(dayNumber: number): string {
  const [year, month, day] = civil(dayNumber);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The month of a day as one number: year × 12 + month, January being 0. */
export function monthOfDay(dayNumber: number): number {
  const [year, month] = civil(dayNumber);
  return year * 12 + month - 1;
}

/** Before and after every day that a date can name (EDTF's open ends). */
export const earliestDay = toDayNumber('0001-01-01');
export const latestDay = toDayNumber('9999-12-31');
