import type { CaseFile } from '@/lib/model/case.ts';
import { articlesOfCase, locatedEvents, placesOfCase } from '@/lib/model/case-places.ts';
import type { CaseProperties } from '@/lib/model/feature.ts';
import { compareEvents, statusOfCase } from '@/lib/model/status.ts';
import { countryOf } from './features.ts';
import type { Records } from './records.ts';

/** What is told of a case: where it stands, and its newest event that has a place. */
export function casePropertiesOf(
  id: string,
  file: CaseFile,
  { places, changedOn }: Pick<Records, 'places' | 'changedOn'>,
  countryName: (code: string) => string,
): CaseProperties {
  const event = locatedEvents(file).sort(compareEvents).at(-1);
  const place = event && places[event.place];
  const status = statusOfCase(file);
  return {
    title: file.title,
    jurisdiction: file.jurisdiction,
    jurisdictionName: countryName(file.jurisdiction),
    stage: status?.stage ?? null,
    asOf: status?.event.on ?? null,
    asOfBasis: status?.event.onBasis ?? null,
    kind: event?.kind ?? null,
    place: event?.place ?? null,
    placeName: place?.names.en ?? null,
    placeBasis: event?.placeBasis ?? null,
    precision: place?.precision ?? null,
    country: place ? countryOf(place) : null,
    peopleCount: file.people.length,
    nationalities: [...new Set(file.people.flatMap(({ nationality }) => nationality))].sort(),
    eventCount: file.events.length,
    places: placesOfCase(file),
    articles: articlesOfCase(file),
    recalledBy: file.recalledBy ?? null,
    changedOn: changedOn.case[id] ?? null,
  };
}
