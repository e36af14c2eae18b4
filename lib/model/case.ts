import { z } from 'zod';
import { allegations } from './allegations.ts';
import { CaseEvent, Money } from './event.ts';
import { Evidence, Party, Quote } from './quote.ts';
import { CountryCode, EdtfText, LanguageTag, Slug, text } from './scalars.ts';

/** One spelling of a person's name, as one article has it. The first of a person's names is the preferred one. */
const PersonName = z.strictObject({
  text: text(120),
  lang: LanguageTag.meta({
    description: 'Language and script, such as ja-Latn for a Japanese name in Latin letters',
  }),
  kind: z.enum(['full', 'short']),
  order: z.enum(['family-given', 'given-family', 'single']).optional(),
  evidence: Quote,
});

export const Person = z.strictObject({
  id: Slug,
  names: z
    .array(PersonName)
    .max(32)
    .meta({ description: 'Empty for somebody whom the articles do not name' }),
  description: text(160).meta({
    description: 'Who it is, in our own words: neutral, and enough where there is no name',
  }),
  nationality: z.array(CountryCode).meta({ description: 'Empty where the article does not state it' }),
  age: z.int().min(0).max(130).optional(),
  isMinor: z.boolean().optional(),
  evidence: Evidence,
});

export type Person = z.infer<typeof Person>;

const AllegationKind = z
  .enum(allegations)
  .optional()
  .meta({ description: 'What kind of thing is alleged, for readers to choose by; it is no finding' });

/** What somebody is formally suspected of or tried for; never a fact of its own. */
const Charge = z.strictObject({
  id: Slug,
  people: z.array(Slug).min(1),
  title: text(160).meta({ description: 'Follows "charged with" or "on suspicion of"' }),
  allegation: AllegationKind,
  assertedBy: Party,
  evidence: Evidence,
});

export type Charge = z.infer<typeof Charge>;

const modalities = [
  'allegation',
  'belief',
  'finding',
  'admission',
  'denial',
  'contest',
  'no-answer',
] as const;

/** What somebody says of the case: an allegation, or a voice that contests one. */
export const Claim = z.strictObject({
  id: Slug,
  modality: z
    .enum(modalities)
    .meta({ description: 'finding: what a court held; admission: only as somebody reports it' }),
  people: z.array(Slug).default([]),
  charge: Slug.optional(),
  allegation: AllegationKind,
  says: text(300).meta({
    description: 'What is claimed, in our own words; whoever claims it is named beside it',
  }),
  during: EdtfText.optional(),
  duringBasis: text(400).optional(),
  place: Slug.optional(),
  placeBasis: text(400).optional(),
  sum: Money.optional(),
  assertedBy: Party,
  contests: z
    .array(Slug)
    .optional()
    .meta({ description: 'Claims that this one denies, contests or leaves unanswered' }),
  evidence: Evidence,
});

export type Claim = z.infer<typeof Claim>;

export const CaseFile = z.strictObject({
  title: text(120).meta({ description: 'Neutral: what happened, no label' }),
  jurisdiction: CountryCode.meta({ description: 'The state that acts; never inferred from geometry' }),
  recalledBy: Slug.optional().meta({ description: 'The case whose article recalls this one' }),
  people: z.array(Person).min(1),
  charges: z.array(Charge).default([]),
  events: z.array(CaseEvent).min(1),
  claims: z.array(Claim).default([]),
});

export type CaseFile = z.infer<typeof CaseFile>;
