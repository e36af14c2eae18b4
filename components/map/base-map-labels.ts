import { DomUtil, Layer, type Map as LeafletMap, type Point } from 'leaflet';
import type { MapName, NameKind } from '@/lib/drawing/map-names.ts';
import { type Box, Placement, worldCopies } from '@/lib/drawing/placement.ts';
import { loadNames } from './base-map-names';
import type { Palette } from './base-map-palette';

const PANE = 'base-map-names';
/** How far beyond the view names are drawn, as a part of its size, so that a short drag meets ready ones. */
const MARGIN = 0.25;
const MORE_FROM_ZOOM = 5;
/** From here on a capital's place is kept before its country's name. */
const CAPITALS_FIRST_FROM_ZOOM = 4;
const DOT = 2;

interface NameStyle {
  readonly size: number;
  readonly spacing: string;
  readonly style: '' | 'italic';
  readonly colour: 'quiet' | 'ink';
  readonly alpha: number;
  /** Empty pixels kept around the name. */
  readonly room: number;
}

const STYLES: Record<NameKind, NameStyle> = {
  countries: { size: 12, spacing: '1.8px', style: '', colour: 'quiet', alpha: 1, room: 6 },
  seas: { size: 12, spacing: '0.6px', style: 'italic', colour: 'quiet', alpha: 0.75, room: 6 },
  capitals: { size: 12, spacing: '0px', style: '', colour: 'ink', alpha: 0.78, room: 4 },
  cities: { size: 11.5, spacing: '0px', style: '', colour: 'ink', alpha: 0.62, room: 4 },
  regions: { size: 11, spacing: '0.8px', style: '', colour: 'quiet', alpha: 0.8, room: 8 },
};

interface Placed {
  readonly name: MapName;
  readonly box: Box;
  readonly dot: Point | null;
}

function hasDot(kind: NameKind): boolean {
  return kind === 'capitals' || kind === 'cities';
}

/** Where a name may stand: centred on its point, or right or left of its dot. */
function boxesFor(kind: NameKind, { x, y }: { x: number; y: number }, width: number): Box[] {
  const half = STYLES[kind].size * 0.65;
  const gap = DOT + 4;
  const at = (left: number): Box => ({ left, top: y - half, right: left + width, bottom: y + half });
  if (hasDot(kind)) return [at(x + gap), at(x - gap - width)];
  // A name of an area may give way to a capital by a line or two.
  const lines = kind === 'countries' ? [0, -1, 1, -2, 2] : [0];
  return lines.map((line) => {
    const box = at(x - width / 2);
    const shift = line * STYLES[kind].size * 1.4;
    return { ...box, top: box.top + shift, bottom: box.bottom + shift };
  });
}

function widen(box: Box, room: number): Box {
  return {
    left: box.left - room,
    top: box.top - room / 2,
    right: box.right + room,
    bottom: box.bottom + room / 2,
  };
}

/** Names on one canvas above the tiles: never cut at a tile's edge, never over one another. */
export class BaseMapLabels extends Layer {
  readonly #canvas = document.createElement('canvas');
  readonly #readColours: () => Palette;
  readonly #signal: AbortSignal;
  readonly #onFail: (error: unknown) => void;
  readonly #widths = new Map<string, number>();
  #shown: LeafletMap | null = null;
  #names: MapName[] = [];
  #capitalsFirst: MapName[] = [];
  #drawn: { west: number; east: number; north: number; south: number } | null = null;
  #asked: 'none' | 'first' | 'more' = 'none';
  #taken: readonly Box[] = [];

  constructor(readColours: () => Palette, signal: AbortSignal, onFail: (error: unknown) => void) {
    super();
    this.#readColours = readColours;
    this.#signal = signal;
    this.#onFail = onFail;
  }

