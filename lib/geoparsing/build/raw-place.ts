import type { NameKind, PlaceType } from '../place-types.ts';

/** A place on its way into the gazetteer. */
export interface RawPlace {
  readonly name: string;
  readonly type: PlaceType;
  /** Degrees. */
  readonly lat: number;
  readonly lng: number;
  readonly population: number;
  /** 0 when GeoNames has none, or none is known. */
  readonly geonames: number;
  /** ISO 3166-1 alpha-2, or empty. */
  readonly country: string;
  /** GeoNames codes such as "US.TX" and "US.TX.113", or empty. */
  readonly region: string;
  readonly county: string;
  readonly names: ReadonlyMap<string, NameKind>;
}

/** The names in the order of their worth: a name given twice keeps its first kind. */
export function toNames(
  ...lists: readonly (readonly [NameKind, readonly string[]])[]
): Map<string, NameKind> {
  const names = new Map<string, NameKind>();
  for (const [kind, list] of lists) {
    for (const name of list) if (name !== '' && !names.has(name)) names.set(name, kind);
  }
  return names;
}
