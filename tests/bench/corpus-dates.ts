const month = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** A calendar day, as data and as words. */
export interface Day {
  readonly edtf: string;
  readonly words: string;
}

const firstDay = Date.UTC(2015, 0, 1) / 86_400_000;

/** The day `number` days after 1 January 2015. */
export function dayOf(number: number): Day {
  const date = new Date((firstDay + number) * 86_400_000);
  return {
    edtf: date.toISOString().slice(0, 10),
    words: `${date.getUTCDate()} ${month.format(date)} ${date.getUTCFullYear()}`,
  };
}
