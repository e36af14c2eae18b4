import { type FitBoundsOptions, LatLngBounds, Map as LeafletMap, Point } from 'leaflet';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { smallestArc, unwrapLongitude } from '@/lib/geo/antimeridian.ts';
import { type Area, addBaseMap, type BaseMap } from './base-map.ts';
import type { Direction } from './direction.ts';
import { centreTowards, type GestureHint, isStill, listenToMapKeys, tameGestures } from './map-gestures.ts';
import { listenToMarkers } from './marker-events.ts';
import { MarkerLayer } from './marker-layer.ts';
import type { PlaceFeature } from './selection.ts';

export interface CaseMapCallbacks {
  onOpen(placeId: string): void;
  onHighlight(placeId: string | null): void;
  /** After the reader or the data changed what is in view; not while the map is set up. */
  onView(inViewCount: number): void;
  onZoom(limits: { readonly isMin: boolean; readonly isMax: boolean }): void;
  onHint(hint: GestureHint): void;
  onBaseMapFail(): void;
  /** The size of what lies over the map's upper left corner, in pixels; null when nothing does. */
  cornerSize(): { readonly width: number; readonly height: number } | null;
}

const ONE_PLACE_ZOOM = 6;
const MAX_ZOOM = 9;
/** Room for names, and on the right for the controls. */
const ROOM = { left: 36, top: 44, right: 72, bottom: 44 } as const;
const LEAST_ROOM = 80;
const WORLD = new LatLngBounds([-58, -170], [76, 190]);

const optionsFor = (container: HTMLElement) => ({
  zoomControl: false,
  attributionControl: false,
  keyboard: false,
  boxZoom: false,
  worldCopyJump: false,
  trackResize: false,
  minZoom: container.clientWidth > 0 && container.clientWidth < 512 ? 0.5 : 1,
  maxZoom: MAX_ZOOM,
  zoomSnap: 0.5,
  maxBounds: new LatLngBounds([-85, -1e5], [85, 1e5]),
  maxBoundsViscosity: 1,
  inertia: !isStill(),
  zoomAnimation: !isStill(),
  fadeAnimation: !isStill(),
  markerZoomAnimation: !isStill(),
});

/** The places' bounds by the shortest way round the globe, on the turn nearest to `centreLng`. */
function boundsOf(features: readonly PlaceFeature[], centreLng: number): LatLngBounds | null {
  const points = features.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  const arc = smallestArc(points.map(([lng = Number.NaN]) => lng));
  if (!arc) return null;
  const [west, east] = arc;
  const turn = unwrapLongitude((west + east) / 2, centreLng) - (west + east) / 2;
  const lats = points.map(([, lat = 0]) => lat);
  const south = lats.reduce((least, lat) => Math.min(least, lat), 90);
  const north = lats.reduce((most, lat) => Math.max(most, lat), -90);
  return new LatLngBounds([south, west + turn], [north, east + turn]);
}

const toAreas = (features: readonly PlaceFeature[], selected: ReadonlySet<string>): Area[] => {
  const areas = new Map<string, boolean>();
  for (const feature of features) {
    const { area, precision, caseCount } = feature.properties;
    const isCurrent = selected.has(placeIdOf(feature));
    if (!area || precision === 'city' || (caseCount === 0 && !isCurrent)) continue;
    areas.set(area, isCurrent || areas.get(area) === true);
  }
  return [...areas].map(([id, isCurrent]) => ({ id, isCurrent }));
};

class CaseLeafletMap {
  readonly #map: LeafletMap;
  readonly #callbacks: CaseMapCallbacks;
  readonly #layer: MarkerLayer;
  readonly #baseMap: BaseMap;
  readonly #resizes: ResizeObserver;
  readonly #cleanUps: readonly (() => void)[];
  #features: readonly PlaceFeature[] = [];
  #selected: readonly string[] = [];
  #areasKey = '';
  #hasFitted = false;
  /** Above 0 while the map moves by itself, which nobody needs to be told. */
  #quiet = 0;

