import type GeoJSONVT from 'geojson-vt';
import type { RawFeature } from 'geojson-vt';
import { type Coords, GridLayer, type Map as LeafletMap } from 'leaflet';
import { LINE_KINDS } from '@/lib/drawing/topology.ts';
import { TILE_EXTENT } from './base-map-data';
import type { Palette } from './base-map-palette';

const TILE_SIZE = 256;
/** Each tile is drawn one pixel larger, so that no seam shows at fractional scales. */
const OVERLAP = 1;
const TILES_PER_FRAME = 6;

/** What the tiles are drawn from; asked for anew by every tile. */
export interface TileScene {
  readonly palette: Palette;
  readonly ground: GeoJSONVT | null;
  readonly areas: GeoJSONVT | null;
}

type LineKind = (typeof LINE_KINDS)[number];

const LINE_STYLES: Record<LineKind, { width: number; dash: number[]; alpha: number }> = {
  lines: { width: 0.75, dash: [], alpha: 0.55 },
  coast: { width: 0.75, dash: [], alpha: 0.9 },
  borders: { width: 1.1, dash: [], alpha: 1 },
  disputed: { width: 1.1, dash: [4, 3], alpha: 1 },
};

function tracePath(context: CanvasRenderingContext2D, feature: RawFeature, isClosed: boolean): void {
  if (feature.type !== 2 && feature.type !== 3) return;
  const scale = TILE_SIZE / TILE_EXTENT;
  context.beginPath();
  for (const flat of feature.geometry) {
    for (let at = 0; at < flat.length; at += 2) {
      const [x, y] = [(flat[at] ?? 0) * scale, (flat[at + 1] ?? 0) * scale];
      if (at === 0) context.moveTo(x, y);
      else context.lineTo(x, y);
    }
    if (isClosed) context.closePath();
  }
}

function featuresOf(index: GeoJSONVT | null, { z, x, y }: Coords): readonly RawFeature[] {
  return index?.getTileRaw(z, x, y)?.features ?? [];
}

function drawLine(
  context: CanvasRenderingContext2D,
  feature: RawFeature,
  kind: LineKind,
  colour: string,
  scale: number,
): void {
  const { width, dash, alpha } = LINE_STYLES[kind];
  context.globalAlpha = alpha;
  context.lineWidth = width / scale;
  context.setLineDash(dash.map((length) => length / scale));
  context.strokeStyle = colour;
  tracePath(context, feature, false);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

/** Slanted lines; their distance divides the tile's size, so that they meet those of the next tile. */
function hatch(context: CanvasRenderingContext2D, scale: number): void {
  const gap = TILE_SIZE / 16;
  const end = TILE_SIZE + gap;
  context.beginPath();
  for (let at = 0; at <= end * 2; at += gap) {
    context.moveTo(at, 0);
    context.lineTo(at - end, end);
  }
  context.lineWidth = 1 / scale;
  context.stroke();
}

function drawArea(
  context: CanvasRenderingContext2D,
  feature: RawFeature,
  palette: Palette,
  scale: number,
): void {
  const isCurrent = feature.tags?.isCurrent === true;
  if (feature.tags?.kind === 'area') {
    context.save();
    tracePath(context, feature, true);
    context.fillStyle = palette.markSoft;
    context.globalAlpha = isCurrent ? 0.8 : 0.5;
    context.fill();
    context.clip();
    context.strokeStyle = palette.mark;
    context.globalAlpha = isCurrent ? 0.3 : 0.2;
    hatch(context, scale);
    context.restore();
  } else {
    tracePath(context, feature, false);
    context.strokeStyle = palette.mark;
    context.lineWidth = (isCurrent ? 2.25 : 1.25) / scale;
    context.stroke();
  }
}

/** Draws a tile for the scale that it is shown at, so that its lines are sharp and as wide at any zoom. */
function drawTile(
  canvas: HTMLCanvasElement,
  coords: Coords,
  scale: number,
  { palette, ground, areas }: TileScene,
): void {
  const ratio = Math.max(1, window.devicePixelRatio) * scale;
  const pixels = Math.round((TILE_SIZE + OVERLAP) * ratio);
  canvas.width = pixels;
  canvas.height = pixels;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return;
  context.scale(ratio, ratio);
  context.lineJoin = 'round';
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, TILE_SIZE + OVERLAP, TILE_SIZE + OVERLAP);
  const features = featuresOf(ground, coords);
  context.fillStyle = palette.land;
  for (const feature of features) {
    if (feature.tags?.kind !== 'land') continue;
    tracePath(context, feature, true);
    context.fill();
  }
  for (const kind of LINE_KINDS) {
    for (const feature of features) {
      if (feature.tags?.kind === kind) drawLine(context, feature, kind, palette.border, scale);
    }
  }
  for (const feature of featuresOf(areas, coords)) drawArea(context, feature, palette, scale);
}

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly coords: Coords;
  /** What it was drawn for. */
  readonly scale: number;
}

