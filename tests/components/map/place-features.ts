import type { PlaceFeature } from '@/components/map/selection.ts';
import type { PlaceProperties } from '@/lib/model/feature.ts';

/** A place for tests: a city with one case unless told otherwise. */
export function placeFeature(
  id: string,
  coordinates: readonly [number, number] | null,
  properties: Partial<PlaceProperties> = {},
): PlaceFeature {
  const cases = properties.cases ?? [`case-of-${id}`];
  return {
    type: 'Feature',
    id,
    geometry: coordinates && { type: 'Point', coordinates: [...coordinates] },
    properties: {
      name: id,
      country: 'XA',
      countryName: 'Arland',
      precision: 'city',
      area: null,
      caseCount: cases.length,
      cases,
      articles: [],
      stage: cases.length > 0 ? 'charged' : null,
      isInferred: false,
      ...properties,
    },
  };
}
