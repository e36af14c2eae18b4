import { type Theme, themes } from '@/lib/drawing/palette.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import type { IgnoredValue } from '@/lib/model/filter.ts';
import { parseBbox } from '@/lib/ogc/bbox-parameter.ts';
import { ProblemError } from '@/lib/ogc/problem.ts';

/** How a frame is to look. */
export interface EmbedRequest {
  /** Null follows the reader's system. */
  readonly theme: Theme | null;
  /** Null shows all the places. */
  readonly bbox: Bbox | null;
  readonly ignored: readonly IgnoredValue[];
}

/** The parameters of a page as Next gives them. */
export type PageParameters = Readonly<Record<string, string | readonly string[] | undefined>>;

export function toSearchParams(parameters: PageParameters): URLSearchParams {
  return new URLSearchParams(
    Object.entries(parameters).flatMap(([name, values]) =>
      [values ?? []].flat().map((value): [string, string] => [name, value]),
    ),
  );
}

function readBbox(text: string): Bbox | null {
  try {
    return parseBbox(text);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Reads how a frame is to look; a page shows what it can, and names what it left out. */
export function parseEmbedRequest(parameters: URLSearchParams): EmbedRequest {
  const [theme, bbox] = [parameters.get('theme') ?? '', parameters.get('bbox') ?? ''];
  const known = { theme: themes.find((candidate) => candidate === theme) ?? null, bbox: readBbox(bbox) };
  const ignored = (['theme', 'bbox'] as const).flatMap((name) => {
    const value = parameters.get(name) ?? '';
    return value === '' || known[name] !== null ? [] : [{ name, value }];
  });
  return { ...known, ignored };
}
