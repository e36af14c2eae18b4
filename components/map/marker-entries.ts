import Supercluster from 'supercluster';
import { unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import type { PixelPoint } from './direction.ts';
import { isHollowPlace } from './marker-shape.ts';
import { groupNear, nudge } from './marker-spacing.ts';
import { type PlaceFeature, placeIdOf } from './selection.ts';

/** More places than this are clustered by an index, and only those in view are drawn. */
export const MOST_SINGLE_PLACES = 200;
const CLUSTER_RADIUS = 64;

/** One mark: a place, or several places too near to one another to be drawn apart. */
export interface MarkerEntry {
  readonly key: string;
  readonly places: readonly [PlaceFeature, ...PlaceFeature[]];
  /** The place it stands at, the one with the most cases. */
  readonly anchor: PlaceFeature;
  /** In pixels of the whole world at the zoom. */
  readonly point: PixelPoint;
}

/** What the entries are made for. Distances are in pixels. */
export interface MarkerView {
  readonly zoom: number;
  readonly isMaxZoom: boolean;
  readonly centreLng: number;
  readonly bbox: [number, number, number, number];
  readonly leastDistance: number;
  readonly selected: ReadonlySet<string>;
  project(lng: number, lat: number): PixelPoint;
}

interface Spot extends PixelPoint {
  readonly places: readonly [PlaceFeature, ...PlaceFeature[]];
}

const casesOf = ({ properties }: PlaceFeature) => properties.caseCount;
const nameOf = ({ properties }: PlaceFeature) => properties.name;
const byName = (a: PlaceFeature, b: PlaceFeature) => (nameOf(a) < nameOf(b) ? -1 : 1);

const isShown = (feature: PlaceFeature, selected: ReadonlySet<string>) =>
  feature.geometry !== null && (feature.properties.caseCount > 0 || selected.has(placeIdOf(feature)));

function toEntry(places: readonly [PlaceFeature, ...PlaceFeature[]], point: PixelPoint): MarkerEntry {
  if (places.length === 1) return { key: placeIdOf(places[0]), places, anchor: places[0], point };
  const [first = places[0], ...rest] = [...places].sort(byName);
  const anchor = places.reduce((most, place) => (casesOf(place) > casesOf(most) ? place : most));
  return { key: `${placeIdOf(first)} and ${rest.length} more`, places: [first, ...rest], anchor, point };
}

/** Makes the marks for a view; holds the index of many places. */
export class MarkerEntries {
  readonly #features: readonly PlaceFeature[];
  readonly #index: Supercluster<{ at: number }> | null;

  constructor(features: readonly PlaceFeature[]) {
    this.#features = features;
    const withCases = features.filter((feature) => isShown(feature, new Set())).length;
    this.#index = withCases > MOST_SINGLE_PLACES ? this.#toIndex() : null;
  }

  for(view: MarkerView): MarkerEntry[] {
    const spots = this.#index ? this.#clusteredSpots(this.#index, view) : this.#singleSpots(view);
    const weight = ({ places }: Spot) =>
      (places.some((place) => view.selected.has(placeIdOf(place))) ? 1e6 : 0) +
      places.reduce((sum, place) => sum + place.properties.caseCount, 0);
    spots.sort((a, b) => weight(b) - weight(a) || byName(a.places[0], b.places[0]));
    const isLoose = ({ places }: Spot) => places.every((place) => isHollowPlace(place.properties.precision));
    const fixed = view.isMaxZoom ? [] : spots.filter((spot) => !isLoose(spot));
    const loose = view.isMaxZoom ? spots : spots.filter(isLoose);
    const entries = groupNear(fixed, view.leastDistance).map(([first, ...rest]) =>
      toEntry([...first.places, ...rest.flatMap(({ places }) => places)], { x: first.x, y: first.y }),
    );
    for (const spot of loose) {
      const taken = entries.map(({ point }) => point);
      entries.push(toEntry(spot.places, nudge(spot, taken, view.leastDistance)));
    }
    return entries.sort((a, b) => byName(a.places[0], b.places[0]));
  }

  #toIndex(): Supercluster<{ at: number }> {
    const index = new Supercluster<{ at: number }>({ radius: CLUSTER_RADIUS, extent: 256, maxZoom: 8 });
    return index.load(
      this.#features.flatMap((feature, at) =>
        feature.geometry && feature.properties.caseCount > 0
          ? [{ type: 'Feature', properties: { at }, geometry: feature.geometry }]
          : [],
      ),
    );
  }

  #singleSpots(view: MarkerView): Spot[] {
    return this.#features.flatMap((feature) => {
      if (!feature.geometry || !isShown(feature, view.selected)) return [];
      return [this.#toSpot([feature], feature.geometry.coordinates, view)];
    });
  }

  #clusteredSpots(index: Supercluster<{ at: number }>, view: MarkerView): Spot[] {
    const spots = index.getClusters(view.bbox, Math.floor(view.zoom)).flatMap((item) => {
      const leaves =
        'cluster_id' in item.properties
          ? index.getLeaves(item.properties.cluster_id, Number.POSITIVE_INFINITY)
          : [item];
      const [first, ...rest] = leaves.flatMap(({ properties }) =>
        'at' in properties ? (this.#features[properties.at] ?? []) : [],
      );
      return first ? [this.#toSpot([first, ...rest], item.geometry.coordinates, view)] : [];
    });
    const named = this.#features.flatMap((feature) => {
      if (!feature.geometry || feature.properties.caseCount > 0) return [];
      const isNamed = view.selected.has(placeIdOf(feature));
      return isNamed ? [this.#toSpot([feature], feature.geometry.coordinates, view)] : [];
    });
    return [...spots, ...named];
  }

  #toSpot(places: Spot['places'], [lng = 0, lat = 0]: readonly number[], view: MarkerView): Spot {
    return { places, ...view.project(unwrapLongitude(lng, view.centreLng), lat) };
  }
}
