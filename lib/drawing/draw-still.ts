import { bboxAround } from '@/lib/geo/bbox.ts';
import { drawCount, drawName, heardName, isOnColour, type Mark, REACH, toMark } from './draw-mark.ts';
import { type DrawnPlace, placeIdOf } from './drawn-place.ts';
import { toUnit, worldSize } from './map-view.ts';
import { isSingle, MarkerEntries, type MarkerEntry } from './marker-entries.ts';
import { type MarkerFace, partsOf } from './marker-face.ts';
import { type LabelSide, placeLabels } from './marker-labels.ts';
import { pageColours } from './palette.ts';
import { indexPlaces } from './place-index.ts';
import { percent, type Shape, shape } from './shape.ts';
import { boxOfBbox, fitInto, isWide, type WorldBox } from './world-box.ts';

/** What the marks have room in on a small desktop, in pixels: below the legend and beside it. */
const ROOMS = {
  wide: { left: 0, top: 0, right: 750, bottom: 368 },
  high: { left: 0, top: 0, right: 460, bottom: 520 },
} as const;
/** How far names may reach beyond it. */
const MARGIN = { left: 36, top: 44, right: 68, bottom: 44 } as const;
/** The least that two marks are apart, in pixels, as on the interactive map. */
const LEAST_DISTANCE = 24;
/** More places than this are clustered: every page carries the marks. */
const MOST_SINGLE_PLACES = 48;

/** A map that stands still, for a page whose interactive map is not there yet. The style sheet has its colours. */
export interface StillMap {
  /** The part of the world that it is made for. */
  readonly box: WorldBox;
  /** The shapes that the marks use, each once. */
  readonly glyphs: readonly Shape[];
  /**
   * Drawings of a mark each, to be put into an `svg` that is as large as the box is on the page: their places are
   * parts of it, their sizes pixels. The mark of one place is a link to it.
   */
  readonly marks: readonly Shape[];
}

const glyphId = ({ stage, isHollow, isCluster }: MarkerFace, parts: ReturnType<typeof partsOf>) =>
  `still-${isCluster ? 'cluster' : isHollow ? `${stage}-hollow` : stage}-${parts.length}`;

const GEOMETRY = new Set(['x', 'y', 'width', 'height', 'rx', 'text-anchor']);

/** A shape without its paint, which the style sheet has. */
function unpainted({ name, attributes, children }: Shape, className: string): Shape {
  const kept = Object.entries(attributes).filter(([key]) => GEOMETRY.has(key));
  return shape(name, { class: className, ...Object.fromEntries(kept) }, ...children);
}

function drawStillMark(placed: Mark, side: LabelSide, glyphs: Map<string, Shape>): Shape {
  const mark = { ...placed, x: 0, y: 0 };
  const { entry, face, size } = mark;
  const parts = partsOf(face);
  const id = glyphId(face, parts);
  const drawn = parts.map(({ part, d }) => shape('path', { class: `map-glyph-${part}`, d }));
  if (!glyphs.has(id)) glyphs.set(id, shape('g', { id }, ...drawn));
  const countClass = isOnColour(face) ? 'map-still-count map-still-count-on' : 'map-still-count';
  const seen = [
    shape('use', { href: `#${id}`, transform: `scale(${Math.round((size / 24) * 1000) / 1000})` }),
    ...drawName(mark, side, pageColours).map((name) => unpainted(name, 'map-still-name')),
    ...drawCount(mark, pageColours).map((count) => unpainted(count, countClass)),
  ];
  if (!isSingle(entry)) return shape('g', {}, shape('title', {}, face.name), ...seen);
  const href = `/places/${placeIdOf(entry.anchor)}`;
  return shape('a', { href, 'aria-label': heardName(mark) }, shape('circle', { r: REACH }), ...seen);
}

/** The marks for a box, in pixels from its upper left corner; `scale` is how many the whole world is wide. */
function entriesFor(places: readonly DrawnPlace[], box: WorldBox, scale: number): MarkerEntry[] {
  const index = places.length > MOST_SINGLE_PLACES ? indexPlaces(places) : null;
  return new MarkerEntries(places, index).for({
    zoom: Math.log2(scale / worldSize(0)),
    isMaxZoom: false,
    centreLng: (box.left + box.width / 2 - 0.5) * 360,
    bbox: [-180, -90, 180, 90],
    leastDistance: LEAST_DISTANCE,
    selected: new Set(),
    project(lng, lat) {
      const [x, y] = toUnit(lng, lat);
      return { x: (x - box.left) * scale, y: (y - box.top) * scale };
    },
  });
}

/** The places that have cases, as marks; null where there are none. */
export function drawStill(places: readonly DrawnPlace[]): StillMap | null {
  const shown = places.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const bbox = bboxAround(shown.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : [])));
  if (!bbox) return null;
  const box = boxOfBbox(bbox);
  const room = isWide(box) ? ROOMS.wide : ROOMS.high;
  const scale = worldSize(fitInto(box, room).zoom);
  const marks = entriesFor(shown, box, scale).map((entry) => {
    const mark = toMark(entry, entry.point.x, entry.point.y);
    // As on the interactive map, a cluster has no name beside it.
    return isSingle(entry) ? mark : { ...mark, text: '', width: 0 };
  });
  const spare = { x: (room.right - box.width * scale) / 2, y: (room.bottom - box.height * scale) / 2 };
  const sides = placeLabels(marks, {
    left: -spare.x - MARGIN.left,
    top: -spare.y - MARGIN.top,
    right: room.right - spare.x + MARGIN.right,
    bottom: room.bottom - spare.y + MARGIN.bottom,
  });
  const glyphs = new Map<string, Shape>();
  const drawings = marks.map((mark, index) =>
    shape(
      'svg',
      {
        x: percent(mark.x / (box.width * scale)),
        y: percent(mark.y / (box.height * scale)),
        overflow: 'visible',
      },
      drawStillMark(mark, sides[index] ?? 'hidden', glyphs),
    ),
  );
  return { box, glyphs: [...glyphs.values()], marks: drawings };
}
