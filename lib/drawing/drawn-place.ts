import type { Feature, Point } from 'geojson';
import type { PlaceMark } from '@/lib/model/explored.ts';
import type { PlaceFeature, PlaceProperties } from '@/lib/model/feature.ts';

/** A place as a map draws it, whatever it came from; its cases by their ids or by their numbers. */
export type DrawnPlace = Feature<
  Point | null,
  Omit<PlaceProperties, 'cases'> & { readonly cases: readonly (string | number)[] }
>;

export function placeIdOf(feature: DrawnPlace): string {
  return String(feature.id ?? '');
}

/** The places that a filter marks, with the cases that it leaves them; `find` gives a place by its id. */
export function placesOfMarks(
  marks: readonly PlaceMark<string | number>[],
  find: (id: string) => PlaceFeature | null,
): DrawnPlace[] {
  return marks.flatMap(({ id, cases, stage, isInferred }) => {
    const place = find(id);
    if (!place) return [];
    const properties = { ...place.properties, cases, caseCount: cases.length, stage, isInferred };
    return [{ ...place, properties }];
  });
}
