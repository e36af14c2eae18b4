import type { PlaceMark } from '@/lib/model/explored.ts';
import type { PlaceCollection, PlaceFeature } from '@/lib/model/feature.ts';

/** A place as a map draws it, whatever it came from. */
export type DrawnPlace = PlaceCollection['features'][number];

export function placeIdOf(feature: DrawnPlace): string {
  return String(feature.id ?? '');
}

/** The places that a filter marks, with the cases that it leaves them; `find` gives a place by its id. */
export function placesOfMarks(
  marks: readonly PlaceMark[],
  find: (id: string) => PlaceFeature | null,
): DrawnPlace[] {
  return marks.flatMap(({ id, cases, stage, isInferred }) => {
    const place = find(id);
    if (!place) return [];
    const properties = { ...place.properties, cases, caseCount: cases.length, stage, isInferred };
    return [{ ...place, properties }];
  });
}