  constructor(container: HTMLElement, callbacks: CaseMapCallbacks) {
    this.#callbacks = callbacks;
    this.#map = new LeafletMap(container, optionsFor(container)).setView([48, 84], 2, { animate: false });
    this.#layer = new MarkerLayer(this.#map);
    this.#baseMap = addBaseMap(this.#map, { onFail: () => callbacks.onBaseMapFail() });
    this.#map.on('moveend', this.#afterMove, this);
    this.#cleanUps = [
      tameGestures(container, (hint) => callbacks.onHint(hint)),
      listenToMapKeys(container, this),
      listenToMarkers(this.#map, this.#layer, {
        open: (entry) => this.#open(entry),
        point: (entry) =>
          callbacks.onHighlight(entry?.places.length === 1 ? placeIdOf(entry.places[0]) : null),
        reach: (entry) => this.#bringIntoView(entry),
      }),
    ];
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(container);
    this.#tellZoom();
  }

  setPlaces(features: readonly PlaceFeature[]): void {
    this.#features = features;
    this.#layer.setPlaces(features);
    this.#showAreas();
    if (this.#hasFitted) this.#callbacks.onView(this.#layer.countInView());
    else this.#fitOnce();
    this.#clearNames();
  }

  setSelection(ids: readonly string[], { fit }: { readonly fit: boolean }): void {
    this.#selected = ids;
    this.#layer.setSelection(ids);
    this.#showAreas();
    if (fit && this.#hasFitted) this.#showSelection();
    this.#clearNames();
  }

  setHighlight(id: string | null): void {
    this.#layer.setHighlight(id);
  }

  /** Shows all the places that have cases. */
  fit(): void {
    this.#fitTo(this.#features.filter(({ properties }) => properties.caseCount > 0));
  }

  world(): void {
    this.#map.fitBounds(WORLD, { animate: !isStill() });
  }

  zoomIn(): void {
    this.#map.zoomIn(1, { animate: !isStill() });
  }

  zoomOut(): void {
    this.#map.zoomOut(1, { animate: !isStill() });
  }

  pan(direction: Direction): void {
    this.#map.panTo(centreTowards(this.#map, direction), { animate: !isStill() });
  }

  destroy(): void {
    this.#resizes.disconnect();
    for (const cleanUp of this.#cleanUps) cleanUp();
    this.#map.off('moveend', this.#afterMove, this);
    this.#layer.remove();
    this.#baseMap.remove();
    this.#map.remove();
  }

  #quietly(run: () => void): void {
    this.#quiet += 1;
    run();
    this.#quiet -= 1;
  }

  #hasSize(): boolean {
    const { x, y } = this.#map.getSize();
    return x > 0 && y > 0;
  }

  #fitOnce(): void {
    if (this.#hasFitted || this.#features.length === 0 || !this.#hasSize()) return;
    this.#hasFitted = true;
    this.#quietly(() => {
      this.#fitTo(
        this.#features.filter(({ properties }) => properties.caseCount > 0),
        false,
      );
      this.#showSelection(false);
    });
  }

  #fitTo(features: readonly PlaceFeature[], isAnimated = !isStill()): void {
    const bounds = boundsOf(features, this.#map.getCenter().lng);
    if (!bounds || !this.#hasSize()) return;
    this.#map.fitBounds(bounds, {
      ...this.#fitPadding(bounds),
      maxZoom: ONE_PLACE_ZOOM,
      animate: isAnimated,
    });
  }

  /** Beside or below what covers the corner, whichever lets the map be larger. */
  #fitPadding(bounds: LatLngBounds): FitBoundsOptions {
    const size = this.#map.getSize();
    const corner = this.#callbacks.cornerSize();
    const choices = [
      ...(corner ? [{ left: corner.width + ROOM.left, top: ROOM.top }] : []),
      { left: ROOM.left, top: (corner?.height ?? 0) + ROOM.top },
    ].flatMap(({ left, top }) => {
      const padding = new Point(left + ROOM.right, top + ROOM.bottom);
      // Where next to nothing is left, Leaflet would answer with its greatest zoom.
      if (size.x - padding.x < LEAST_ROOM || size.y - padding.y < LEAST_ROOM) return [];
      return [{ left, top, zoom: Math.min(this.#map.getBoundsZoom(bounds, false, padding), ONE_PLACE_ZOOM) }];
    });
    const [first, ...rest] = choices;
    if (!first) return {};
    const { left, top } = rest.reduce((best, choice) => (choice.zoom > best.zoom ? choice : best), first);
    return { paddingTopLeft: [left, top], paddingBottomRight: [ROOM.right, ROOM.bottom] };
  }

  #showSelection(isAnimated = !isStill()): void {
    const selected = this.#features.filter((feature) => this.#selected.includes(placeIdOf(feature)));
    const bounds = boundsOf(selected, this.#map.getCenter().lng);
    if (!bounds || !this.#hasSize() || this.#map.getBounds().pad(-0.04).contains(bounds)) return;
    this.#fitTo(selected, isAnimated);
  }

  #showAreas(): void {
    const areas = toAreas(this.#features, new Set(this.#selected));
    const key = JSON.stringify(areas);
    if (key === this.#areasKey) return;
    this.#areasKey = key;
    this.#baseMap.setAreas(areas);
  }

  #open({ places }: MarkerEntry): void {
    if (places.length === 1) {
      this.#callbacks.onOpen(placeIdOf(places[0]));
      return;
    }
    const bounds = boundsOf(places, this.#map.getCenter().lng);
    if (!bounds) return;
    const fitting = this.#map.getBoundsZoom(bounds.pad(0.2));
    const zoom = Math.min(MAX_ZOOM, Math.max(Math.ceil(this.#map.getZoom()) + 1, fitting));
    const first = placeIdOf(places[0]);
    this.#map.once('moveend', () => this.#layer.focusPlace(first));
    this.#map.setView(bounds.getCenter(), zoom, { animate: !isStill() });
  }

  #bringIntoView(entry: MarkerEntry): void {
    const latLng = this.#layer.latLngOf(entry);
    if (!latLng) return;
    const { x, y } = this.#map.latLngToContainerPoint(latLng);
    const corner = this.#callbacks.cornerSize();
    const isCovered = corner !== null && x < corner.width + ROOM.left && y < corner.height + ROOM.top;
    this.#map.panInside(latLng, {
      paddingTopLeft: [isCovered ? corner.width + 48 : 48, 48],
      paddingBottomRight: [72, 48],
      animate: !isStill(),
    });
  }

  #afterMove(): void {
    this.#layer.draw();
    this.#clearNames();
    this.#tellZoom();
    if (this.#quiet === 0) this.#callbacks.onView(this.#layer.countInView());
  }

  #clearNames(): void {
    this.#baseMap.keepNamesOff(this.#layer.coveredBoxes());
  }

  #tellZoom(): void {
    const zoom = this.#map.getZoom();
    this.#callbacks.onZoom({ isMin: zoom <= this.#map.getMinZoom(), isMax: zoom >= this.#map.getMaxZoom() });
  }

  #resize(): void {
    this.#quietly(() => {
      this.#map.invalidateSize({ animate: false, pan: true });
      this.#fitOnce();
      this.#layer.draw();
      this.#clearNames();
    });
  }
}

export type { CaseLeafletMap };

/** Puts a map into a container. It knows no React; everything that Leaflet needs stays behind it. */
export function createLeafletMap(container: HTMLElement, callbacks: CaseMapCallbacks): CaseLeafletMap {
  return new CaseLeafletMap(container, callbacks);
}
