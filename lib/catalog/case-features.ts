import type { CaseFile } from '@/lib/model/case.ts';
import { eventKinds } from '@/lib/model/event-kinds.ts';
import type { CaseProperties } from '@/lib/model/feature.ts';
import { statusOfCase } from '@/lib/model/status.ts';
import { countryOf } from './features.ts';
import type { CaseHead } from './heads.ts';
import type { Records } from './records.ts';

const distinct = (values: readonly string[]) => [...new Set(values)];

/**
 * What is told of a case: where it stands, and its newest event that has a place. Its file is read only for what
 * something is inferred from.
 */
export function casePropertiesOf(
  head: CaseHead,
  { places, changedOn }: Pick<Records, 'places' | 'changedOn'>,
  countryName: (code: string) => string,
  read: () => CaseFile,
): CaseProperties {
  const { row, acts, sources, standings, events } = head;
  const event = events.find(({ id }) => id === head.drawnAt);
  const place = event?.place == null ? undefined : places[event.place];
  const basis = event?.isPlaceInferred ? read().events.find(({ id }) => id === event.id)?.placeBasis : null;
  return {
    title: row.title,
    jurisdiction: acts,
    jurisdictionName: countryName(acts),
    stage: row.stage,
    asOf: row.asOf,
    asOfBasis: row.isInferred ? (statusOfCase(read())?.event.onBasis ?? null) : null,
    kind: eventKinds.find((kind) => kind === event?.kind) ?? null,
    place: event?.place ?? null,
    placeName: place?.names.en ?? null,
    placeBasis: basis ?? null,
    precision: place?.precision ?? null,
    country: place ? countryOf(place) : null,
    peopleCount: distinct(standings.map(({ person }) => person)).length,
    nationalities: distinct(standings.flatMap(({ nationality }) => nationality)).sort(),
    eventCount: events.length,
    places: distinct(events.flatMap((own) => own.place ?? [])),
    articles: [...sources],
    recalledBy: head.recalledBy,
    changedOn: changedOn.case[row.id] ?? null,
  };
}
