import { drawMap, type MapDrawing } from './draw-map.ts';
import { palettes, type Theme } from './palette.ts';
import { type Shape, shape } from './shape.ts';
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

interface Line {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isQuiet: boolean;
  /** From the top of the strip to the baseline, in pixels. */
  readonly y: number;
}

function setLines({ title, counts, source, attribution }: PictureWords, width: number): Line[] {
  const lines: Line[] = [];
  let y = 14;
  const add = (text: string, size: number, isBold: boolean, isQuiet: boolean) => {
    for (const line of wrapText(text, width - 2 * MARGIN, size, isBold)) {
      y += size * LINE;
      lines.push({ text: line, size, isBold, isQuiet, y: Math.round(y) });
    }
    y += 3;
  };
  add(title, width < 600 ? 18 : 22, true, false);
  add(counts, 14, false, false);
  add(source, 12, false, true);
  add(attribution, 12, false, true);
  return lines;
}

/**
 * The map with a strip of words under it, standing alone. Where the words leave the map too little of the height,
 * the picture is higher than was asked for: nothing is cut.
 */
export function drawPicture({ words, theme, width, height, places, bbox }: Picture): Shape {
  const colours = palettes[theme];
  const lines = setLines(words, width);
  const strip = Math.ceil((lines.at(-1)?.y ?? 0) + 18);
  const mapHeight = Math.max(LEAST_MAP_HEIGHT, height - strip);
  return shape(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: mapHeight + strip,
      viewBox: `0 0 ${width} ${mapHeight + strip}`,
      role: 'img',
      'aria-labelledby': 'title',
      'aria-describedby': 'desc',
      'xml:lang': 'en',
      'font-family': FAMILY,
    },
    shape('title', { id: 'title' }, words.title),
    shape('desc', { id: 'desc' }, words.description),
    shape('rect', { width, height: mapHeight + strip, fill: colours.paper }),
    drawMap({ places, bbox, width, height: mapHeight, colours, id: 'map' }),
    shape('path', { d: `M0 ${mapHeight}.5H${width}`, stroke: colours.rule }),
    ...lines.map(({ text, size, isBold, isQuiet, y }) =>
      shape(
        'text',
        {
          x: MARGIN,
          y: mapHeight + y,
          'font-size': size,
          fill: isQuiet ? colours.quiet : colours.ink,
          ...(isBold ? { 'font-weight': 600 } : {}),
        },
        text,
      ),
    ),
  );
}
