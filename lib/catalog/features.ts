import { articlesOfCase, locatedEvents } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import type { Stage } from '@/lib/model/event-kinds.ts';
import type { EventFeature, PlaceFeature } from '@/lib/model/feature.ts';
import type { Place } from '@/lib/model/place.ts';
import { commonStage, stageOf, statusOfCase } from '@/lib/model/status.ts';

export const pointOf = ({ point }: Place) =>
  point ? { type: 'Point' as const, coordinates: [...point] } : null;

/** The country's code; null for seas and for regions of several countries. */
export const countryOf = ({ country }: Place) => (country === 'none' ? null : country);

function areaOf({ precision, country, region }: Place): string | null {
  if (precision === 'region') return region ?? null;
  return precision === 'country' && country !== 'none' ? country : null;
}

interface Happenings {
  readonly cases: Set<string>;
  readonly stages: (Stage | 'several')[];
  isInferred: boolean;
}

function happeningsByPlace(corpus: Corpus): Map<string, Happenings> {
  const byPlace = new Map<string, Happenings>();
  for (const [id, file] of Object.entries(corpus.cases)) {
    const stage = statusOfCase(file)?.stage;
    for (const { place, placeBasis } of locatedEvents(file)) {
      const here = byPlace.get(place) ?? { cases: new Set(), stages: [], isInferred: true };
      byPlace.set(place, here);
      if (placeBasis === undefined) here.isInferred = false;
      if (!here.cases.has(id) && stage) here.stages.push(stage);
      here.cases.add(id);
    }
  }
  return byPlace;
}

/** One feature per place of the corpus, also those that articles only name; ids are the places' own. */
export function toPlaceFeatures(corpus: Corpus, countryName: (code: string) => string): PlaceFeature[] {
  const happenings = happeningsByPlace(corpus);
  const naming = new Map<string, Set<string>>();
  for (const [id, { mentions }] of Object.entries(corpus.articles)) {
    for (const { place } of mentions) naming.set(place, (naming.get(place) ?? new Set()).add(id));
  }
  return Object.entries(corpus.places).map(([id, place]) => {
    const here = happenings.get(id);
    const country = countryOf(place);
    return {
      type: 'Feature',
      id,
      geometry: pointOf(place),
      properties: {
        name: place.names.en ?? id,
        country,
        countryName: country === null ? null : countryName(country),
        precision: place.precision,
        area: areaOf(place),
        caseCount: here?.cases.size ?? 0,
        cases: [...(here?.cases ?? [])],
        articles: [...(naming.get(id) ?? [])],
        stage: commonStage(here?.stages ?? []),
        isInferred: here?.isInferred ?? false,
      },
    };
  });
}

function daysOf(on: string) {
  const date = parseEdtf(on);
  const [startOn, endOn] = dayBounds(date);
  return { startOn: date.start ? startOn : null, endOn: date.end ? endOn : null };
}

/** One feature per event that has a place; its id is `<case>.<event>`. */
export function toEventFeatures(corpus: Corpus): EventFeature[] {
  return Object.entries(corpus.cases).flatMap(([caseId, file]) =>
    locatedEvents(file).flatMap((event): EventFeature[] => {
      const place = corpus.places[event.place];
      if (!place) return [];
      return [
        {
          type: 'Feature',
          id: `${caseId}.${event.id}`,
          geometry: pointOf(place),
          properties: {
            case: caseId,
            caseTitle: file.title,
            kind: event.kind,
            summary: event.summary,
            on: event.on,
            ...daysOf(event.on),
            onBasis: event.onBasis ?? null,
            place: event.place,
            placeName: place.names.en ?? event.place,
            placeBasis: event.placeBasis ?? null,
            precision: place.precision,
            country: countryOf(place),
            jurisdiction: file.jurisdiction,
            stage: stageOf(event),
            assertedBy: event.assertedBy.name,
            articles: articlesOfCase(file),
          },
        },
      ];
    }),
  );
}