  /** Keeps names off what stands above them; the boxes are in Leaflet's layer pixels. */
  keepOff(taken: readonly Box[]): void {
    if (JSON.stringify(taken) === JSON.stringify(this.#taken)) return;
    this.#taken = taken;
    this.redraw();
  }

  /** Asks for the names this zoom needs. */
  load(): void {
    if (this.#asked === 'none') {
      this.#asked = 'first';
      this.#add('first').then(() => this.load());
    } else if (
      this.#asked === 'first' &&
      this.#names.length > 0 &&
      (this.#shown?.getZoom() ?? 0) >= MORE_FROM_ZOOM
    ) {
      this.#asked = 'more';
      this.#add('more');
    }
  }

  override onAdd(map: LeafletMap): this {
    this.#shown = map;
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = '250';
    pane.style.pointerEvents = 'none';
    DomUtil.addClass(this.#canvas, 'leaflet-zoom-hide');
    this.#canvas.style.position = 'absolute';
    this.#canvas.setAttribute('aria-hidden', 'true');
    pane.append(this.#canvas);
    this.redraw();
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    this.#shown = null;
    return this;
  }

  override getEvents(): Record<string, () => void> {
    return {
      moveend: () => this.#redrawWhenLeft(),
      move: () => this.#redrawWhenLeft(),
      zoomend: () => {
        this.load();
        this.redraw();
      },
      viewreset: () => this.redraw(),
      resize: () => this.redraw(),
    };
  }

  async #add(which: 'first' | 'more'): Promise<void> {
    try {
      this.#names = [...this.#names, ...(await loadNames(which, this.#signal))];
      const isCapital = ({ kind }: MapName) => kind === 'capitals';
      this.#capitalsFirst = [
        ...this.#names.filter(isCapital),
        ...this.#names.filter((name) => !isCapital(name)),
      ];
      this.redraw();
    } catch (error) {
      this.#onFail(error);
    }
  }

  /** Names are kept while the view lies within what is drawn. */
  #redrawWhenLeft(): void {
    const map = this.#shown;
    if (!map) return;
    const { min, max } = map.getPixelBounds();
    const origin = map.getPixelOrigin();
    const drawn = this.#drawn;
    if (!min || !max || !drawn) return;
    const [left, top] = [min.x - origin.x, min.y - origin.y];
    const [right, bottom] = [max.x - origin.x, max.y - origin.y];
    const isInside = left >= drawn.west && right <= drawn.east && top >= drawn.north && bottom <= drawn.south;
    if (!isInside) this.redraw();
  }

  /** Draws the names anew for where the map is now. */
  redraw(): void {
    const map = this.#shown;
    const context = this.#canvas.getContext('2d');
    if (!map || !context) return;
    const size = map.getSize();
    const margin = size.multiplyBy(MARGIN).round();
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const whole = size.add(margin.multiplyBy(2));
    const ratio = Math.max(1, window.devicePixelRatio);
    this.#canvas.width = Math.round(whole.x * ratio);
    this.#canvas.height = Math.round(whole.y * ratio);
    this.#canvas.style.width = `${whole.x}px`;
    this.#canvas.style.height = `${whole.y}px`;
    DomUtil.setPosition(this.#canvas, corner);
    this.#drawn = { west: corner.x, north: corner.y, east: corner.x + whole.x, south: corner.y + whole.y };
    context.scale(ratio, ratio);
    context.translate(-corner.x, -corner.y);
    const family = getComputedStyle(map.getContainer()).fontFamily;
    for (const placed of this.#placeAll(map, context, family)) this.#draw(context, placed, family);
  }

  #setFont(context: CanvasRenderingContext2D, kind: NameKind, family: string): void {
    const { size, spacing, style } = STYLES[kind];
    context.font = `${style} ${size}px ${family}`.trim();
    // Firefox before 115 and Safari before 18 know no letterSpacing: names are then set tighter.
    context.letterSpacing = spacing;
  }

  #widthOf(context: CanvasRenderingContext2D, name: MapName, family: string): number {
    const key = `${name.kind}|${name.text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#setFont(context, name.kind, family);
    const { width } = context.measureText(name.text);
    this.#widths.set(key, width);
    return width;
  }

  #placeAll(map: LeafletMap, context: CanvasRenderingContext2D, family: string): Placed[] {
    const bounds = map.getBounds().pad(MARGIN);
    const [west, east, south, north] = [
      bounds.getWest(),
      bounds.getEast(),
      bounds.getSouth(),
      bounds.getNorth(),
    ];
    const zoom = map.getZoom();
    const placement = new Placement();
    for (const box of this.#taken) placement.take(box);
    const placed: Placed[] = [];
    for (const name of zoom < CAPITALS_FIRST_FROM_ZOOM ? this.#names : this.#capitalsFirst) {
      if (name.minZoom > zoom || name.lat < south || name.lat > north) continue;
      for (const lng of worldCopies(name.lng, west, east)) {
        const point = map.latLngToLayerPoint([name.lat, lng]);
        const { room } = STYLES[name.kind];
        const choices = boxesFor(name.kind, point, this.#widthOf(context, name, family));
        const taken = placement.place(choices.map((choice) => widen(choice, room)));
        if (taken) placed.push({ name, box: widen(taken, -room), dot: hasDot(name.kind) ? point : null });
      }
    }
    return placed;
  }

  #draw(context: CanvasRenderingContext2D, { name, box, dot }: Placed, family: string): void {
    const palette = this.#readColours();
    const { colour, alpha } = STYLES[name.kind];
    const middle = (box.top + box.bottom) / 2;
    this.#setFont(context, name.kind, family);
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.globalAlpha = 0.85;
    context.lineWidth = 3;
    context.strokeStyle = name.kind === 'seas' ? palette.sea : palette.land;
    context.strokeText(name.text, box.left, middle);
    context.globalAlpha = alpha;
    context.fillStyle = palette[colour];
    context.fillText(name.text, box.left, middle);
    if (dot) this.#drawDot(context, dot, name.kind === 'capitals');
    context.globalAlpha = 1;
  }

  #drawDot(context: CanvasRenderingContext2D, { x, y }: Point, isCapital: boolean): void {
    context.beginPath();
    if (isCapital) context.rect(x - DOT, y - DOT, DOT * 2, DOT * 2);
    else context.arc(x, y, DOT * 0.85, 0, 2 * Math.PI);
    context.fill();
  }
}
