import { z } from 'zod';
import { InvalidDateError, parseEdtf } from './edtf.ts';

/** A permanent id: an ASCII slug, equal to the file name where the thing has a file of its own. */
export const Slug = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/,
    'is no id: use 1 to 64 of a-z, 0-9 and "-", starting with a letter or digit',
  )
  .meta({ description: 'A permanent id: a-z, 0-9 and "-", at most 64 characters' });

/** ISO 3166-1 alpha-2; QM-QZ and XA-XZ, which the standard leaves to users, serve fictional countries. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, 'is no country code: use ISO 3166-1 alpha-2, such as BY')
  .meta({ description: 'ISO 3166-1 alpha-2, such as BY' });

export const LanguageTag = z
  .string()
  .regex(
    /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
    'is no language tag: use BCP 47, such as en, ru or ja-Latn',
  )
  .meta({ description: 'BCP 47, such as en, ru or ja-Latn' });

// Bidirectional controls and zero-width characters can make one name look like another.
const hiddenCharacters = /[\p{Cc}\p{Bidi_Control}\u200B\u2060\uFEFF]/u;

// What a decoder puts for bytes that are no UTF-8, and half of a UTF-16 pair.
const lostCharacters = /[\uFFFD\p{Surrogate}]/u;

/** Plain text for people: not empty, no markup meaning, no invisible characters, none lost on the way. */
export function text(maximum: number) {
  return z
    .string()
    .min(1, 'is empty: write the text or leave the key out')
    .max(maximum, `is longer than ${maximum} characters: shorten it`)
    .refine((value) => value.trim() === value, 'starts or ends with white space: remove it')
    .refine((value) => !hiddenCharacters.test(value), 'holds an invisible control character: remove it')
    .refine(
      (value) => !lostCharacters.test(value),
      'holds a lost character (\uFFFD): write it anew, and save the file as UTF-8',
    );
}

/** A date as EDTF, kept as its text. */
export const EdtfText = z
  .string()
  .superRefine((value, context) => {
    try {
      parseEdtf(value);
    } catch (error) {
      if (!(error instanceof InvalidDateError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
    }
  })
  .meta({ description: 'EDTF: 2024, 2024-07, 2025-03-17, 2025-03-17?, 2018/2024, ../2025-03' });

/** A calendar day that exists, as YYYY-MM-DD. */
export const Day = z
  .string()
  .superRefine((value, context) => {
    const refuse = (message: string) => context.addIssue({ code: 'custom', message });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return refuse(`"${value}" is no day: write it as 2026-11-24`);
    try {
      parseEdtf(value);
    } catch (error) {
      if (!(error instanceof InvalidDateError)) throw error;
      refuse(error.message);
    }
  })
  .meta({ description: 'A day: 2026-11-24' });

/** An absolute web address without credentials. */
export const WebAddress = z.string().superRefine((value, context) => {
  const refuse = (message: string) =>
    context.addIssue({ code: 'custom', message, params: { rule: 'bad-url' } });
  if (value.length > 2048) return refuse('is longer than 2048 characters: use a shorter address');
  if (!/^https?:\/\/[^\\\s]+$/.test(value) || !URL.canParse(value)) {
    return refuse('is no web address: start with https:// and use no spaces or backslashes');
  }
  const { username, password } = new URL(value);
  if (username || password) refuse('holds a user name or password: remove it');
});
