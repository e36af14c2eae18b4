import type { CaseFile } from '@/lib/model/case.ts';
import { articlesOfCase, locatedEvents } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import type { EventFeature, PlaceFeature } from '@/lib/model/feature.ts';
import type { Place } from '@/lib/model/place.ts';
import { stageOf } from '@/lib/model/status.ts';
import { type NumberedMarks, toPlaceMarks } from './numbered-marks.ts';
import type { Records } from './records.ts';

export const pointOf = ({ point }: Place) =>
  point ? { type: 'Point' as const, coordinates: [...point] } : null;

/** The country's code; null for seas and for regions of several countries. */
export const countryOf = ({ country }: Place) => (country === 'none' ? null : country);

function areaOf({ precision, country, region }: Place): string | null {
  if (precision === 'region') return region ?? null;
  return precision === 'country' && country !== 'none' ? country : null;
}

/** One feature per place of the corpus, also those that articles only name; ids are the places' own. `marks` are of all events. */
export function toPlaceFeatures(
  { places, cases, namings, articleHeads }: Records,
  marks: NumberedMarks,
  countryName: (code: string) => string,
): PlaceFeature[] {
  const happened = new Map(toPlaceMarks(cases, marks).map((mark) => [mark.id, mark]));
  const articles = [...articleHeads.keys()];
  return Object.entries(places).map(([id, place]) => {
    const here = happened.get(id);
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
        caseCount: here?.cases.length ?? 0,
        cases: here?.cases ?? [],
        articles: (namings.get(id) ?? []).map(([number]) => articles[number] ?? ''),
        stage: here?.stage ?? null,
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

/** The events of one case that have a place, each as a feature; its id is `<case>.<event>`. */
export function eventFeaturesOf(
  caseId: string,
  file: CaseFile,
  places: Corpus['places'],
  articles = articlesOfCase(file),
): EventFeature[] {
  return locatedEvents(file).flatMap((event): EventFeature[] => {
    const place = places[event.place];
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
          articles,
        },
      },
    ];
  });
}
