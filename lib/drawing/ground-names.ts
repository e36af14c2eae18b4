import { baseMapNames } from './base-map.ts';
import type { MapName } from './map-names.ts';
import { centreOf, type MapView, toPixels, worldSize } from './map-view.ts';
import type { Colours } from './palette.ts';
import { type Box, Placement, worldCopies } from './placement.ts';
import { type Shape, shape, tenth } from './shape.ts';
import { estimateWidth } from './text-width.ts';

const SIZE = 11;
const SPACING = 1.2;
/** Empty pixels kept around a name. */
const ROOM = 7;

const isDrawn = ({ kind }: MapName) => kind === 'countries' || kind === 'seas';

function boxOf({ x: middle, y }: { x: number; y: number }, { text, kind }: MapName): Box {
  const width = estimateWidth(text, SIZE) + (kind === 'countries' ? text.length * SPACING : 0);
  const half = width / 2 + ROOM;
  return { left: middle - half, right: middle + half, top: y - SIZE, bottom: y + SIZE };
}

/** Names of countries and seas that cover nothing that is taken, whole within the view. */
export function drawGroundNames(view: MapView, taken: readonly Box[], colours: Colours): Shape[] {
  const placement = new Placement();
  for (const box of taken) placement.take(box);
  const half = (view.width / worldSize(view.zoom)) * 180;
  const centre = centreOf(view);
  return baseMapNames()
    .filter((name) => isDrawn(name) && name.minZoom <= view.zoom + 0.5)
    .flatMap((name) =>
      worldCopies(name.lng, centre - half, centre + half).flatMap((lng) => {
        const point = toPixels(view, lng, name.lat);
        const box = boxOf(point, name);
        const isWhole = box.left > 0 && box.right < view.width && box.top > 0 && box.bottom < view.height;
        if (!isWhole || !placement.place([box])) return [];
        const isSea = name.kind === 'seas';
        return [
          shape(
            'text',
            {
              x: tenth(point.x),
              y: tenth(point.y + SIZE * 0.35),
              'font-size': SIZE,
              'text-anchor': 'middle',
              fill: colours.quiet,
              ...(isSea ? { 'font-style': 'italic' } : { 'letter-spacing': SPACING }),
            },
            name.text,
          ),
        ];
      }),
    );
}
