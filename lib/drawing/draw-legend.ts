import { stages } from '@/lib/model/event-kinds.ts';
import { legendWords, stageWords } from '@/lib/text/en-stages.ts';
import { drawGlyph } from './draw-mark.ts';
import type { DrawnPlace } from './drawn-place.ts';
import { isHollowPlace, type MarkerStage } from './marker-shape.ts';
import type { Colours } from './palette.ts';
import { type Shape, shape } from './shape.ts';
import { estimateWidth } from './text-width.ts';

const SIZE = 12;
const GLYPH = 14;
const LINE = 20;
const GAP = 18;

interface Item {
  readonly stage: MarkerStage;
  readonly isHollow: boolean;
  readonly text: string;
}

/** The shapes that occur, as the legend of the interactive map has them. */
function itemsOf(places: readonly DrawnPlace[]): Item[] {
  const drawn = places.filter(({ geometry, properties }) => geometry && properties.caseCount > 0);
  const occurring = new Set(drawn.map(({ properties }) => properties.stage));
  const isHollow = drawn.some(({ properties }) => isHollowPlace(properties.precision));
  return [
    ...[...stages, 'several' as const]
      .filter((stage) => occurring.has(stage))
      .map((stage) => ({ stage, isHollow: false, text: stageWords[stage] })),
    ...(isHollow ? [{ stage: 'referred' as const, isHollow: true, text: legendWords.hollow }] : []),
  ];
}

/** What the marks mean, in as many lines as `width` pixels need; `height` is theirs together. */
export function drawLegend(
  places: readonly DrawnPlace[],
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
  colours: Colours,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const items = itemsOf(places);
  let [x, line] = [0, 0];
  const shapes = items.flatMap(({ stage, isHollow, text }) => {
    const room = GLYPH + 7 + estimateWidth(text, SIZE);
    if (x > 0 && x + room > width) [x, line] = [0, line + 1];
    const [atX, middle] = [left + x, top + line * LINE + LINE / 2];
    x += room + GAP;
    return [
      drawGlyph({ x: atX + GLYPH / 2, y: middle, size: GLYPH }, stage, isHollow, colours),
      shape('text', { x: atX + GLYPH + 7, y: middle + 4, 'font-size': SIZE, fill: colours.ink }, text),
    ];
  });
  return { shapes, height: items.length > 0 ? (line + 1) * LINE : 0 };
}
