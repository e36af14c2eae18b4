import { levelOf } from '@/lib/columns/clusters.ts';
import { fromMask } from '@/lib/columns/event-columns.ts';
import type { EventView } from '@/lib/columns/event-view.ts';
import { bboxOfCell, cellSize } from '@/lib/columns/morton.ts';
import { viewOfFilter } from '@/lib/columns/readers-view.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import { filterParameters, noFilter } from '@/lib/model/filter.ts';
import { parseBbox } from '@/lib/ogc/bbox-parameter.ts';
import { parseReadersFilter } from '@/lib/ogc/filter-parameters.ts';
import { ProblemError, quote } from '@/lib/ogc/problem.ts';
import { refuseOthers } from '@/lib/ogc/query.ts';
import type { EventStore } from './stores/event-store.ts';

const deepestZoom = 22;

/** Reads `bbox` and the readers' filter. Throws ProblemError, also for what columns do not have. */
function parseView(parameters: URLSearchParams, others: readonly string[] = []): EventView {
  refuseOthers(parameters, ['bbox', ...filterParameters, ...others]);
  const bbox = parameters.get('bbox');
  const view = viewOfFilter(parseReadersFilter(parameters) ?? noFilter);
  if (view === null) {
    const name = ['nationality', 'alleged', 'source'].find((parameter) => parameters.has(parameter)) ?? null;
    throw new ProblemError(
      400,
      `${name} cannot be asked of counts; ask it of /api/collections/events/items`,
      name,
    );
  }
  return bbox === null ? view : { ...view, bbox: parseBbox(bbox) };
}

function parseZoom(text: string): number {
  if (!/^\d{1,2}$/.test(text) || Number(text) > deepestZoom) {
    throw new ProblemError(400, `zoom ${quote(text)} is no whole number from 0 to ${deepestZoom}`, 'zoom');
  }
  return Number(text);
}

// The largest screens have a tenth of them.
const mostCells = 4 ** 7;

/** A fine grid over a large box would have more cells than anybody can look at. Throws ProblemError. */
function refuseTooFine([west, south, east, north]: Bbox, zoom: number): void {
  const width = east >= west ? east - west : east - west + 360;
  const cells = ((width / 360) * (north - south) * 4 ** levelOf(zoom)) / 180;
  if (cells > mostCells) {
    throw new ProblemError(400, `zoom ${zoom} is too fine for this bbox; ask for a smaller one`, 'zoom');
  }
}

const degrees = (micro: number) => micro / 1e6;

/**
 * Events by cells of a grid: `zoom` says of which, `bbox` which cells (those that it touches, whole), the readers'
 * filter which events. A cell has the number of its events, their mean position, its box, and where the people stand
 * whom they concern.
 */
export async function clustersFor(store: EventStore, parameters: URLSearchParams): Promise<object> {
  const zoom = parseZoom(parameters.get('zoom') ?? '0');
  const view = parseView(parameters, ['zoom']);
  refuseTooFine(view.bbox ?? [-180, -90, 180, 90], zoom);
  const clusters = await store.clusters(view, zoom);
  const level = levelOf(zoom);
  return {
    clusters: clusters.map(({ cell, events, lng, lat, statuses }) => ({
      events,
      position: [degrees(lng), degrees(lat)],
      bbox: bboxOfCell(cell * cellSize(level), level),
      statuses: fromMask(statuses, stages),
    })),
  };
}

/** How many events and cases, and how many events choosing each value alone in its group would show. */
export async function facetsFor(store: EventStore, parameters: URLSearchParams): Promise<object> {
  const view = parseView(parameters);
  const [facets, cases] = await Promise.all([store.facets(view), store.cases(view)]);
  return { ...facets, cases };
}
