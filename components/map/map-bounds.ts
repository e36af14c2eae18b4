import { LatLngBounds } from 'leaflet';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import { unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import { type Bbox, bboxAround } from '@/lib/geo/bbox.ts';
import type { Area } from './base-map.ts';
import type { PlaceFeature } from './selection.ts';

/** A box whose east is not below its west, on the turn nearest to `centreLng`. */
export function toBounds([west, south, east, north]: Bbox, centreLng: number): LatLngBounds {
  const turn = unwrapLongitude((west + east) / 2, centreLng) - (west + east) / 2;
  return new LatLngBounds([south, west + turn], [north, east + turn]);
}

/** The places' bounds by the shortest way round the globe, on the turn nearest to `centreLng`. */
export function boundsOf(features: readonly PlaceFeature[], centreLng: number): LatLngBounds | null {
  const bbox = bboxAround(positionsOf(features));
  return bbox && toBounds(bbox, centreLng);
}

export const positionsOf = (features: readonly PlaceFeature[]) =>
  features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));

/** The regions and countries to draw: those with cases, and those of selected places. */
export function toAreas(features: readonly PlaceFeature[], selected: ReadonlySet<string>): Area[] {
  const areas = new Map<string, boolean>();
  for (const feature of features) {
    const { area, precision, caseCount } = feature.properties;
    const isCurrent = selected.has(placeIdOf(feature));
    if (!area || precision === 'city' || (caseCount === 0 && !isCurrent)) continue;
    areas.set(area, isCurrent || areas.get(area) === true);
  }
  return [...areas].map(([id, isCurrent]) => ({ id, isCurrent }));
}
