import type { Correction } from '@/lib/model/correction.ts';
import { dateInWords } from './en-dates.ts';

type Severity = Correction['severity'];

const plural = (count: number) => `${count} ${count === 1 ? 'correction' : 'corrections'}`;

/** What is said of a correction's severity, the gravest last. */
export const severityWords: Readonly<Record<Severity, string>> = {
  typo: 'Typo',
  clarification: 'Clarification',
  factual: 'Correction of fact',
  retraction: 'Retraction',
};

export const severityMeanings: Readonly<Record<Severity, string>> = {
  typo: 'a misspelling; nothing means anything else',
  clarification: 'it was right, but could be misread',
  factual: 'it was wrong: a date, a place, a name, a number, or who said it',
  retraction: 'it should not have been here, and is withdrawn',
};

/** The words of corrections and of the day when a record last changed. */
export const corrections = {
  title: 'Corrections',
  description: 'Everything that the register got wrong: what it said, what it says now, and why.',
  intro: 'What the register got wrong, the newest first.',
  none: 'No correction is recorded so far.',
  follow: 'Atom feed of corrections',
  explained: 'How to report an error, and what happens then',
  was: 'It said',
  now: 'It says now',
  why: 'Why',
  of: 'Concerns:',
  address: 'Address of this correction',
  reportedBy: {
    reader: 'reported by a reader',
    subject: 'reported by somebody whom it is about',
    publisher: 'reported by a publisher',
    editor: 'found by an editor',
  },
  lastChanged: (day: string) => `Last changed ${dateInWords(day)}`,
  count: plural,
  /** The title of a correction in the feed. */
  entryTitle: (severity: Severity, title: string) => `${severityWords[severity]}: ${title}`,
  entrySummary: ({ was, now, why }: Pick<Correction, 'was' | 'now' | 'why'>) =>
    `It said: ${was} It says now: ${now} Why: ${why}`,
} as const;
