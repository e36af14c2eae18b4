import { articlesOfCase, locatedEvents, placesOfCase } from '@/lib/model/case-places.ts';
import type { ChangeDays, Corpus } from '@/lib/model/corpus.ts';
import type { CaseFeature } from '@/lib/model/feature.ts';
import { compareEvents, statusOfCase } from '@/lib/model/status.ts';
import { countryOf, pointOf } from './features.ts';

/** One feature per case, at its newest event that has a place; without geometry where none has. */
export function toCaseFeatures(
  corpus: Corpus,
  countryName: (code: string) => string,
  changedOn: ChangeDays['case'],
): CaseFeature[] {
  return Object.entries(corpus.cases).map(([id, file]) => {
    const event = locatedEvents(file).sort(compareEvents).at(-1);
    const place = event && corpus.places[event.place];
    const status = statusOfCase(file);
    return {
      type: 'Feature',
      id,
      geometry: place ? pointOf(place) : null,
      properties: {
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
        changedOn: changedOn[id] ?? null,
      },
    };
  });
}
