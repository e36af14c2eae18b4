import type { Stage } from '@/lib/model/event-kinds.ts';

/** What a mark can stand for: a stage, cases of several stages, or a place that is only named. */
export type MarkerStage = Stage | 'several' | 'named';

/** Paths around 0,0 in a square of 24 units. */
export interface MarkerShape {
  readonly outline: string;
  /** False for rings: the outline is drawn as a line, the middle stays paper. */
  readonly isFilled: boolean;
  /** A part within the outline: in the mark's colour on paper, or in paper colour on a filled mark. */
  readonly detail: string | null;
}

function polygon(sides: number, radius: number, firstCorner: number, shiftY = 0): string {
  const corners = Array.from({ length: sides }, (_, corner) => {
    const angle = ((firstCorner + (360 / sides) * corner) * Math.PI) / 180;
    return `${(radius * Math.cos(angle)).toFixed(2)} ${(radius * Math.sin(angle) + shiftY).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

const circle = (radius: number, x = 0) =>
  `M${x - radius} 0a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${radius * -2} 0Z`;

const filled = (outline: string, detail: string | null = null): MarkerShape => ({
  outline,
  isFilled: true,
  detail,
});
const ring = (outline: string, detail: string | null = null): MarkerShape => ({
  outline,
  isFilled: false,
  detail,
});

/** One shape for each stage; never told apart by colour. */
export const markerShapes: Readonly<Record<MarkerStage, MarkerShape>> = {
  accused: ring(circle(8.5), circle(2.8)),
  detained: filled(polygon(3, 11.5, 90, -2)),
  referred: filled(circle(9.5)),
  charged: filled(polygon(5, 10.8, -90, 0.6)),
  'on-trial': ring(circle(8.5), 'M0-8.5a8.5 8.5 0 0 0 0 17Z'),
  sentenced: filled(polygon(6, 10.4, 0)),
  convicted: filled('M-8.8-8.8H8.8V8.8H-8.8Z'),
  acquitted: filled('M-3.6-10H3.6V-3.6H10V3.6H3.6V10H-3.6V3.6H-10V-3.6H-3.6Z'),
  dropped: filled('M-10.5-4H10.5V4H-10.5Z'),
  expelled: filled(polygon(3, 11.5, -90, 2)),
  released: filled('M-6.7-6.7A9.5 9.5 0 1 0 6.7-6.7L3-3A4.3 4.3 0 1 1-3-3Z'),
  died: filled(polygon(4, 11.5, -90)),
  several: filled(
    'M-5.2-10H5.2A4.8 4.8 0 0 1 10-5.2V5.2A4.8 4.8 0 0 1 5.2 10H-5.2A4.8 4.8 0 0 1-10 5.2V-5.2A4.8 4.8 0 0 1-5.2-10Z',
    circle(1.7, -5) + circle(1.7) + circle(1.7, 5),
  ),
  named: ring(circle(6)),
};

export type GlyphPart = 'halo' | 'body' | 'line' | 'hollow' | 'detail' | 'cut';

/**
 * What to draw for a stage, from the back to the front. Hollow marks stand for a region or a country: a
 * dashed outline around paper. `hasCount` leaves room for a number where the detail would be.
 */
export function glyphParts(
  stage: MarkerStage,
  isHollow: boolean,
  hasCount = false,
): readonly { readonly part: GlyphPart; readonly d: string }[] {
  const { outline, isFilled, detail } = markerShapes[stage];
  const body: GlyphPart = isHollow ? 'hollow' : isFilled ? 'body' : 'line';
  const isCut = isFilled && !isHollow;
  return [
    { part: 'halo', d: outline },
    { part: body, d: outline },
    ...(detail && !(hasCount && stage === 'several')
      ? [{ part: isCut ? ('cut' as const) : ('detail' as const), d: detail }]
      : []),
  ];
}

const LEAST_SIZE = 18;
const LEAST_SIZE_WITH_COUNT = 24;
const MOST_SIZE = 44;

/** Pixels from side to side: the area grows with the square root of the number of cases, within bounds. */
export function markSize(caseCount: number): number {
  if (caseCount < 1) return 14;
  const least = caseCount > 1 ? LEAST_SIZE_WITH_COUNT : LEAST_SIZE;
  return Math.round(Math.min(MOST_SIZE, Math.max(least, LEAST_SIZE * caseCount ** 0.25)));
}

/** Places known as a region, a country or a sea are never drawn as a sharp mark. */
export function isHollowPlace(precision: string): boolean {
  return precision !== 'city';
}
