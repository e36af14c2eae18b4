import type GeoJSONVT from 'geojson-vt';
import type { Map as LeafletMap } from 'leaflet';
import type { Topology } from 'topojson-specification';
import type { Box } from '@/lib/drawing/placement.ts';
import { type DetailLevel, findArea, levelOf } from '@/lib/drawing/topology.ts';
import { type Area, loadTopology, toAreaIndex, toTileIndex } from './base-map-data';
import { BaseMapLabels } from './base-map-labels';
import { type Palette, readPalette, watchColours } from './base-map-palette';
import { BaseMapTiles, type TileScene } from './base-map-tiles';

export type { Area } from './base-map-data';

export interface BaseMap {
  setAreas(areas: readonly Area[]): void;
  /** Keeps the names off the marks: boxes in Leaflet's layer pixels. */
  keepNamesOff(boxes: readonly Box[]): void;
  remove(): void;
}

export interface BaseMapCallbacks {
  /** Called once if a file cannot be loaded; the markers work without it. */
  onFail(): void;
  /** Called when the land was first drawn, or cannot be. */
  onDrawn(): void;
}

interface Level {
  readonly topology: Topology;
  readonly ground: GeoJSONVT;
  areas: GeoJSONVT | null;
}

const LEVELS: readonly DetailLevel[] = [0, 1, 2];

class CanvasBaseMap implements BaseMap {
  readonly #map: LeafletMap;
  readonly #onFail: () => void;
  readonly #levels = new Map<DetailLevel, Level>();
  readonly #asked = new Set<DetailLevel>();
  readonly #abort = new AbortController();
  readonly #tiles: BaseMapTiles;
  readonly #labels: BaseMapLabels;
  readonly #unwatchColours: () => void;
  #palette: Palette;
  #areas: readonly Area[] = [];
  #hasFailed = false;

  constructor(map: LeafletMap, { onFail, onDrawn }: BaseMapCallbacks) {
    this.#map = map;
    this.#onFail = onFail;
    this.#palette = readPalette(map.getContainer());
    this.#tiles = new BaseMapTiles((zoom) => this.#sceneOf(zoom));
    this.#labels = new BaseMapLabels(
      () => this.#palette,
      this.#abort.signal,
      () => this.#fail(),
    );
    this.#unwatchColours = watchColours(() => this.#repaint());
    this.#tiles.addTo(map);
    this.#labels.addTo(map);
    map.on('zoomend', this.#askForZoom, this);
    this.#ask(0).then(() => {
      onDrawn();
      this.#askForZoom();
      this.#labels.load();
      whenIdle(() => this.#ask(1), this.#abort.signal);
    });
  }

  setAreas(areas: readonly Area[]): void {
    this.#areas = areas;
    this.#indexAreas();
    if (areas.some(({ id }) => id.includes('-'))) this.#ask(2);
    else if (areas.some(({ id }) => this.#isMissing(id))) this.#ask(1);
    this.#tiles.repaint();
  }

  keepNamesOff(boxes: readonly Box[]): void {
    this.#labels.keepOff(boxes);
  }

  remove(): void {
    this.#abort.abort();
    this.#unwatchColours();
    this.#map.off('zoomend', this.#askForZoom, this);
    this.#labels.remove();
    this.#tiles.remove();
  }

  /** Small countries are not in the coarse file. */
  #isMissing(id: string): boolean {
    const coarse = this.#levels.get(0);
    return coarse !== undefined && findArea(coarse.topology, id) === null;
  }

  #askForZoom(): void {
    const level = levelOf(this.#map.getZoom());
    this.#ask(level);
    if (level > 1) this.#ask(1);
  }

  async #ask(level: DetailLevel): Promise<void> {
    if (this.#asked.has(level) || this.#abort.signal.aborted) return;
    this.#asked.add(level);
    try {
      const topology = await loadTopology(level, this.#abort.signal);
      const ground = toTileIndex(topology);
      if (this.#abort.signal.aborted) return;
      this.#levels.set(level, { topology, ground, areas: null });
      this.#indexAreas();
      this.#tiles.repaint();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error?: unknown): void {
    if (this.#abort.signal.aborted || this.#hasFailed) return;
    this.#hasFailed = true;
    console.warn('base map', error);
    this.#onFail();
  }

  /** The level made for this zoom, or the nearest one that has arrived. */
  #sceneOf(zoom: number): TileScene {
    const wanted = levelOf(zoom);
    const nearest = LEVELS.filter((level) => this.#levels.has(level)).sort(
      (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || b - a,
    )[0];
    const level = nearest === undefined ? undefined : this.#levels.get(nearest);
    return { palette: this.#palette, ground: level?.ground ?? null, areas: level?.areas ?? null };
  }

  #indexAreas(): void {
    const finest = [...this.#levels.values()].map(({ topology }) => topology).reverse();
    for (const level of this.#levels.values()) {
      level.areas = toAreaIndex([level.topology, ...finest], this.#areas);
    }
  }

  #repaint(): void {
    this.#palette = readPalette(this.#map.getContainer());
    this.#tiles.repaint();
    this.#labels.redraw();
  }
}

function whenIdle(run: () => void, signal: AbortSignal): void {
  const runUnlessGone = () => {
    if (!signal.aborted) run();
  };
  if ('requestIdleCallback' in window) window.requestIdleCallback(runUnlessGone, { timeout: 4000 });
  else setTimeout(runUnlessGone, 1500);
}

/** Adds the base map to a Leaflet map. */
export function addBaseMap(map: LeafletMap, callbacks: BaseMapCallbacks): BaseMap {
  return new CanvasBaseMap(map, callbacks);
}
