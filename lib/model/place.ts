import { z } from 'zod';
import { CountryCode, LanguageTag, Slug, text } from './scalars.ts';

export const precisions = ['city', 'region', 'country', 'area'] as const;

/** A position is [longitude, latitude] in degrees, WGS 84, as in GeoJSON (RFC 7946). */
export const PositionSchema = z
  .tuple([
    z.number().min(-180, 'is no longitude: -180 to 180').max(180, 'is no longitude: -180 to 180'),
    z.number().min(-90, 'is no latitude: -90 to 90').max(90, 'is no latitude: -90 to 90'),
  ])
  .meta({ description: '[longitude, latitude] in degrees' });

export const Place = z.strictObject({
  names: z
    .record(LanguageTag, text(120))
    .refine((names) => 'en' in names, 'has no English name: add en')
    .meta({ description: 'The name in each language, by BCP 47 tag; en is required' }),
  alsoNamed: z.array(text(120)).optional().meta({ description: 'Other names that articles use for it' }),
  country: z
    .union([CountryCode, z.literal('none')])
    .meta({ description: 'ISO 3166-1 alpha-2; none for seas and for regions of several countries' }),
  precision: z
    .enum(precisions)
    .meta({ description: 'area: a sea, a union or a region of several countries' }),
  point: PositionSchema.optional().meta({
    description: 'Required but for an area that no point can stand for',
  }),
  region: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)
    .optional()
    .meta({ description: 'ISO 3166-2 code of a region, which the base map draws' }),
  disputed: text(300).optional().meta({ description: 'Who disputes it, in one neutral sentence' }),
  geonames: z.int().positive().optional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/)
    .optional(),
});

export type Place = z.infer<typeof Place>;

/** `data/places.yaml`: a place under its id. */
export const Places = z.record(Slug, Place);
