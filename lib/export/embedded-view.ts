import type { Catalog } from '@/lib/catalog/catalog.ts';
import { drawnMarks, type ExploredLists, exploreLists, exploreView } from '@/lib/catalog/explore.ts';
import type { DrawnPlace } from '@/lib/drawing/drawn-place.ts';
import { placesOfMarks } from '@/lib/drawing/drawn-place.ts';
import { withQuery } from '@/lib/model/asked.ts';
import type { Explored } from '@/lib/model/explored.ts';
import { filterParameters, printFilter } from '@/lib/model/filter.ts';
import { viewTitle } from '@/lib/text/en-view.ts';
import { type EmbedRequest, parseEmbedRequest } from './embed-request.ts';

const isOfFilter = (name: string) => filterParameters.some((parameter) => parameter === name);

const filterIn = (parameters: URLSearchParams) =>
  new URLSearchParams([...parameters].filter(([name]) => isOfFilter(name)));

/** The filter as it was understood, in canonical order, and the full page with it. */
function addressOf({ filter }: Pick<Explored, 'filter'>) {
  const query = printFilter(filter);
  return { query, href: withQuery('/', query) };
}

/** What the head of a frame says. */
export function embeddedHead(catalog: Catalog, parameters: URLSearchParams) {
  const explored = exploreView(catalog, filterIn(parameters));
  return { title: viewTitle(explored), href: addressOf(explored).href };
}

/** What a frame shows of the register under a filter. */
export interface EmbeddedView extends EmbedRequest {
  readonly explored: ExploredLists;
  readonly query: string;
  readonly href: string;
}

/** Reads what a frame is to show. What is not understood is left out and named in `ignored`. */
export function embeddedView(catalog: Catalog, parameters: URLSearchParams): EmbeddedView {
  const explored = exploreLists(catalog, filterIn(parameters));
  const request = parseEmbedRequest(parameters);
  return {
    ...request,
    ...addressOf(explored),
    ignored: [...explored.ignored, ...request.ignored],
    explored,
  };
}

/** The places that a frame draws. */
export const embeddedPlaces = (catalog: Catalog, { explored }: EmbeddedView): DrawnPlace[] =>
  placesOfMarks(drawnMarks(catalog, explored.filter), catalog.features.places.feature);
