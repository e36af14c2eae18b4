import type { Size } from '@/lib/drawing/map-view.ts';
import { type Theme, themes } from '@/lib/drawing/palette.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { type Filter, filterParameters, noFilter } from '@/lib/model/filter.ts';
import { parseBbox } from '@/lib/ogc/bbox-parameter.ts';
import { parseReadersFilter } from '@/lib/ogc/filter-parameters.ts';
import { ProblemError, quote } from '@/lib/ogc/problem.ts';

/** What a picture of the map is to show, and how. */
export interface MapRequest extends Size {
  readonly filter: Filter;
  /** Null shows all the places. */
  readonly bbox: Bbox | null;
  readonly theme: Theme;
}

/** Pixels, both included. */
const bounds = { width: [320, 2400], height: [240, 2400] } as const;

const usual = { width: 1200, height: 750 } as const;
const own = ['bbox', 'width', 'height', 'theme'] as const;
const known: readonly string[] = [...filterParameters, ...own];

function only(parameters: URLSearchParams, name: (typeof own)[number]): string | null {
  const [text = null, ...more] = parameters.getAll(name);
  if (more.length > 0) throw new ProblemError(400, `${name} is given ${more.length + 1} times`, name);
  return text;
}

function parsePixels(parameters: URLSearchParams, name: 'width' | 'height'): number {
  const text = only(parameters, name);
  if (text === null) return usual[name];
  const [least, most] = bounds[name];
  const pixels = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (pixels >= least && pixels <= most) return pixels;
  throw new ProblemError(
    400,
    `${name} ${quote(text)} is no whole number of pixels from ${least} to ${most}`,
    name,
  );
}

function parseTheme(parameters: URLSearchParams): Theme {
  const text = only(parameters, 'theme') ?? 'light';
  const theme = themes.find((candidate) => candidate === text);
  if (theme) return theme;
  throw new ProblemError(400, `theme ${quote(text)} is none of ${themes.join(', ')}`, 'theme');
}

/** Reads the parameters of a picture. Throws ProblemError, which names the one to mend. */
export function parseMapRequest(parameters: URLSearchParams): MapRequest {
  for (const name of parameters.keys()) {
    if (known.includes(name)) continue;
    throw new ProblemError(
      400,
      `unknown parameter ${quote(name)}; known are ${known.join(', ')}`,
      name.slice(0, 80),
    );
  }
  const bbox = only(parameters, 'bbox');
  return {
    filter: parseReadersFilter(parameters) ?? noFilter,
    bbox: bbox === null ? null : parseBbox(bbox),
    width: parsePixels(parameters, 'width'),
    height: parsePixels(parameters, 'height'),
    theme: parseTheme(parameters),
  };
}
