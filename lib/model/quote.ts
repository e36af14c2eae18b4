import { z } from 'zod';
import { LanguageTag, Slug, text } from './scalars.ts';

// Quotations are verbatim, so they keep the white space and signs of the article.
const verbatim = (maximum: number) =>
  z.string().min(1, 'is empty').max(maximum, `is longer than ${maximum} characters: quote less`);

/**
 * Evidence: where an article says it. `exact`, `prefix` and `suffix` are a TextQuoteSelector of the W3C Web
 * Annotation Data Model (https://www.w3.org/TR/annotation-model/#text-quote-selector), short enough to publish.
 */
export const Quote = z.strictObject({
  article: Slug.meta({ description: 'The article that is quoted' }),
  exact: verbatim(160).meta({ description: 'The words, verbatim, at most 160 characters' }),
  prefix: verbatim(32).optional().meta({ description: 'What stands just before, if the words occur twice' }),
  suffix: verbatim(32).optional().meta({ description: 'What stands just after, if the words occur twice' }),
});

export type Quote = z.infer<typeof Quote>;

/** Whether two quotations are the same words of the same article. */
export function isSameQuote(a: Quote, b: Quote): boolean {
  return a.article === b.article && a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
}

/** Names a quotation among those of its article. */
export function wordsOf({ exact, prefix = '', suffix = '' }: Quote): string {
  return [prefix, exact, suffix].join('\n');
}

/** Every fact has at least one quotation. */
export const Evidence = z.array(Quote).min(1, 'has no evidence: add at least one quotation');

const partyKinds = [
  'court',
  'prosecutor',
  'securityService',
  'police',
  'government',
  'defence',
  'family',
  'ngo',
  'media',
  'self',
  'unknown',
] as const;

/** Who says or did something. `basis` is required where the article does not name them in so many words. */
export const Party = z.strictObject({
  name: text(120).meta({ description: 'As it stands inside a sentence: the FSB, a court in Minsk' }),
  lang: LanguageTag.optional().meta({ description: 'The language of the name, where it is not English' }),
  kind: z.enum(partyKinds),
  basis: text(240)
    .optional()
    .meta({ description: 'What the name is inferred from, where the article has none' }),
});

export type Party = z.infer<typeof Party>;
