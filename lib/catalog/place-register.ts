import { type EventAtPlace, type PlaceColumns, toPlaceColumns } from '@/lib/columns/place-columns.ts';
import { eventKinds, type Stage, stages } from '@/lib/model/event-kinds.ts';
import { groupOf } from '@/lib/stats/groups.ts';
import { type CaseIndex, stagesTogether, wholeEventId } from './case-index.ts';
import type { Catalog } from './catalog.ts';
import { daysOfEvents } from './feature-times.ts';

/**
 * With more events than this, the map reads their columns instead of the places with their lists of cases:
 * `MAP_COLUMNS_ABOVE`, a whole number.
 */
const mostAsPlaces = () => Number(process.env.MAP_COLUMNS_ABOVE?.trim() || 5000);

/** Where the people of an event stand; one that names nobody concerns all. */
function statusesOf({ concerned, listed, status }: CaseIndex, row: number): Stage[] {
  const { values, lists } = listed.status;
  const found = new Set<string | undefined>();
  for (const standing of groupOf(concerned, row)) {
    for (const value of lists[status[standing] ?? 0] ?? []) found.add(values[value]);
  }
  return stages.filter((stage) => found.has(stage));
}

function eventsOf({ index, place }: Catalog): EventAtPlace[] {
  const daysOf = daysOfEvents(index);
  return Array.from(index.place).flatMap((at, row): EventAtPlace[] => {
    const id = index.places[at];
    const [lng, lat] = (id === undefined ? null : place(id)?.point) ?? [];
    const kind = eventKinds.find((known) => known === index.values.event[index.kind[row] ?? 0]);
    if (id === undefined || lng === undefined || lat === undefined || !kind) return [];
    const number = index.caseOf[row] ?? 0;
    return [
      {
        ...{ id: wholeEventId(index, row), case: index.ids[number] ?? '', place: id },
        ...{ lng, lat, kind, days: daysOf(row), statuses: statusesOf(index, row) },
        acts: index.values.acts[index.acts[number] ?? 0] ?? '',
      },
    ];
  });
}

/** Whether the events are so many that the map reads their columns. */
export function isCrowded({ index: { place, places } }: Catalog): boolean {
  const most = mostAsPlaces();
  let count = 0;
  for (const at of place) if (at !== places.length) count += 1;
  return count > most;
}

/** The events that have a place, and all places that have a position, as columns. */
export function placeColumnsOf(catalog: Catalog): PlaceColumns {
  const { index } = catalog;
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
    events: eventsOf(catalog),
    stageOf: (caseId) => stagesTogether[index.stage[catalog.numberOf(caseId) ?? -1] ?? 0] ?? null,
  });
}
