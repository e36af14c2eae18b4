import { type Box, overlaps, type PixelPoint } from './placement.ts';

export const LABEL_SIDES = ['right', 'left', 'below', 'above'] as const;

export type LabelSide = (typeof LABEL_SIDES)[number] | 'hidden';

export interface Labelled extends PixelPoint {
  /** Pixels of the mark from side to side, and of its name; a width of 0 means that it has no name. */
  readonly size: number;
  readonly width: number;
}

/** Of the letters: the line is a little higher. */
const HEIGHT = 16;
const GAP = 4;

/** The pixels that a mark itself covers. */
export const boxOfMark = ({ x, y, size }: Labelled): Box => ({
  left: x - size / 2,
  right: x + size / 2,
  top: y - size / 2,
  bottom: y + size / 2,
});

/** A box, moved by whole pixels. */
export function moveBox({ left, top, right, bottom }: Box, x: number, y: number): Box {
  const [dx, dy] = [Math.round(x), Math.round(y)];
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

/** Where a name stands on one side of its mark; map.css puts it there. */
export function boxOfLabel({ x, y, size, width }: Labelled, side: (typeof LABEL_SIDES)[number]): Box {
  const reach = size / 2 + GAP;
  if (side === 'right' || side === 'left') {
    const left = side === 'right' ? x + reach : x - reach - width;
    return { left, right: left + width, top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 };
  }
  const top = side === 'below' ? y + reach : y - reach - HEIGHT;
  return { left: x - width / 2, right: x + width / 2, top, bottom: top + HEIGHT };
}

const lies = (inner: Box, outer: Box) =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom;

/**
 * A side for every name, so that none covers a mark or another name; the first in the list choose first.
 * Sides within the view and beside what lies over it (`over`) are preferred; a name that fits nowhere is hidden until
 * its mark is pointed at.
 */
export function placeLabels(
  marks: readonly Labelled[],
  view: Box,
  over: readonly Box[] = [],
): readonly LabelSide[] {
  const isSeen = (box: Box) => lies(box, view) && !over.some((other) => overlaps(box, other));
  const taken = marks.map(boxOfMark);
  return marks.map((mark, index): LabelSide => {
    if (mark.width === 0) return 'hidden';
    const isFree = (side: (typeof LABEL_SIDES)[number]) => {
      const box = boxOfLabel(mark, side);
      return !taken.some((other, otherIndex) => otherIndex !== index && overlaps(box, other));
    };
    const free = LABEL_SIDES.filter(isFree);
    const side = free.find((candidate) => isSeen(boxOfLabel(mark, candidate))) ?? free[0];
    if (!side) return 'hidden';
    taken.push(boxOfLabel(mark, side));
    return side;
  });
}
