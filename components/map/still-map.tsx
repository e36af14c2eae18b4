import { SvgShape } from '@/components/ui/svg-shape.tsx';
import ground from '@/data/basemap/ground.svg';
import type { StillMap as Still } from '@/lib/drawing/draw-still.ts';
import { ONE_PLACE_ZOOM, worldSize } from '@/lib/drawing/map-view.ts';
import { percent, shape, tenth } from '@/lib/drawing/shape.ts';
import { mapWords } from '@/lib/text/en-map.ts';

/** Pixels from side to side of the world where a single place is shown: the style sheet makes a larger box fit its room. */
const LARGEST = worldSize(ONE_PLACE_ZOOM);
const TURNS = [-1, 0, 1];

/** A picture of nothing, which keeps its proportions. */
const blank = (width: number, height: number) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;

/**
 * The map before any script runs, and without one: land, and marks that are links. What it is made for fills the
 * room that the style sheet gives it, so that the interactive map can begin exactly there.
 */
export function StillMap({ still: { box, glyphs, marks } }: { readonly still: Still }) {
  const world = {
    href: ground.src,
    width: percent(1 / box.width),
    height: percent(1 / box.height),
    y: percent(-box.top / box.height),
    preserveAspectRatio: 'none',
  };
  const grounds = TURNS.map((turn) =>
    shape('image', { ...world, x: percent((turn - box.left) / box.width), 'aria-hidden': 'true' }),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div className="map-still" role="group" aria-label={mapWords.view}>
      <div className="map-still-box">
        {/* biome-ignore lint/performance/noImgElement: there is nothing in it to optimise */}
        <img alt="" src={blank(tenth(box.width * LARGEST), tenth(box.height * LARGEST))} />
        {SvgShape(shape('svg', {}, shape('defs', {}, ...glyphs), ...grounds, ...marks))}
      </div>
    </div>
  );
}
