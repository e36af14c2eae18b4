import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import type { PlaceFeature } from './selection.ts';

/** The places as a filter shows them: those without a mark have no case. Null marks: there is no filter. */
export function toFiltered(
  features: readonly PlaceFeature[],
  marks: readonly PlaceMark[] | null,
): readonly PlaceFeature[] {
  if (marks === null) return features;
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  return features.map((feature) => {
    const { cases = [], stage = null, isInferred = false } = byId.get(placeIdOf(feature)) ?? {};
    const properties = { ...feature.properties, cases, caseCount: cases.length, stage, isInferred };
    return { ...feature, properties };
  });
}
