import { z } from 'zod';
import { eventKinds } from './event-kinds.ts';
import { Evidence, Party } from './quote.ts';
import { EdtfText, Slug, text } from './scalars.ts';

export const qualifiers = ['exact', 'at-least', 'about'] as const;

/** A sum of money; `equals` is the article's own conversion of it. */
const amountFields = {
  amount: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is no currency: use ISO 4217, such as BYN'),
  qualifier: z.enum(qualifiers),
};

export const Money = z.strictObject({ ...amountFields, equals: z.strictObject(amountFields).optional() });

export type Money = z.infer<typeof Money>;

/** Something that is reported to have happened, with its date, place and source. */
export const CaseEvent = z.strictObject({
  id: Slug,
  kind: z.enum(eventKinds),
  people: z.array(Slug).default([]),
  charges: z.array(Slug).optional().meta({ description: 'Charges that it decides or concerns' }),
  on: EdtfText,
  onBasis: text(400)
    .optional()
    .meta({ description: 'Required where the article does not state the date: what it is inferred from' }),
  place: Slug.optional(),
  placeBasis: text(400)
    .optional()
    .meta({ description: 'Required where the article does not name the place for this event' }),
  summary: text(300).meta({ description: 'What happened, in our own words' }),
  by: Party.optional().meta({ description: 'Who acted: the court that ruled, the police that detained' }),
  isClosed: z.boolean().optional().meta({ description: 'A trial behind closed doors' }),
  sentence: z
    .strictObject({ years: z.number().positive().optional(), months: z.number().positive().optional() })
    .optional(),
  fine: Money.optional(),
  assertedBy: Party.meta({ description: 'Who reports it' }),
  evidence: Evidence,
});

export type CaseEvent = z.infer<typeof CaseEvent>;