/** Canvas tiles that can be repainted where they are, so that nothing flashes when better data arrives. */
export class BaseMapTiles extends GridLayer {
  readonly #sceneOf: (zoom: number) => TileScene;
  readonly #tiles = new Map<HTMLElement, Tile>();
  readonly #waiting = new Set<HTMLElement>();
  #shownOn: LeafletMap | null = null;
  #frame = 0;

  constructor(sceneOf: (zoom: number) => TileScene) {
    super({ tileSize: TILE_SIZE, keepBuffer: 2, updateWhenIdle: false, updateWhenZooming: false });
    this.#sceneOf = sceneOf;
    this.on('tileloadstart', ({ tile }) => {
      tile.style.width = `${TILE_SIZE + OVERLAP}px`;
      tile.style.height = `${TILE_SIZE + OVERLAP}px`;
    });
    this.on('tileunload', ({ tile }) => this.#tiles.delete(tile));
  }

  protected override createTile(coords: Coords): HTMLElement {
    const canvas = document.createElement('canvas');
    this.#draw(canvas, coords);
    return canvas;
  }

  #draw(canvas: HTMLCanvasElement, coords: Coords): void {
    const scale = this.#scaleAt(coords);
    drawTile(canvas, coords, scale, this.#sceneOf(coords.z));
    this.#tiles.set(canvas, { canvas, coords, scale });
  }

  /** How large the tiles of a zoom are shown: those of the nearest whole zoom serve the zooms between. */
  #scaleAt({ z }: Coords): number {
    const map = this.#shownOn;
    return map ? Math.min(2, Math.max(0.5, map.getZoomScale(map.getZoom(), z))) : 1;
  }

  /** Repaints the tiles in view, a few in each frame. */
  repaint(): void {
    this.#repaint([...this.#tiles.values()]);
  }

  #repaintScaled(): void {
    this.#repaint([...this.#tiles.values()].filter(({ coords, scale }) => scale !== this.#scaleAt(coords)));
  }

  #repaint(tiles: readonly Tile[]): void {
    for (const { canvas } of tiles) this.#waiting.add(canvas);
    cancelAnimationFrame(this.#frame);
    this.#paintSome();
  }

  #paintSome(): void {
    for (const canvas of [...this.#waiting].slice(0, TILES_PER_FRAME)) {
      this.#waiting.delete(canvas);
      const tile = this.#tiles.get(canvas);
      if (tile) this.#draw(tile.canvas, tile.coords);
    }
    if (this.#waiting.size > 0) this.#frame = requestAnimationFrame(() => this.#paintSome());
  }

  override onAdd(map: LeafletMap): this {
    this.#shownOn = map;
    map.on('zoomend', this.#repaintScaled, this);
    return super.onAdd(map);
  }

  override onRemove(map: LeafletMap): this {
    cancelAnimationFrame(this.#frame);
    map.off('zoomend', this.#repaintScaled, this);
    this.#shownOn = null;
    this.#tiles.clear();
    this.#waiting.clear();
    return super.onRemove(map);
  }
}
