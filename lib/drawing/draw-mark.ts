import { mapWords } from '@/lib/text/en-map.ts';
import { type MarkerEntry, placeIdsOf } from './marker-entries.ts';
import { faceOf, hasRoomForCount, type MarkerFace, partsOf } from './marker-face.ts';
import { boxOfLabel, boxOfMark, type Labelled, type LabelSide } from './marker-labels.ts';
import { type GlyphPart, glyphParts, type MarkerStage } from './marker-shape.ts';
import type { Colours } from './palette.ts';
import type { Box } from './placement.ts';
import { type Shape, shape, tenth } from './shape.ts';
import { estimateWidth } from './text-width.ts';

const NAME_SIZE = 13;
/** From the middle of a line to its baseline, as a part of the font's size. */
const BASELINE = 0.35;
/** A finger or a pointer needs this much of a link around its middle, in pixels. */
export const REACH = 18;

/** A mark with the name that stands beside it and the link it may be. */
export interface Mark extends Labelled {
  readonly entry: MarkerEntry;
  readonly face: MarkerFace;
  /** What stands beside it: the place's name, or how many more places are meant. */
  readonly text: string;
}

/** A mark at a point of the picture. */
export function toMark(entry: MarkerEntry, x: number, y: number): Mark {
  const face = faceOf(entry);
  const more = entry.places.length - 1;
  const text = more > 0 ? mapWords.andMore(entry.anchor.properties.name, more) : face.label;
  return { entry, face, text, x, y, size: face.size, width: estimateWidth(text, NAME_SIZE, true) };
}

/** What a mark and its name cover. */
export function boxesOf(mark: Mark, side: LabelSide): Box[] {
  return side === 'hidden' ? [boxOfMark(mark)] : [boxOfMark(mark), boxOfLabel(mark, side)];
}

/** The colours of a mark. */
export type MarkColours = Pick<Colours, 'paper' | 'ink' | 'mark'>;

/** A mark without its name. */
type BareMark = Pick<Mark, 'x' | 'y' | 'size' | 'face'>;

/** Colours and lines of each part; widths are in pixels of the picture. */
function paint(part: GlyphPart, colours: MarkColours, scale: number): Shape['attributes'] {
  const line = (stroke: string, width: number) => ({ stroke, 'stroke-width': tenth(width / scale) });
  return {
    halo: { fill: colours.paper, ...line(colours.paper, 4) },
    body: { fill: colours.mark },
    detail: { fill: colours.mark },
    cut: { fill: colours.paper },
    line: { fill: 'none', ...line(colours.mark, 2.5) },
    hollow: {
      fill: 'none',
      ...line(colours.mark, 1.75),
      'stroke-dasharray': `${tenth(2.5 / scale)} ${tenth(1.5 / scale)}`,
    },
  }[part];
}

function drawParts(
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
  parts: ReturnType<typeof partsOf>,
  colours: MarkColours,
): Shape {
  const scale = size / 24;
  return shape(
    'g',
    {
      transform: `translate(${tenth(x)} ${tenth(y)}) scale(${Math.round(scale * 1000) / 1000})`,
      'stroke-linejoin': 'round',
    },
    ...parts.map(({ part, d }) => shape('path', { d, ...paint(part, colours, scale) })),
  );
}

/** The shape of a stage alone, for a legend. */
export function drawGlyph(
  at: { readonly x: number; readonly y: number; readonly size: number },
  stage: MarkerStage,
  isHollow: boolean,
  colours: Colours,
): Shape {
  return drawParts(at, glyphParts(stage, isHollow), colours);
}

/** Whether the number stands on the mark's own colour. */
export const isOnColour = ({ stage, isHollow, isCluster }: MarkerFace) =>
  stage === 'several' && !isHollow && !isCluster;

/** The number of a mark's cases, in it or at its corner; nothing for a single one. */
export function drawCount({ x, y, size, face }: BareMark, colours: MarkColours): Shape[] {
  if (face.caseCount < 2) return [];
  const text = mapWords.shortCount(face.caseCount);
  const write = (atX: number, atY: number, fontSize: number, fill: string) =>
    shape(
      'text',
      {
        x: tenth(atX),
        y: tenth(atY + fontSize * BASELINE),
        'font-size': fontSize,
        'font-weight': 600,
        'text-anchor': 'middle',
        fill,
      },
      text,
    );
  if (hasRoomForCount(face)) return [write(x, y, 13, isOnColour(face) ? colours.paper : colours.ink)];
  const width = Math.max(16, estimateWidth(text, 11) + 7);
  const [left, top] = [x + size / 2 - 8, y - size / 2 - 7];
  return [
    shape('rect', {
      x: tenth(left),
      y: tenth(top),
      width,
      height: 16,
      rx: 8,
      fill: colours.paper,
      stroke: colours.mark,
    }),
    write(left + width / 2, top + 8, 11, colours.ink),
  ];
}

/** The shape and the number of a mark. */
export function drawFace(mark: BareMark, colours: MarkColours): Shape[] {
  return [drawParts(mark, partsOf(mark.face), colours), ...drawCount(mark, colours)];
}

/** The name beside a mark; nothing where it is hidden. */
export function drawName(mark: Mark, side: LabelSide, colours: Colours): Shape[] {
  if (side === 'hidden' || mark.text === '') return [];
  const { left, right, top, bottom } = boxOfLabel(mark, side);
  const anchors = {
    right: { x: tenth(left), 'text-anchor': 'start' },
    left: { x: tenth(right), 'text-anchor': 'end' },
    below: { x: tenth((left + right) / 2), 'text-anchor': 'middle' },
    above: { x: tenth((left + right) / 2), 'text-anchor': 'middle' },
  };
  return [
    shape(
      'text',
      {
        ...anchors[side],
        y: tenth((top + bottom) / 2 + NAME_SIZE * BASELINE),
        'font-size': NAME_SIZE,
        'font-weight': 600,
        fill: colours.ink,
        stroke: colours.paper,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      `${mark.text} `,
    ),
  ];
}

/** What is seen of a name must be heard of it, in its order (WCAG 2.5.3). */
export function heardName({ entry: { anchor }, face, text }: Mark): string {
  if (face.isCluster) return `${text}: ${face.name}`;
  const { name, countryName, caseCount } = anchor.properties;
  return caseCount > 1 ? mapWords.counted(name, countryName, caseCount) : face.name;
}

/**
 * The shape, the number and the name of a mark. With a link (its attributes) it is one, and its name the link's; else
 * the name is a `title`. `data-places` has the ids of its places.
 */
export function drawMark(
  mark: Mark,
  side: LabelSide,
  colours: Colours,
  link: Shape['attributes'] | null,
): Shape {
  const { entry, face, x, y } = mark;
  // What is read is in the order of what is heard: "Japan 2" is in "Japan: 2 cases".
  const drawn = [
    drawParts(mark, partsOf(face), colours),
    ...drawName(mark, side, colours),
    ...drawCount(mark, colours),
  ];
  const places = { 'data-places': placeIdsOf(entry).join(' ') };
  if (link === null) return shape('g', places, shape('title', {}, face.name), ...drawn);
  return shape(
    'a',
    {
      ...places,
      ...link,
      'aria-label': heardName(mark),
    },
    shape('circle', { cx: tenth(x), cy: tenth(y), r: REACH, fill: 'none', 'pointer-events': 'all' }),
    ...drawn,
  );
}
