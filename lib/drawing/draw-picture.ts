import { drawLegend } from './draw-legend.ts';
import { drawMap, type MapDrawing } from './draw-map.ts';
import { type Colours, palettes, type Theme } from './palette.ts';
import { type Shape, shape, tenth } from './shape.ts';
import { wrapText } from './text-width.ts';

/** The words of a picture; all of them are shown, on as many lines as they need. */
export interface PictureWords {
  readonly title: string;
  readonly counts: string;
  readonly source: string;
  readonly attribution: string;
  /** For readers who do not see it. */
  readonly description: string;
}

export interface Picture extends Pick<MapDrawing, 'places' | 'bbox' | 'width' | 'height'> {
  readonly words: PictureWords;
  readonly theme: Theme;
}

const MARGIN = 20;
const LEAST_MAP_HEIGHT = 160;
const FAMILY = "system-ui, 'Noto Sans', 'Segoe UI', 'Noto Sans CJK JP', sans-serif";
const LINE = 1.36;

/** The words of the strip under the map, and how high they are. */
function drawStrip(
  { title, counts, source, attribution }: PictureWords,
  { places, width }: Picture,
  colours: Colours,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const room = width - 2 * MARGIN;
  const shapes: Shape[] = [];
  let y = 14;
  const write = (text: string, size: number, attributes: Shape['attributes'], isBold = false) => {
    for (const line of wrapText(text, room, size, isBold)) {
      y += size * LINE;
      shapes.push(shape('text', { x: MARGIN, y: tenth(y), 'font-size': size, ...attributes }, line));
    }
    y += 3;
  };
  write(title, width < 600 ? 18 : 22, { fill: colours.ink, 'font-weight': 600 }, true);
  write(counts, 14, { fill: colours.ink });
  const legend = drawLegend(places, { left: MARGIN, top: y + 4, width: room }, colours);
  shapes.push(...legend.shapes);
  y += legend.height + 4;
  write(source, 12, { fill: colours.quiet });
  write(attribution, 12, { fill: colours.quiet });
  return { shapes, height: Math.ceil(y + 14) };
}

/**
 * The map with a strip of words under it, standing alone. Where the words leave the map too little of the height,
 * the picture is higher than was asked for: nothing is cut.
 */
export function drawPicture(picture: Picture): Shape {
  const { words, theme, width, height, places, bbox } = picture;
  const colours = palettes[theme];
  const strip = drawStrip(words, picture, colours);
  const mapHeight = Math.max(LEAST_MAP_HEIGHT, height - strip.height);
  const whole = mapHeight + strip.height;
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: whole,
      viewBox: `0 0 ${width} ${whole}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'desc',
      'xml:lang': 'en',
      'font-family': FAMILY,
    },
    shape('title', { id: 'title' }, words.title),
    shape('desc', { id: 'desc' }, words.description),
    shape('rect', { width, height: whole, fill: colours.paper }),
    drawMap({ places, bbox, width, height: mapHeight, colours, id: 'map' }),
    shape('path', { d: `M0 ${mapHeight}.5H${width}`, stroke: colours.rule }),
    shape('g', { transform: `translate(0 ${mapHeight})` }, ...strip.shapes),
  );
}
