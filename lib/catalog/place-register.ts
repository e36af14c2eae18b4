import { type EventAtPlace, type PlaceColumns, toPlaceColumns } from '@/lib/columns/place-columns.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import type { FilterableCase } from '@/lib/stats/filterable.ts';
import type { Catalog } from './catalog.ts';

const mostEventsAsPlaces = 5000;

/**
 * With more events than this, the map reads their columns instead of the places with their lists of cases:
 * `MAP_COLUMNS_ABOVE`, a whole number.
 */
function mostAsPlaces(): number {
  const written = process.env.MAP_COLUMNS_ABOVE?.trim() ?? '';
  return /^\d+$/.test(written) ? Number(written) : mostEventsAsPlaces;
}

type DatedEvent = FilterableCase['events'][number];

/** Where the people of an event stand; one that names nobody concerns all. */
function statusesOf({ standings }: FilterableCase, { people }: DatedEvent) {
  const concerned = standings.filter(({ person }) => people.length === 0 || people.includes(person));
  const found = new Set(concerned.flatMap(({ status }) => status));
  return stages.filter((stage) => found.has(stage));
}

function eventsOf(item: FilterableCase, catalog: Catalog): EventAtPlace[] {
  return item.events.flatMap((event): EventAtPlace[] => {
    const [lng, lat] = (event.place === null ? null : catalog.place(event.place)?.point) ?? [];
    const kind = eventKinds.find((known) => known === event.kind);
    if (event.place === null || lng === undefined || lat === undefined || !kind) return [];
    const { days, place } = event;
    const id = `${item.id}.${event.id}`;
    return [
      { id, case: item.id, lng, lat, days, kind, statuses: statusesOf(item, event), acts: item.acts, place },
    ];
  });
}

/** Whether the events are so many that the map reads their columns. */
export function isCrowded(catalog: Catalog): boolean {
  const most = mostAsPlaces();
  let count = 0;
  for (const { events } of catalog.heads()) {
    for (const { place } of events) if (place !== null) count += 1;
    if (count > most) return true;
  }
  return false;
}

/** The events that have a place, and all places that have a position, as columns. */
export function placeColumnsOf(catalog: Catalog): PlaceColumns {
  const drawn = catalog.features.places.features({});
  const places = drawn.flatMap(({ id, geometry, properties }) => {
    const [lng, lat] = geometry?.coordinates ?? [];
    if (lng === undefined || lat === undefined) return [];
    const { name, country, precision, area } = properties;
    return [{ id, name, country, precision, area, lng, lat }];
  });
  const countryNames = Object.fromEntries(
    drawn.flatMap(({ properties: { country, countryName } }) =>
      country === null || countryName === null ? [] : [[country, countryName]],
    ),
  );
  return toPlaceColumns({
    version: catalog.version,
    places,
    countryNames,
    events: catalog.heads().flatMap((item) => eventsOf(item, catalog)),
    stageOf: (caseId) => catalog.head(caseId)?.row.stage ?? null,
  });
}
