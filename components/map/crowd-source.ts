import type { Map as LeafletMap, Point } from 'leaflet';
import type { CrowdMark } from '@/lib/drawing/crowd.ts';
import { pickButtons } from '@/lib/drawing/crowd-buttons.ts';
import { placeIdOf } from '@/lib/drawing/drawn-place.ts';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import type { Box } from '@/lib/drawing/placement.ts';
import type { CrowdClient } from './crowd-client.ts';
import { MarkCanvas } from './mark-canvas.ts';
import type { HeldMark, MarkSource, MarksWanted, ShowMarks } from './mark-source.ts';

/** How far beyond the view marks are made, as a part of its size, so that a short drag meets ready ones. */
const MARGIN = 0.35;
/** How far beside a mark a finger or a pointer still means it, in pixels. */
const SLACK = { fine: 12, coarse: 22 } as const;

/** What a crowd shows just now. */
export interface CrowdShown {
  /** Places with cases that lie in view. */
  readonly inView: number;
  /** The marks in view, and how many of them are buttons. */
  readonly marks: number;
  readonly buttons: number;
}

function toEntry({ anchor, placeCount, caseCount, bbox, x, y }: CrowdMark): MarkerEntry {
  const id = placeIdOf(anchor);
  const shared = { places: [anchor] as const, anchor, point: { x, y } };
  if (placeCount === 1) return { ...shared, key: id };
  return { ...shared, key: `${id} and ${placeCount - 1} more`, crowded: { placeCount, caseCount, bbox } };
}

/** The key of the mark whose button has the focus. */
function focusedKey(): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement)) return undefined;
  return activeElement.dataset.placeMarker ?? activeElement.dataset.cluster;
}

function toBox(map: LeafletMap, margin: number): Box {
  const { min, max } = map.getPixelBounds();
  const [left = 0, top = 0, right = 0, bottom = 0] = [min?.x, min?.y, max?.x, max?.y];
  const [x, y] = [(right - left) * margin, (bottom - top) * margin];
  return { left: left - x, top: top - y, right: right + x, bottom: bottom + y };
}

/** Marks of more places than can be buttons: the largest in view are, all others are painted. */
export class CrowdSource implements MarkSource {
  readonly #map: LeafletMap;
  readonly #crowd: CrowdClient;
  readonly #show: ShowMarks;
  readonly #onShown: (shown: CrowdShown) => void;
  readonly #canvas = new MarkCanvas();
  #wanted: MarksWanted | null = null;
  #entries: readonly MarkerEntry[] = [];
  #inView = 0;
  #drawn: Box | null = null;
  /** The key of the mark that a pointer is on. */
  #pointed: string | null = null;
  #isGone = false;

  constructor(map: LeafletMap, crowd: CrowdClient, show: ShowMarks, onShown: (shown: CrowdShown) => void) {
    this.#map = map;
    this.#crowd = crowd;
    this.#show = show;
    this.#onShown = onShown;
    this.#canvas.addTo(map);
    map.on('move', this.#drawWhenLeft, this);
  }

  async draw(wanted: MarksWanted): Promise<void> {
    this.#wanted = wanted;
    const map = this.#map;
    const zoom = map.getZoom();
    const box = toBox(map, MARGIN);
    this.#drawn = box;
    const asked = {
      zoom,
      isMaxZoom: zoom >= map.getMaxZoom(),
      centreLng: map.getCenter().lng,
      box,
      seen: toBox(map, 0),
      leastDistance: wanted.leastDistance,
      hold: wanted.hold,
    };
    // A worker that is lost is told of by whoever loaded it; the marks stay as they are.
    const answer = await this.#crowd.marks(asked).catch(() => null);
    if (!answer || this.#isGone || answer.zoom !== map.getZoom()) return;
    this.#entries = answer.marks.map(toEntry);
    this.#inView = answer.inView;
    const entry = (answer.held === null ? null : this.#entries[answer.held]) ?? null;
    this.#showAll(wanted.hold === null ? null : { id: wanted.hold, entry });
  }

  countInView(): number {
    return this.#inView;
  }

  pointAt(point: Point): MarkerEntry | null {
    const isCoarse = matchMedia('(pointer: coarse)').matches;
    const entry = this.#canvas.entryAt(point, isCoarse ? SLACK.coarse : SLACK.fine);
    if (entry && entry.key !== this.#pointed) {
      this.#pointed = entry.key;
      this.#showAll(null);
    }
    return entry;
  }

  reveal(placeId: string): void {
    if (placeId === this.#pointed || !this.#entries.some(({ key }) => key === placeId)) return;
    this.#pointed = placeId;
    this.#showAll(null);
  }

  remove(): void {
    this.#isGone = true;
    this.#map.off('move', this.#drawWhenLeft, this);
    this.#canvas.remove();
  }

  #showAll(held: HeldMark | null): void {
    const keep = new Set([this.#pointed, held?.entry?.key, focusedKey()]);
    const { buttons, painted, seen } = pickButtons(this.#entries, {
      seen: toBox(this.#map, 0),
      isFirst: ({ anchor }) => this.#wanted?.selected.has(placeIdOf(anchor)) ?? false,
      isKept: ({ key }) => keep.has(key),
    });
    this.#canvas.show(painted, this.#map.getZoom());
    this.#show(buttons, held, this.#canvas.boxes());
    this.#onShown({ inView: this.#inView, marks: seen, buttons: buttons.length });
  }

  #drawWhenLeft(): void {
    const [view, drawn] = [toBox(this.#map, 0), this.#drawn];
    const isInside =
      drawn !== null &&
      view.left >= drawn.left &&
      view.right <= drawn.right &&
      view.top >= drawn.top &&
      view.bottom <= drawn.bottom;
    if (!isInside && this.#wanted) this.draw(this.#wanted);
  }
}
