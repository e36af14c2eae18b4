import { dateInWords } from './en-dates.ts';

/** The words that stand on paper alone. */
export const paperWords = {
  page: (version: string, builtOn: string) =>
    `Whereabouts: every marker opens the words it came from. Data version ${version} of ${dateInWords(builtOn)}.`,
} as const;
