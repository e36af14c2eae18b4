import type { CaseFile } from '@/lib/model/case.ts';
import { eventKinds } from '@/lib/model/event-kinds.ts';
import type { CaseProperties } from '@/lib/model/feature.ts';
import { statusOfCase } from '@/lib/model/status.ts';
import { type CaseColumns, nationalitiesOf } from '@/lib/stats/case-columns.ts';
import { groupOf } from '@/lib/stats/groups.ts';
import { eventsOfCase, rowOf } from './case-index.ts';
import { countryOf } from './features.ts';
import type { Records } from './records.ts';

const distinct = (values: readonly string[]) => [...new Set(values)];

/** The ids of the articles that a case quotes. */
export const sourcesOfCase = ({ sources, values }: CaseColumns, number: number): string[] =>
  Array.from(groupOf(sources, number), (source) => values.source[source] ?? '');

/**
 * What is told of a case: where it stands, and its newest event that has a place. Its file is read only for what
 * something is inferred from.
 */
export function casePropertiesOf(
  { cases, places, changedOn }: Pick<Records, 'cases' | 'places' | 'changedOn'>,
  number: number,
  countryName: (code: string) => string,
  read: () => CaseFile,
): CaseProperties {
  const { title, stage, asOf, isInferred, id } = rowOf(cases, number);
  const acts = cases.values.acts[cases.acts[number] ?? 0] ?? '';
  const events = [...eventsOfCase(cases, number)];
  const placeOf = (row: number) => cases.places[cases.place[row] ?? cases.places.length];
  const row = cases.drawnAt[number] ?? cases.eventCount;
  const placeId = placeOf(row);
  const place = placeId === undefined ? undefined : places[placeId];
  const eventId = cases.eventIds[cases.eventId[row] ?? cases.eventCount];
  const basis =
    cases.isPlaceInferred[row] === 1 ? read().events.find((event) => event.id === eventId)?.placeBasis : null;
  return {
    title,
    jurisdiction: acts,
    jurisdictionName: countryName(acts),
    stage,
    asOf,
    asOfBasis: isInferred ? (statusOfCase(read())?.event.onBasis ?? null) : null,
    kind: eventKinds.find((kind) => kind === cases.values.event[cases.kind[row] ?? cases.eventCount]) ?? null,
    place: placeId ?? null,
    placeName: place?.names.en ?? null,
    placeBasis: basis ?? null,
    precision: place?.precision ?? null,
    country: place ? countryOf(place) : null,
    peopleCount: cases.peopleCount[number] ?? 0,
    nationalities: nationalitiesOf(cases, number).sort(),
    eventCount: events.length,
    places: distinct(events.flatMap((own) => placeOf(own) ?? [])),
    articles: sourcesOfCase(cases, number),
    recalledBy: cases.ids[cases.recalledBy[number] ?? cases.caseCount] ?? null,
    changedOn: changedOn('case', id) ?? null,
  };
}
