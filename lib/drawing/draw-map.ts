import type { Bbox } from '@/lib/geo/bbox.ts';
import { areaOf, areasInView, groundOf } from './base-map.ts';
import { boxesOf, drawMark, type Mark, toMark } from './draw-mark.ts';
import type { DrawnPlace } from './drawn-place.ts';
import { drawGroundNames } from './ground-names.ts';
import { centreOf, fitBbox, fitPositions, type MapView, type Size, toPixels } from './map-view.ts';
import { MarkerEntries, type MarkerEntry } from './marker-entries.ts';
import { placeLabels } from './marker-labels.ts';
import type { Colours } from './palette.ts';
import { type Shape, shape } from './shape.ts';

/** The least that two marks are apart, in pixels, as on the interactive map. */
const LEAST_DISTANCE = 24;

/** A smaller area would be seen around its mark as a speck of dirt, in pixels. */
const LEAST_AREA = 12;

/** What a drawing must have for each of them, in square pixels: with more areas, most of the land would be hatched. */
const ROOM_OF_AREA = 6000;

export interface MapDrawing extends Size {
  /** Places with their cases; those without one are not drawn. */
  readonly places: readonly DrawnPlace[];
  /** The part of the world to show; null shows all the places. */
  readonly bbox: Bbox | null;
  readonly colours: Colours;
  /** Distinguishes what the drawing refers to within itself, where a page holds several. */
  readonly id: string;
  /** Where a mark leads, beside the page that holds the drawing; without it, marks are no links. */
  readonly linkOf?: (entry: MarkerEntry) => string;
}

const hasCases = ({ properties }: DrawnPlace) => properties.caseCount > 0;

function marksOf(places: readonly DrawnPlace[], view: MapView): Mark[] {
  const entries = new MarkerEntries(places).for({
    zoom: view.zoom,
    isMaxZoom: false,
    centreLng: centreOf(view),
    bbox: [-180, -90, 180, 90],
    leastDistance: LEAST_DISTANCE,
    selected: new Set(),
    project: (lng, lat) => toPixels(view, lng, lat),
  });
  return entries
    .map((entry) => toMark(entry, entry.point.x, entry.point.y))
    .filter(({ x, y }) => x >= 0 && x <= view.width && y >= 0 && y <= view.height);
}

interface DrawnArea {
  readonly name: string;
  readonly surface: string;
  readonly outline: string | null;
}

/** The areas to be seen; none where they are too many to be told apart. */
function areasOf(places: readonly DrawnPlace[], view: MapView, id: string): readonly DrawnArea[] {
  const codes = new Set(
    places.flatMap(({ properties: { area, precision } }) => (area && precision !== 'city' ? [area] : [])),
  );
  const seen = areasInView(codes, view, LEAST_AREA);
  if (seen.length * ROOM_OF_AREA > view.width * view.height) return [];
  return seen.sort().flatMap((code) => {
    const area = areaOf(code, view);
    return area && area.surface !== '' ? [{ ...area, name: `${id}-${code}` }] : [];
  });
}

/**
 * Areas are filled, hatched and outlined; each says only once where it runs. Its mark alone stands for a tiny one, and
 * for all of them where they would cover the map.
 */
function drawAreas(places: readonly DrawnPlace[], view: MapView, { colours, id }: MapDrawing): Shape[] {
  const areas = areasOf(places, view, id);
  if (areas.length === 0) return [];
  const again = ({ name }: { readonly name: string }) => shape('use', { href: `#${name}` });
  return [
    shape(
      'g',
      { fill: colours['mark-soft'], 'fill-opacity': 0.5, 'fill-rule': 'evenodd' },
      ...areas.map(({ name, surface }) => shape('path', { id: name, d: surface })),
    ),
    shape('g', { fill: `url(#${id}-hatch)`, 'fill-rule': 'evenodd' }, ...areas.map(again)),
    shape(
      'g',
      { fill: 'none', stroke: colours.mark, 'stroke-width': 1.25 },
      ...areas.map((area) => (area.outline === null ? again(area) : shape('path', { d: area.outline }))),
    ),
  ];
}

function drawGround(view: MapView, { colours }: MapDrawing): Shape[] {
  const { land, coast, borders, disputed } = groundOf(view);
  const line = { fill: 'none', stroke: colours.border, 'stroke-linejoin': 'round' };
  return [
    shape('rect', { width: view.width, height: view.height, fill: colours.sea }),
    // A line in its own colour closes the seam where land was cut at the antimeridian.
    shape('path', {
      d: land,
      fill: colours.land,
      'fill-rule': 'evenodd',
      stroke: colours.land,
      'stroke-width': 0.5,
    }),
    shape('path', { d: coast, ...line, 'stroke-width': 0.75 }),
    shape('path', { d: borders, ...line, 'stroke-width': 1 }),
    shape('path', { d: disputed, ...line, 'stroke-width': 1, 'stroke-dasharray': '4 3' }),
  ];
}

const hatch = (id: string, { mark }: Colours) =>
  shape(
    'pattern',
    {
      id: `${id}-hatch`,
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    shape('path', { d: 'M0 0V8', stroke: mark, 'stroke-width': 1, 'stroke-opacity': 0.4 }),
  );

/** The map: land, lines, areas, names and marks, in an `svg` of its size. */
export function drawMap(drawing: MapDrawing): Shape {
  const { width, height, bbox, colours, id, linkOf } = drawing;
  const linkTo = (entry: MarkerEntry) =>
    linkOf ? { href: linkOf(entry), target: '_blank', rel: 'noopener' } : null;
  const places = drawing.places.filter(hasCases);
  const positions = places.flatMap(({ geometry }) => (geometry ? [geometry.coordinates] : []));
  const view = bbox ? fitBbox(bbox, { width, height }) : fitPositions(positions, { width, height });
  const marks = marksOf(places, view);
  const sides = placeLabels(marks, { left: 4, top: 4, right: width - 4, bottom: height - 4 });
  const withSides = marks.map((mark, index) => ({ mark, side: sides[index] ?? ('hidden' as const) }));
  const taken = withSides.flatMap(({ mark, side }) => boxesOf(mark, side));
  return shape(
    'svg',
    { width, height, viewBox: `0 0 ${width} ${height}`, overflow: 'hidden' },
    shape('defs', {}, hatch(id, colours)),
    shape(
      'g',
      { 'aria-hidden': 'true' },
      ...drawGround(view, drawing),
      ...drawAreas(places, view, drawing),
      ...drawGroundNames(view, taken, colours),
    ),
    ...withSides.map(({ mark, side }) => drawMark(mark, side, colours, linkTo(mark.entry))),
  );
}
