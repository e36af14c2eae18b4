import { DomUtil, Layer, type Map as LeafletMap, type Point, type ZoomAnimEvent } from 'leaflet';
import { drawFace, type MarkColours } from '@/lib/drawing/draw-mark.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { faceOf, type MarkerFace } from '@/lib/drawing/marker-face.ts';
import type { Labelled } from '@/lib/drawing/marker-labels.ts';
import type { PixelPoint } from '@/lib/drawing/placement.ts';
import { readPalette, watchColours } from './base-map-palette.ts';
import { paintShape } from './paint-shape.ts';

const PANE = 'crowd-marks';
/** How far beyond the view marks are painted, as a part of its size. */
const MARGIN = 0.35;

interface Painted {
  readonly entry: MarkerEntry;
  readonly face: MarkerFace;
}

const isForced = () => matchMedia('(forced-colors: active)').matches;

function readColours(element: Element): MarkColours {
  // A canvas is not recoloured by the browser, as the marks of the style sheet are.
  if (isForced()) return { paper: 'Canvas', ink: 'CanvasText', mark: 'CanvasText' };
  const { paper, ink, mark } = readPalette(element);
  return { paper, ink, mark };
}

/** Marks on one canvas below the buttons: they look the same, and only a pointer reaches them. */
export class MarkCanvas extends Layer {
  readonly #canvas = document.createElement('canvas');
  #map: LeafletMap | null = null;
  #painted: readonly Painted[] = [];
  #zoom = 0;
  /** Where the canvas lies, in pixels of the whole world at the zoom. */
  #corner: PixelPoint = { x: 0, y: 0 };
  #unwatchColours = () => {};

  override onAdd(map: LeafletMap): this {
    this.#map = map;
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.classList.add('map-crowd');
    this.#canvas.className = 'map-crowd-canvas leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.#canvas);
    map.on('zoomanim', this.#grow, this);
    map.on('zoom', this.#growNow, this);
    this.#unwatchColours = watchColours(() => this.#paint());
    return this;
  }

  override onRemove(): this {
    this.#map?.off('zoomanim', this.#grow, this);
    this.#map?.off('zoom', this.#growNow, this);
    this.#unwatchColours();
    this.#canvas.remove();
    this.#map = null;
    return this;
  }

  /** Paints marks whose points are pixels of the whole world at the zoom; the last come to lie on top. */
  show(entries: readonly MarkerEntry[], zoom: number): void {
    this.#painted = entries.map((entry) => ({ entry, face: faceOf(entry) }));
    this.#zoom = zoom;
    this.#paint();
  }

  /** The topmost mark at a point in pixels of the map's container, which may be off by `slack`. */
  entryAt(point: Point, slack: number): MarkerEntry | null {
    const map = this.#map;
    if (!map || map.getZoom() !== this.#zoom) return null;
    const { x: left, y: top } = map.getPixelBounds().getTopLeft();
    let best: { readonly entry: MarkerEntry; readonly away: number } | null = null;
    for (const { entry, face } of this.#painted) {
      const away = Math.hypot(entry.point.x - left - point.x, entry.point.y - top - point.y);
      if (away <= Math.max(slack, face.size / 2) && away <= (best?.away ?? away)) best = { entry, away };
    }
    return best?.entry ?? null;
  }

  /** What is painted, for names to keep off: points in pixels of the whole world at the zoom. */
  boxes(): Labelled[] {
    return this.#painted.map(({ entry, face }) => ({ ...entry.point, size: face.size, width: 0 }));
  }

  #paint(): void {
    const map = this.#map;
    const context = this.#canvas.getContext('2d');
    if (!map || !context || map.getZoom() !== this.#zoom) return;
    const ratio = Math.max(1, window.devicePixelRatio);
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const whole = size.add(margin.multiplyBy(2));
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const origin = map.getPixelOrigin();
    this.#corner = corner.add(origin);
    const [width, height] = [Math.round(whole.x * ratio), Math.round(whole.y * ratio)];
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#canvas.style.width = `${whole.x}px`;
      this.#canvas.style.height = `${whole.y}px`;
    }
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    DomUtil.setTransform(this.#canvas, corner, 1);
    const container = map.getContainer();
    const colours = readColours(container);
    const { fontFamily } = getComputedStyle(container);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    for (const { entry, face } of this.#painted) {
      const [x, y] = [entry.point.x - this.#corner.x, entry.point.y - this.#corner.y];
      for (const shape of drawFace({ x, y, size: face.size, face }, colours)) {
        paintShape(context, shape, fontFamily);
      }
    }
  }

  #growNow(): void {
    const map = this.#map;
    if (map) this.#grow({ center: map.getCenter(), zoom: map.getZoom() });
  }

  /** While the map zooms, what is painted grows or shrinks with it. */
  #grow({ center, zoom }: Pick<ZoomAnimEvent, 'center' | 'zoom'>): void {
    const map = this.#map;
    if (!map) return;
    const scale = map.getZoomScale(zoom, this.#zoom);
    const origin = map
      .project(center, zoom)
      .subtract(map.getSize().divideBy(2))
      .add(DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer()))
      .round();
    const corner = map.project(map.unproject([this.#corner.x, this.#corner.y], this.#zoom), zoom);
    DomUtil.setTransform(this.#canvas, corner.subtract(origin), scale);
  }
}
