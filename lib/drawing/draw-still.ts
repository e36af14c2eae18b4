import { bboxAround } from '@/lib/geo/bbox.ts';
import { drawMark, toMark } from './draw-mark.ts';
import { type DrawnPlace, placeIdOf } from './drawn-place.ts';
import { toUnit, worldSize } from './map-view.ts';
import { isSingle, MarkerEntries } from './marker-entries.ts';
import { placeLabels } from './marker-labels.ts';
import { pageColours } from './palette.ts';
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

/** A map that stands still, for a page whose interactive map is not there yet. */
export interface StillMap {
  /** The part of the world that it is made for. */
  readonly box: WorldBox;
  /**
   * Drawings of a mark each, to be put into an `svg` that is as large as the box is on the page: their places are
   * parts of it, their sizes pixels. The mark of one place is a link to it.
   */
  readonly marks: readonly Shape[];
}

/** The places that have cases, as marks; null where there are none. */
export function drawStill(places: readonly DrawnPlace[]): StillMap | null {
  const shown = places.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const bbox = bboxAround(shown.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : [])));
  if (!bbox) return null;
  const box = boxOfBbox(bbox);
  const room = isWide(box) ? ROOMS.wide : ROOMS.high;
  const { zoom, middle } = fitInto(box, room);
  const scale = worldSize(zoom);
  const marks = new MarkerEntries(shown)
    .for({
      zoom,
      isMaxZoom: false,
      centreLng: (middle.x - 0.5) * 360,
      bbox: [-180, -90, 180, 90],
      leastDistance: LEAST_DISTANCE,
      selected: new Set(),
      project(lng, lat) {
        const [x, y] = toUnit(lng, lat);
        return { x: (x - box.left) * scale, y: (y - box.top) * scale };
      },
    })
    .map((entry) => toMark(entry, entry.point.x, entry.point.y));
  const spare = { x: (room.right - box.width * scale) / 2, y: (room.bottom - box.height * scale) / 2 };
  const sides = placeLabels(marks, {
    left: -spare.x - MARGIN.left,
    top: -spare.y - MARGIN.top,
    right: room.right - spare.x + MARGIN.right,
    bottom: room.bottom - spare.y + MARGIN.bottom,
  });
  return {
    box,
    marks: marks.map((mark, index) => {
      const { entry, x, y } = mark;
      const link = isSingle(entry) ? { href: `/places/${placeIdOf(entry.anchor)}` } : null;
      return shape(
        'svg',
        { x: percent(x / (box.width * scale)), y: percent(y / (box.height * scale)), overflow: 'visible' },
        drawMark({ ...mark, x: 0, y: 0 }, sides[index] ?? 'hidden', pageColours, link),
      );
    }),
  };
}
