import type { ExploredCounts } from '@/lib/model/explored.ts';

const number = new Intl.NumberFormat('en');
const smallNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A whole number as running text has it: "seven", "21,000". */
export function numberInWords(value: number): string {
  return smallNumbers[value] || number.format(value);
}

/** The words with their first letter as a sentence begins. */
export const capitalised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export const casesInWords = (count: number) => `${number.format(count)} ${count === 1 ? 'case' : 'cases'}`;

/** "12 of 40 cases · 9 places on the map · 2 not on the map": wherever cases are counted, in these words. */
export function countsInWords({ cases, of, places, notOnMap }: ExploredCounts): string {
  return [
    cases === of ? casesInWords(of) : `${number.format(cases)} of ${casesInWords(of)}`,
    `${number.format(places)} ${places === 1 ? 'place' : 'places'} on the map`,
    `${number.format(notOnMap)} not on the map`,
  ].join(' · ');
}
