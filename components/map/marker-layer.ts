import {
  divIcon,
  type LatLng,
  type LatLngExpression,
  type Map as LeafletMap,
  Marker,
  type Point,
} from 'leaflet';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { faceOf, type MarkerFace } from '@/lib/drawing/marker-face.ts';
import {
  boxOfLabel,
  boxOfMark,
  type Labelled,
  type LabelSide,
  moveBox,
  placeLabels,
} from '@/lib/drawing/marker-labels.ts';
import type { Box } from '@/lib/drawing/placement.ts';
import { type Direction, nearestInDirection } from './direction.ts';
import type { MarkSource, ShowMarks } from './mark-source.ts';
import { createMarkerButton, showMarkerState } from './marker-button.ts';
import type { PlaceFeature } from './selection.ts';
import { createWidthMeter } from './text-width.ts';

interface Drawn {
  readonly entry: MarkerEntry;
  readonly face: MarkerFace;
  readonly marker: Marker;
  readonly button: HTMLButtonElement;
}

/** What the ring of a selected mark adds to its size, in pixels; map.css draws it. */
const RING = 14;
const FINE_DISTANCE = 24;
const COARSE_DISTANCE = 36;

const hasPlace = ({ entry }: Drawn, id: string) => entry.places.some((place) => placeIdOf(place) === id);

/** The markers of a map: one button for each place or cluster, one tab stop for all. */
export class MarkerLayer {
  readonly #map: LeafletMap;
  readonly #boxesOver: () => readonly Box[];
  readonly #pane: HTMLElement;
  readonly #widthOf = createWidthMeter();
  #source: MarkSource | null = null;
  #drawn = new Map<string, Drawn>();
  #selected: ReadonlySet<string> = new Set();
  #highlighted: string | null = null;
  #covered: readonly Box[] = [];
  /** Marks that are no buttons, which names keep off. */
  #others: readonly Labelled[] = [];
  /** A place that gets the focus as soon as it is drawn. */
  #awaited: string | null = null;
  /** The key of the one marker that Tab reaches. */
  #tabStop: string | null = null;

  /** `boxesOver` tells what lies over the map, in pixels of its container. */
  constructor(map: LeafletMap, boxesOver: () => readonly Box[]) {
    this.#map = map;
    this.#boxesOver = boxesOver;
    this.#pane = map.getPane('markerPane') ?? map.createPane('markerPane');
  }

  /** Takes the marks from another source from now on, which `make` makes. */
  setSource(make: (show: ShowMarks) => MarkSource): void {
    this.#source?.remove();
    this.#source = make((entries, held, others) => this.#show(entries, held, others));
    this.draw();
  }

  setSelection(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.draw();
  }

