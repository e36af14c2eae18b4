const KINDS = ['countries', 'seas', 'capitals', 'cities', 'regions'] as const;

export type NameKind = (typeof KINDS)[number];

/** Columns of equal length, the most important name first. */
interface NameColumns {
  readonly name: readonly string[];
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  /** The least zoom at which the name is shown. */
  readonly zoom: readonly number[];
}

export type NameFile = { readonly [kind in NameKind]?: NameColumns };

export interface MapName {
  readonly kind: NameKind;
  readonly text: string;
  readonly lng: number;
  readonly lat: number;
  readonly minZoom: number;
}

/** The names of a file, in the order in which they take their place on the map. */
export function toNames(file: NameFile): MapName[] {
  return KINDS.flatMap((kind) => {
    const columns = file[kind];
    if (!columns) return [];
    return columns.name.map((name, index) => ({
      kind,
      text: kind === 'countries' ? name.toUpperCase() : name,
      lng: columns.lng[index] ?? 0,
      lat: columns.lat[index] ?? 0,
      minZoom: columns.zoom[index] ?? 0,
    }));
  });
}
