/** What every file that leaves the site says of itself: where it is from, under which licence, of which data. */
export interface Attribution {
  readonly title: string;
  readonly description: string;
  /** The address of what the file holds. */
  readonly address: string;
  readonly source: string;
  readonly licence: string;
  readonly licenceAddress: string;
  /** The data version, and the day it was proved. */
  readonly version: string;
  readonly builtOn: string;
}

/** The same as one sentence each, for formats that have room for a text alone. */
export function attributionInWords({
  description,
  source,
  licence,
  licenceAddress,
  version,
  builtOn,
  address,
}: Attribution): string {
  return `${description} Source: ${source}. Licence: ${licence} (${licenceAddress}). Data version ${version} of ${builtOn}. ${address}`;
}

/** Under which licences the parts of a file stand. */
export const licences = {
  words: 'MIT for our own words; the short quotations belong to their publishers',
  points: 'MIT; positions of cities from GeoNames, CC BY 4.0',
  countries: 'MIT; borders from Natural Earth, public domain',
} as const;
