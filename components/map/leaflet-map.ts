import { LatLngBounds, Map as LeafletMap } from 'leaflet';
import type { CrowdSummary } from '@/lib/drawing/crowd.ts';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import { isSingle, type MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import type { Box } from '@/lib/drawing/placement.ts';
import { type Bbox, bboxAround } from '@/lib/geo/bbox.ts';
import { addBaseMap, type BaseMap } from './base-map.ts';
import type { CrowdShown } from './crowd-source.ts';
import type { Direction } from './direction.ts';
import type { LoadedCrowd } from './load-crowd.ts';
import { boundsOf, positionsOf, toAreas, toBounds } from './map-bounds.ts';
import { centreTowards, type GestureHint, isStill, listenToMapKeys, tameGestures } from './map-gestures.ts';
import { moveToFit, panBackToWorld, panClear } from './map-moves.ts';
import { CROWD_MAX_ZOOM, MAX_ZOOM, optionsFor } from './map-options.ts';
import { listenToMarkers } from './marker-events.ts';
import { MarkerLayer } from './marker-layer.ts';
import { PlaceSource } from './place-source.ts';
import type { PlaceFeature } from './selection.ts';

export interface CaseMapCallbacks {
  onOpen(placeId: string): void;
  onHighlight(placeId: string | null): void;
  /** After the reader or the data changed what is in view; not while the map is set up. */
  onView(inViewCount: number): void;
  /** After the marks of a crowd were drawn. */
  onCrowd(shown: CrowdShown): void;
  onZoom(limits: { readonly isMin: boolean; readonly isMax: boolean }): void;
  onHint(hint: GestureHint): void;
  onBaseMapFail(): void;
  /** Whenever marks were drawn or land has come, once both are there. */
  onReady(): void;
  /** What lies over the map, in pixels of its container. */
  boxesOver(): readonly Box[];
  /** Where places are to be shown that are wide for their height, or not, in pixels of the container. */
  roomFor(isWide: boolean): Box;
}

const WORLD = new LatLngBounds([-58, -170], [76, 190]);

/** A register of which the map knows only what it asks for. */
export interface CrowdedRegister {
  readonly crowd: LoadedCrowd;
  readonly summary: CrowdSummary;
  /** What the address selects. */
  readonly selected: readonly PlaceFeature[];
}

class CaseLeafletMap {
  readonly #map: LeafletMap;
  readonly #callbacks: CaseMapCallbacks;
  readonly #layer: MarkerLayer;
  readonly #baseMap: BaseMap;
  readonly #resizes: ResizeObserver;
  readonly #cleanUps: readonly (() => void)[];
  #features: readonly PlaceFeature[] = [];
  #selected: readonly string[] = [];
  /** Null while the places are all at hand. */
  #register: CrowdedRegister | null = null;
  #areasKey = '';
  #hasFitted = false;
  #hasGround = false;
  #hasMarks = false;
  /** Above 0 while the map moves by itself, which nobody needs to be told. */
  #quiet = 0;

  constructor(container: HTMLElement, callbacks: CaseMapCallbacks) {
    this.#callbacks = callbacks;
    this.#map = new LeafletMap(container, optionsFor(container)).setView([48, 84], 2, { animate: false });
    this.#layer = new MarkerLayer(this.#map, () => callbacks.boxesOver());
    this.#baseMap = addBaseMap(this.#map, {
      onFail: () => callbacks.onBaseMapFail(),
      onDrawn: () => {
        this.#hasGround = true;
        this.#tellReady();
      },
    });
    this.#map.on('moveend', this.#afterMove, this);
    this.#cleanUps = [
      tameGestures(container, (hint) => callbacks.onHint(hint)),
      listenToMapKeys(container, this),
      listenToMarkers(this.#map, this.#layer, {
        open: (entry) => this.#open(entry),
        point: (entry) => callbacks.onHighlight(entry && isSingle(entry) ? placeIdOf(entry.places[0]) : null),
        reach: (entry) => this.#bringIntoView(entry),
      }),
    ];
    this.#resizes = new ResizeObserver(() => this.#resize());
    this.#resizes.observe(container);
    this.#tellZoom();
  }

  /** `isTold` says whether the reader asked for these places: what the map opens with nobody needs to be told. */
  setPlaces(features: readonly PlaceFeature[], isTold: boolean): void {
    this.#features = features;
    this.#register = null;
    this.#map.setMaxZoom(MAX_ZOOM);
    this.#layer.setSource((show) => new PlaceSource(this.#map, features, show));
    this.#hasMarks = features.length > 0;
    this.#showAreas();
    if (this.#hasFitted && isTold) this.#callbacks.onView(this.#layer.countInView());
    else this.#fitOnce();
    this.#clearNames();
    this.#tellReady();
  }

  setCrowd(register: CrowdedRegister): void {
    const before = this.#register;
    this.#register = register;
    this.#features = register.selected;
    this.#map.setMaxZoom(CROWD_MAX_ZOOM);
    this.#fitOnce();
    if (before?.crowd === register.crowd) this.#layer.draw();
    else {
      const after = (shown: CrowdShown) => this.#afterCrowd(shown);
      this.#layer.setSource((show) => register.crowd.sourceOn(this.#map, show, after));
    }
    this.#showAreas();
  }

  setSelection(ids: readonly string[], { fit }: { readonly fit: boolean }): void {
    this.#selected = ids;
    this.#layer.setSelection(ids);
    this.#showAreas();
    if (fit && this.#hasFitted) this.#showSelection();
    this.#clearNames();
  }

  /** Gives the focus to the mark that shows a place. */
  focusPlace(id: string): void {
    this.#layer.focusPlace(id);
  }

  setHighlight(id: string | null): void {
    this.#layer.setHighlight(id);
  }

  /** Shows all the places that have cases. */
  fit(): void {
    this.#fitTo(this.#wholeBbox());
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

  #wholeBbox(): Bbox | null {
    if (this.#register) return this.#register.summary.bbox;
    return bboxAround(positionsOf(this.#features.filter(({ properties }) => properties.caseCount > 0)));
  }

  #fitOnce(): void {
    const isEmpty = this.#features.length === 0 && !this.#register;
    if (this.#hasFitted || isEmpty || !this.#hasSize()) return;
    this.#hasFitted = true;
    this.#quietly(() => {
      this.#fitTo(this.#wholeBbox(), false);
      this.#showSelection(false);
    });
  }

  #fitTo(bbox: Bbox | null, isAnimated = !isStill()): void {
    if (!bbox || !this.#hasSize()) return;
    moveToFit(this.#map, bbox, (isWide) => this.#callbacks.roomFor(isWide), isAnimated);
  }

  #showSelection(isAnimated = !isStill()): void {
    const selected = this.#features.filter((feature) => this.#selected.includes(placeIdOf(feature)));
    const bounds = boundsOf(selected, this.#map.getCenter().lng);
    if (!bounds || !this.#hasSize() || this.#map.getBounds().pad(-0.04).contains(bounds)) return;
    this.#fitTo(bboxAround(positionsOf(selected)), isAnimated);
  }

  #showAreas(): void {
    const selected = toAreas(this.#features, new Set(this.#selected));
    const known = new Set(selected.map(({ id }) => id));
    const others = this.#register?.summary.areas.filter((id) => !known.has(id)) ?? [];
    const areas = [...selected, ...others.map((id) => ({ id, isCurrent: false }))];
    const key = JSON.stringify(areas);
    if (key === this.#areasKey) return;
    this.#areasKey = key;
    this.#baseMap.setAreas(areas);
  }

  #open(entry: MarkerEntry): void {
    const { places, crowded } = entry;
    const maxZoom = this.#map.getMaxZoom();
    // Of a crowd some places may lie at one point: then the one with most cases opens.
    if (isSingle(entry) || (crowded && this.#map.getZoom() >= maxZoom)) {
      this.#callbacks.onOpen(placeIdOf(places[0]));
      return;
    }
    const { lng } = this.#map.getCenter();
    const bounds = crowded ? toBounds(crowded.bbox, lng) : boundsOf(places, lng);
    if (!bounds) return;
    const fitting = this.#map.getBoundsZoom(bounds.pad(0.2));
    const zoom = Math.min(maxZoom, Math.max(Math.ceil(this.#map.getZoom()) + 1, fitting));
    const first = placeIdOf(places[0]);
    this.#map.once('moveend', () => this.#layer.focusPlace(first));
    this.#map.setView(bounds.getCenter(), zoom, { animate: !isStill() });
  }

  #bringIntoView(entry: MarkerEntry): void {
    const latLng = this.#layer.latLngOf(entry);
    if (latLng) panClear(this.#map, latLng, this.#callbacks.boxesOver());
  }

  #afterMove(): void {
    if (panBackToWorld(this.#map)) return;
    this.#layer.draw();
    this.#clearNames();
    this.#tellZoom();
    if (this.#quiet === 0 && !this.#register) this.#callbacks.onView(this.#layer.countInView());
  }

  #afterCrowd(shown: CrowdShown): void {
    this.#hasMarks = true;
    this.#clearNames();
    this.#callbacks.onCrowd(shown);
    this.#tellReady();
  }

  #clearNames(): void {
    this.#baseMap.keepNamesOff(this.#layer.coveredBoxes());
  }

  #tellReady(): void {
    if (this.#hasGround && this.#hasMarks) this.#callbacks.onReady();
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
