import { unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { type DrawnPlace, placeIdOf } from './drawn-place.ts';
import { isHollowPlace } from './marker-shape.ts';
import { groupNear, nudge } from './marker-spacing.ts';
import type { PixelPoint } from './placement.ts';

/** More places than this are clustered by an index, and only those in view are drawn. */
const MOST_SINGLE_PLACES = 200;
/** How far apart marks are kept while many places wait for their index, in pixels. */
const UNINDEXED_DISTANCE = 64;
/** The least that two marks are apart, in pixels. */
const NUDGE_DISTANCE = 24;
const RINGS_AT_MAX_ZOOM = 12;

/** Places near one another at a zoom, and where they are drawn. */
export interface PlaceCluster {
  readonly places: readonly [DrawnPlace, ...DrawnPlace[]];
  readonly position: readonly number[];
}

/** Finds the groups in a view without going through all places. */
export type PlaceIndex = (bbox: [number, number, number, number], zoom: number) => PlaceCluster[];

/** What a mark stands for where its places are too many to be listed. */
export interface Crowded {
  readonly placeCount: number;
  readonly caseCount: number;
  /** Around its places; east is never below west, and may lie on another turn of the globe. */
  readonly bbox: Bbox;
}

/** One mark: a place, or several places too near to one another to be drawn apart. */
export interface MarkerEntry {
  readonly key: string;
  readonly places: readonly [DrawnPlace, ...DrawnPlace[]];
  /** The place it stands at, the one with the most cases. */
  readonly anchor: DrawnPlace;
  /** In pixels of the whole world at the zoom. */
  readonly point: PixelPoint;
  /** Where it is there, `places` holds the anchor alone. */
  readonly crowded?: Crowded;
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
  readonly places: readonly [DrawnPlace, ...DrawnPlace[]];
}

const casesOf = ({ properties }: DrawnPlace) => properties.caseCount;
const nameOf = ({ properties }: DrawnPlace) => properties.name;
const byName = (a: DrawnPlace, b: DrawnPlace) => (nameOf(a) < nameOf(b) ? -1 : 1);

const isShown = (feature: DrawnPlace, selected: ReadonlySet<string>) =>
  feature.geometry !== null && (feature.properties.caseCount > 0 || selected.has(placeIdOf(feature)));

function toEntry(places: readonly [DrawnPlace, ...DrawnPlace[]], point: PixelPoint): MarkerEntry {
  if (places.length === 1) return { key: placeIdOf(places[0]), places, anchor: places[0], point };
  const [first = places[0], ...rest] = [...places].sort(byName);
  const anchor = places.reduce((most, place) => (casesOf(place) > casesOf(most) ? place : most));
  return { key: `${placeIdOf(first)} and ${rest.length} more`, places: [first, ...rest], anchor, point };
}

/** A mark while places join it. */
interface OpenMark extends PixelPoint {
  readonly places: [DrawnPlace, ...DrawnPlace[]];
}

const openAt = ({ x, y }: PixelPoint, [first, ...rest]: Spot['places']): OpenMark => ({
  x,
  y,
  places: [first, ...rest],
});

/** A mark moves aside a little rather than cover another; where that is not enough, it joins the nearest. */
function addNudged(marks: OpenMark[], spot: Spot, isMaxZoom: boolean): void {
  const point = nudge(spot, marks, NUDGE_DISTANCE, isMaxZoom ? RINGS_AT_MAX_ZOOM : 1);
  if (point) {
    marks.push(openAt(point, spot.places));
    return;
  }
  const away = ({ x, y }: OpenMark) => (x - spot.x) ** 2 + (y - spot.y) ** 2;
  marks.reduce((best, mark) => (away(mark) < away(best) ? mark : best)).places.push(...spot.places);
}

/** Whether a mark stands for one place, which it opens. */
export const isSingle = ({ places, crowded }: MarkerEntry) => places.length === 1 && !crowded;

/** The ids of the places that a mark stands for. */
export const placeIdsOf = ({ places }: MarkerEntry) => places.map(placeIdOf);

export function hasMany(features: readonly DrawnPlace[]): boolean {
  return features.filter((feature) => isShown(feature, new Set())).length > MOST_SINGLE_PLACES;
}

/** Makes the marks for a view; many places need an index. */
export class MarkerEntries {
  readonly #features: readonly DrawnPlace[];
  readonly #index: PlaceIndex | null;
  readonly #hasMany: boolean;

  constructor(features: readonly DrawnPlace[], index: PlaceIndex | null = null) {
    this.#features = features;
    this.#index = index;
    this.#hasMany = hasMany(features);
  }

  for(view: MarkerView): MarkerEntry[] {
    const spots = this.#index ? this.#clusteredSpots(this.#index, view) : this.#singleSpots(view);
    const weight = ({ places }: Spot) =>
      (places.some((place) => view.selected.has(placeIdOf(place))) ? 1e6 : 0) +
      places.reduce((sum, place) => sum + place.properties.caseCount, 0);
    const weights = new Map(spots.map((spot) => [spot, weight(spot)]));
    const weightOf = (spot: Spot) => weights.get(spot) ?? 0;
    spots.sort((a, b) => weightOf(b) - weightOf(a) || byName(a.places[0], b.places[0]));
    const isLoose = ({ places }: Spot) => places.every((place) => isHollowPlace(place.properties.precision));
    const fixed = view.isMaxZoom ? [] : spots.filter((spot) => !isLoose(spot));
    const loose = view.isMaxZoom ? spots : spots.filter(isLoose);
    const isUnindexed = this.#hasMany && !this.#index;
    const distance = Math.max(view.leastDistance, isUnindexed ? UNINDEXED_DISTANCE : 0);
    const marks = groupNear(fixed, distance).map(([first, ...rest]) =>
      openAt(first, [...first.places, ...rest.flatMap(({ places }) => places)]),
    );
    for (const spot of loose) addNudged(marks, spot, view.isMaxZoom);
    return marks
      .map(({ x, y, places }) => toEntry(places, { x, y }))
      .sort((a, b) => byName(a.places[0], b.places[0]));
  }

  #singleSpots(view: MarkerView): Spot[] {
    return this.#features.flatMap((feature) => {
      if (!feature.geometry || !isShown(feature, view.selected)) return [];
      return [this.#toSpot([feature], feature.geometry.coordinates, view)];
    });
  }

  #clusteredSpots(groupsIn: PlaceIndex, view: MarkerView): Spot[] {
    const spots = groupsIn(view.bbox, view.zoom).map(({ places, position }) =>
      this.#toSpot(places, position, view),
    );
    const named = this.#features.flatMap((feature) => {
      const isNamed = feature.properties.caseCount === 0 && view.selected.has(placeIdOf(feature));
      if (!isNamed || !feature.geometry) return [];
      return [this.#toSpot([feature], feature.geometry.coordinates, view)];
    });
    return [...spots, ...named];
  }

  #toSpot(places: Spot['places'], [lng = 0, lat = 0]: readonly number[], view: MarkerView): Spot {
    return { places, ...view.project(unwrapLongitude(lng, view.centreLng), lat) };
  }
}
