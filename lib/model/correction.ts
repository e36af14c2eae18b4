import { z } from 'zod';
import { Day, Slug, text } from './scalars.ts';

/** What a record can be: everything of the register that has an id and a page or a panel. */
export const recordKinds = ['case', 'statistic', 'article', 'place'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** How grave a correction is, the least first. */
const severities = ['typo', 'clarification', 'factual', 'retraction'] as const;

const About = z
  .strictObject({
    case: Slug.optional(),
    statistic: Slug.optional(),
    article: Slug.optional(),
    place: Slug.optional(),
  })
  .refine((about) => Object.keys(about).length === 1, {
    message: 'names none or several: name one case, statistic, article or place',
  })
  .meta({ description: 'Exactly one of them, by its id', minProperties: 1, maxProperties: 1 });

/** What the register said, what it says now, and why. Nobody is named here: `reportedBy` is a kind. */
export const Correction = z.strictObject({
  on: Day.meta({ description: 'The day of the correction, such as 2026-11-24' }),
  about: About,
  fact: Slug.optional().meta({
    description: 'The event, charge or claim of the case; with retraction, one that is there no more',
  }),
  was: text(300).meta({ description: 'What the register said, in our own words' }),
  now: text(300).meta({ description: 'What it says now' }),
  why: text(400).meta({ description: 'Why: neutral, in our own words' }),
  severity: z.enum(severities).meta({
    description: 'typo: same meaning; clarification: was unclear; factual: was wrong; retraction: withdrawn',
  }),
  reportedBy: z
    .enum(['reader', 'subject', 'publisher', 'editor'])
    .optional()
    .meta({ description: 'Who saw it, as a kind and never a name; subject: somebody whom it is about' }),
});

export type Correction = z.infer<typeof Correction>;

/** The record that a correction is about. */
export function recordOf({ about }: Correction): { readonly kind: RecordKind; readonly id: string } {
  for (const kind of recordKinds) {
    const id = about[kind];
    if (id !== undefined) return { kind, id };
  }
  throw new Error('a correction that is about nothing passed its schema');
}
