import { z } from 'zod';
import { qualifiers } from './event.ts';
import { Evidence, Party } from './quote.ts';
import { CountryCode, EdtfText, Slug, text } from './scalars.ts';

/** A number that somebody publishes about a country. */
export const Statistic = z
  .strictObject({
    title: text(120),
    country: CountryCode.meta({ description: 'The country that the number is about' }),
    indicator: Slug,
    definition: text(400),
    unit: z.enum(['people', 'cases']),
    qualifier: z.enum(qualifiers),
    value: z.int().nonnegative().optional(),
    breakdown: z
      .strictObject({
        by: z.enum(['nationality']),
        rows: z.array(z.strictObject({ country: CountryCode, value: z.int().nonnegative() })).min(1),
      })
      .optional()
      .meta({ description: 'Instead of value: its sum is computed, and shown beside what it is set beside' }),
    beside: Slug.optional().meta({
      description: 'A statistic that this one is shown beside, never equated with',
    }),
    besideNote: text(300).optional(),
    asOf: EdtfText,
    asOfBasis: text(400).optional(),
    since: EdtfText.optional(),
    assertedBy: Party,
    evidence: Evidence,
  })
  .refine(({ value, breakdown }) => (value === undefined) !== (breakdown === undefined), {
    message: 'needs either value or breakdown, not both',
  });

export type Statistic = z.infer<typeof Statistic>;
