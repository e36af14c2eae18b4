import { z } from 'zod';
import { Evidence } from './quote.ts';
import { EdtfText, LanguageTag, Slug, text, WebAddress } from './scalars.ts';

/** What part a place plays in what the article reports. */
const mentionRoles = [
  'detention',
  'trial',
  'prison',
  'death',
  'referral',
  'post',
  'alleged-act',
  'arrival',
  'nationality',
  'actor',
  'dispute',
  'statistic',
  'context',
] as const;

/** In which form the article names the place. */
const mentionForms = ['literal', 'demonym', 'metonym', 'organisation', 'title', 'dateline'] as const;

/** One naming of a place: `toponym` stands at UTF-16 offsets [start, end) of the archived text. */
export const Mention = z.strictObject({
  toponym: z.string().min(1).max(80),
  place: Slug,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  role: z.enum(mentionRoles),
  form: z.enum(mentionForms).default('literal'),
});

export type Mention = z.infer<typeof Mention>;

export const Article = z.strictObject({
  title: text(200),
  publisher: z
    .union([z.literal('none'), text(120)])
    .meta({ description: 'As the article names it, or none' }),
  lang: LanguageTag,
  url: z.union([z.literal('none'), WebAddress]),
  publishedOn: EdtfText,
  publishedOnBasis: text(400).optional().meta({ description: 'What the date is inferred from' }),
  note: text(400).optional().meta({ description: 'What a reader must know of this copy of the article' }),
  text: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is no SHA-256: 64 hexadecimal digits'),
    length: z.int().positive().meta({ description: 'Length in UTF-16 code units' }),
    file: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}\.txt$/)
      .optional()
      .meta({ description: 'A text that may be published whole lies beside this file' }),
    licence: text(80).optional().meta({ description: 'The licence that allows it; required with file' }),
  }),
  evidence: Evidence,
  mentions: z.array(Mention).max(2000),
});

export type Article = z.infer<typeof Article>;
