import type { PlaceCollection } from '@/lib/model/feature.ts';

/** A place as a map draws it, whatever it came from. */
export type DrawnPlace = PlaceCollection['features'][number];

export function placeIdOf(feature: DrawnPlace): string {
  return String(feature.id ?? '');
}
