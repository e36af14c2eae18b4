import Supercluster from 'supercluster';
import type { DrawnPlace } from './drawn-place.ts';
import type { PlaceCluster, PlaceIndex } from './marker-entries.ts';

const CLUSTER_RADIUS = 64;

/** An index of many places with cases: asks for the groups in a view, without going through all of them. */
export function indexPlaces(features: readonly DrawnPlace[]): PlaceIndex {
  // Leaflet's tiles are 256 pixels wide: an extent of 256 makes the radius one of pixels.
  const index = new Supercluster<{ at: number }>({ radius: CLUSTER_RADIUS, extent: 256, maxZoom: 8 });
  index.load(
    features.flatMap((feature, at) =>
      feature.geometry && feature.properties.caseCount > 0
        ? [{ type: 'Feature', properties: { at }, geometry: feature.geometry }]
        : [],
    ),
  );
  return function groupsIn(bbox, zoom) {
    return index.getClusters(bbox, Math.floor(zoom)).flatMap((item): PlaceCluster[] => {
      const leaves =
        'cluster_id' in item.properties
          ? index.getLeaves(item.properties.cluster_id, Number.POSITIVE_INFINITY)
          : [item];
      const [first, ...rest] = leaves.flatMap(({ properties }) =>
        'at' in properties ? (features[properties.at] ?? []) : [],
      );
      return first ? [{ places: [first, ...rest], position: item.geometry.coordinates }] : [];
    });
  };
}
