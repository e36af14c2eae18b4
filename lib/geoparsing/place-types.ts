/** What a place of the gazetteer is; the order is the code in the file. */
export const placeTypes = [
  'country',
  'region',
  'county',
  'area',
  'island',
  'water',
  'river',
  'mountain',
  'desert',
  'spot',
  'capital',
  'seat1',
  'seat2',
  'seat3',
  'city',
  'section',
] as const;

export type PlaceType = (typeof placeTypes)[number];

const areas: ReadonlySet<PlaceType> = new Set([
  'country',
  'region',
  'county',
  'area',
  'island',
  'water',
  'river',
  'mountain',
  'desert',
]);

/** Whether a place is drawn as an area: its point is a convention, not where something happened. */
export function isArea(type: PlaceType): boolean {
  return areas.has(type);
}

/** The numbers of the types that the rest compares. */
export const typeNumbers = {
  country: placeTypes.indexOf('country'),
  region: placeTypes.indexOf('region'),
  county: placeTypes.indexOf('county'),
  area: placeTypes.indexOf('area'),
  /** From here on towns. */
  capital: placeTypes.indexOf('capital'),
} as const;

/** How a name stands in the gazetteer; the order is the code in the file. */
export const nameKinds = ['primary', 'ascii', 'alternate', 'variant', 'abbreviation', 'demonym'] as const;

export type NameKind = (typeof nameKinds)[number];
