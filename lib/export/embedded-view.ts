import type { Catalog } from '@/lib/catalog/catalog.ts';
import { explore } from '@/lib/catalog/explore.ts';
import type { DrawnPlace } from '@/lib/drawing/drawn-place.ts';
import { placesOfMarks } from '@/lib/drawing/drawn-place.ts';
import { withQuery } from '@/lib/model/asked.ts';
import type { Explored } from '@/lib/model/explored.ts';
import { filterParameters, printFilter } from '@/lib/model/filter.ts';
import { type EmbedRequest, parseEmbedRequest } from './embed-request.ts';

/** What a frame shows of the register under a filter. */
export interface EmbeddedView extends EmbedRequest {
  readonly explored: Explored;
  /** The filter as it was understood, in canonical order. */
  readonly query: string;
  /** The full page with the same filter. */
  readonly href: string;
  readonly places: readonly DrawnPlace[];
}

/** Reads what a frame is to show. What is not understood is left out and named in `ignored`. */
export function embeddedView(catalog: Catalog, parameters: URLSearchParams): EmbeddedView {
  const filter = new URLSearchParams([...parameters].filter(([name]) => isOfFilter(name)));
  const explored = explore(catalog, filter);
  if (explored === null) throw new Error('the list of a filter has no first page');
  const request = parseEmbedRequest(parameters);
  const query = printFilter(explored.filter);
  return {
    ...request,
    ignored: [...explored.ignored, ...request.ignored],
    explored,
    query,
    href: withQuery('/', query),
    places: placesOfMarks(explored.marks, catalog.features.places.feature),
  };
}

const isOfFilter = (name: string) => filterParameters.some((parameter) => parameter === name);