  setHighlight(id: string | null): void {
    this.#highlighted = id;
    if (id !== null && ![...this.#drawn.values()].some((drawn) => hasPlace(drawn, id)))
      this.#source?.reveal(id);
    for (const drawn of this.#drawn.values()) this.#showState(drawn);
  }

  remove(): void {
    this.#source?.remove();
    this.#source = null;
    for (const { marker } of this.#drawn.values()) marker.remove();
    this.#drawn.clear();
  }

  entryOf(target: EventTarget | null): MarkerEntry | null {
    const button = target instanceof Element ? target.closest('button') : null;
    for (const drawn of this.#drawn.values()) if (drawn.button === button) return drawn.entry;
    return null;
  }

  /** Draws the marks for where the map is now; the focus stays on the same place. */
  draw(): void {
    const size = this.#map.getSize();
    if (size.x === 0 || size.y === 0) return;
    const focused = this.entryOf(document.activeElement);
    this.#source?.draw({
      selected: this.#selected,
      leastDistance: matchMedia('(pointer: coarse)').matches ? COARSE_DISTANCE : FINE_DISTANCE,
      hold: this.#awaited ?? (focused && placeIdOf(focused.anchor)),
    });
  }

  #show(...[entries, held, others]: Parameters<ShowMarks>): void {
    this.#others = others;
    const focused = this.entryOf(document.activeElement);
    const wanted = new Map(entries.map((entry) => [entry.key, entry]));
    for (const [key, { marker }] of this.#drawn) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.#drawn.delete(key);
    }
    for (const entry of wanted.values()) this.#drawOne(entry);
    this.#drawn = new Map(
      [...wanted.keys()].flatMap((key) => {
        const drawn = this.#drawn.get(key);
        return drawn ? [[key, drawn] as const] : [];
      }),
    );
    this.#putInOrder();
    this.#placeLabels();
    this.#moveTabStop(focused);
    const isLost = focused !== null && this.entryOf(document.activeElement) === null;
    const isAwaited = this.#awaited !== null && held?.id === this.#awaited;
    const id = held?.id ?? (focused && placeIdOf(focused.anchor));
    if (id && (isLost || isAwaited)) this.#focusOn(held?.entry ?? null, id);
    if (isAwaited) this.#awaited = null;
  }

  #focusOn(held: MarkerEntry | null, id: string): void {
    const drawn =
      (held && this.#drawn.get(held.key)) ??
      [...this.#drawn.values()].find((candidate) => hasPlace(candidate, id));
    if (drawn) this.#focus(drawn);
  }

  /** Gives the focus to the mark that shows a place, which is drawn for that. */
  focusPlace(id: string): void {
    this.#awaited = id;
    this.draw();
  }

  /** What a pointer is on that is no button, in pixels of the map's container. */
  pointAt(point: Point): MarkerEntry | null {
    return this.#source?.pointAt(point) ?? null;
  }

  /** Moves the focus from one mark to another. */
  focusFrom(entry: MarkerEntry, to: Direction | 'first' | 'last'): void {
    const all = [...this.#drawn.values()];
    if (to === 'first' || to === 'last') {
      const drawn = all.at(to === 'first' ? 0 : -1);
      if (drawn) this.#focus(drawn);
      return;
    }
    const points = all.map((drawn) => ({ drawn, ...drawn.entry.point }));
    const next = nearestInDirection(entry.point, points, to);
    if (next) this.#focus(next.drawn);
  }

  latLngOf(entry: MarkerEntry): LatLng | null {
    return this.#drawn.get(entry.key)?.marker.getLatLng() ?? null;
  }

  setTabStop(entry: MarkerEntry): void {
    this.#tabStop = entry.key;
    for (const [key, { button }] of this.#drawn) button.tabIndex = key === this.#tabStop ? 0 : -1;
  }

  #focus({ entry, button }: Drawn): void {
    this.setTabStop(entry);
    button.focus({ preventScroll: true });
  }

  #drawOne(entry: MarkerEntry): void {
    const { x, y } = entry.point;
    const latLng: LatLngExpression = this.#map.unproject([x, y], this.#map.getZoom());
    const before = this.#drawn.get(entry.key);
    const face = faceOf(entry);
    if (before && isSameFace(before.face, face)) {
      before.marker.setLatLng(latLng);
      this.#drawn.set(entry.key, { ...before, entry });
      return;
    }
    before?.marker.remove();
    const button = createMarkerButton(entry, face);
    const icon = divIcon({ html: button, className: 'map-marker', iconSize: [0, 0] });
    const marker = new Marker(latLng, { icon, keyboard: false, interactive: false }).addTo(this.#map);
    this.#drawn.set(entry.key, { entry, face, marker, button });
  }

  /** The order in the document is the order by name; what has the focus stays where it is. */
  #putInOrder(): void {
    const roots = [...this.#drawn.values()].flatMap(({ marker }) => marker.getElement() ?? []);
    if (roots.every((root, index) => this.#pane.children[index] === root)) return;
    const still = roots.find((root) => root.contains(document.activeElement));
    let isPast = false;
    for (const root of roots) {
      if (root === still) isPast = true;
      else if (still && !isPast) still.before(root);
      else this.#pane.append(root);
    }
  }

  /** What the marks and their names cover, in Leaflet's layer pixels. */
  coveredBoxes(): readonly Box[] {
    return this.#covered;
  }

  #placeLabels(): void {
    const all = [...this.#drawn.values()];
    const corner = this.#map.getPixelBounds().getTopLeft();
    const size = this.#map.getSize();
    const view = { left: 0, top: 0, right: size.x, bottom: size.y };
    const named = all.map(({ entry: { point, places }, face }) => ({
      ...point,
      size: face.size + (this.#isCurrent(places) ? RING : 0),
      width: face.label === '' ? 0 : this.#widthOf(face.label, this.#pane),
    }));
    const marks = [...named, ...this.#others].map((mark) => ({
      ...mark,
      x: mark.x - corner.x,
      y: mark.y - corner.y,
    }));
    const sides = placeLabels(marks, view, this.#boxesOver());
    const shift = this.#map.containerPointToLayerPoint([0, 0]);
    this.#covered = marks.flatMap((mark, index) => {
      const side = sides[index] ?? 'hidden';
      const boxes = side === 'hidden' ? [boxOfMark(mark)] : [boxOfMark(mark), boxOfLabel(mark, side)];
      return boxes.map((box) => moveBox(box, shift.x, shift.y));
    });
    all.forEach((drawn, index) => {
      this.#showState(drawn, sides[index] ?? 'hidden');
    });
  }

  #isCurrent(places: readonly PlaceFeature[]): boolean {
    return places.some((place) => this.#selected.has(placeIdOf(place)));
  }

  #showState(drawn: Drawn, side?: LabelSide): void {
    const { entry, button, marker } = drawn;
    const isCurrent = this.#isCurrent(entry.places);
    const isHighlighted = this.#highlighted !== null && hasPlace(drawn, this.#highlighted);
    showMarkerState(button, { isCurrent, isHighlighted, ...(side ? { side } : {}) });
    marker.setZIndexOffset(isHighlighted ? 20_000 : isCurrent ? 10_000 : 0);
  }

  #moveTabStop(focused: MarkerEntry | null): void {
    const all = [...this.#drawn.values()];
    const bounds = this.#map.getBounds();
    const isInView = ({ marker }: Drawn) => bounds.contains(marker.getLatLng());
    const before = all.find(({ entry }) => entry.key === this.#tabStop);
    const keep = before && (focused?.key === before.entry.key || isInView(before)) ? before : undefined;
    const next = keep ?? all.find(isInView) ?? all[0];
    if (next) this.setTabStop(next.entry);
  }

  countInView(): number {
    return this.#source?.countInView() ?? 0;
  }
}

function isSameFace(a: MarkerFace, b: MarkerFace): boolean {
  return a.name === b.name && a.stage === b.stage && a.isHollow === b.isHollow && a.size === b.size;
}
