import type { Point } from 'geojson';
import type { CaseFeature, CountryFeature, EventFeature, PlaceFeature } from '@/lib/model/feature.ts';
import { type Filter, noFilter } from '@/lib/model/filter.ts';
import { once } from '@/lib/model/once.ts';
import type { CountryStats } from '@/lib/stats/country-stats.ts';
import { casesOf, type MeantEvents } from '@/lib/stats/meant.ts';
import { meantPlaces } from '@/lib/stats/meant-places.ts';
import { caseIdsWith, eventIdsWith } from './asked-values.ts';
import { casePropertiesOf, sourcesOfCase } from './case-features.ts';
import { eventsOfCase, wholeEventId } from './case-index.ts';
import { toCountryFeatures } from './country-features.ts';
import { type FeatureStore, featureStore, timeless } from './feature-store.ts';
import { timesOfCases, timesOfEvents, timesOfPlaces } from './feature-times.ts';
import { eventFeaturesOf, pointOf, toPlaceFeatures } from './features.ts';
import { numberedMarks } from './numbered-marks.ts';
import type { Records } from './records.ts';
import { textOfEvent } from './stores/stored-events.ts';
import { indexTexts, searchTexts } from './stores/text-index.ts';

/** What is drawn, a collection each: by id, in any view. */
export interface Features {
  readonly places: FeatureStore<PlaceFeature>;
  readonly events: FeatureStore<EventFeature>;
  readonly cases: FeatureStore<CaseFeature>;
  readonly countries: FeatureStore<CountryFeature>;
}

/** What features are made of beside the records. */
export interface FeatureParts {
  readonly records: Records;
  /** The numbers of the cases with an event at a place, ascending. */
  numbersAt(place: string): Uint32Array;
  meant(filter: Filter): MeantEvents;
  stats(): readonly CountryStats[];
  /** The ids of the events with a position whose text has all words of a text; null where nobody knows them yet. */
  readonly searchPlaced: ((text: string) => Iterable<string>) | null;
  countryName(code: string): string;
}

type Geometry = Point | null;

/** A feature whose properties are read when somebody asks for them. */
class UnreadFeature<P extends object> {
  readonly type = 'Feature' as const;
  readonly id: string;
  readonly geometry: Geometry;
  readonly #row: number;
  readonly #read: (row: number) => P;

  constructor(id: string, geometry: Geometry, row: number, read: (row: number) => P) {
    this.id = id;
    this.geometry = geometry;
    this.#row = row;
    this.#read = read;
  }

  get properties(): P {
    return this.#read(this.#row);
  }

  toJSON(): object {
    const { type, id, geometry, properties } = this;
    return { type, id, geometry, properties };
  }
}

function readCase({ records }: FeatureParts, id: string) {
  const file = records.case(id);
  if (file === null) throw new Error(`the snapshot has lost the case "${id}"`);
  return file;
}

/** The point of each place by its number in the index; undefined for nowhere, and for a place that is lost. */
function pointsByNumber({ cases, places }: Records): (Geometry | undefined)[] {
  return cases.places.map((id) => places[id] && pointOf(places[id]));
}

function toEventFeatures(parts: FeatureParts): EventFeature[] {
  const { cases, places } = parts.records;
  const points = pointsByNumber(parts.records);
  function read(row: number) {
    const number = cases.caseOf[row] ?? 0;
    const [caseId = '', eventId = ''] = [cases.ids[number], cases.eventIds[cases.eventId[row] ?? 0]];
    const file = readCase(parts, caseId);
    const own = { ...file, events: file.events.filter((event) => event.id === eventId) };
    const [feature] = eventFeaturesOf(caseId, own, places, sourcesOfCase(cases, number));
    if (!feature) throw new Error(`the snapshot has lost the event "${caseId}.${eventId}"`);
    return feature.properties;
  }
  const features: EventFeature[] = [];
  for (const [row, at] of cases.place.entries()) {
    const point = points[at];
    if (point !== undefined) features.push(new UnreadFeature(wholeEventId(cases, row), point, row, read));
  }
  return features;
}

function toCaseFeatures(parts: FeatureParts): CaseFeature[] {
  const { cases } = parts.records;
  const points = pointsByNumber(parts.records);
  const read = (number: number) =>
    casePropertiesOf(parts.records, number, parts.countryName, () =>
      readCase(parts, cases.ids[number] ?? ''),
    );
  return cases.ids.map((id, number) => {
    const at = cases.place[cases.drawnAt[number] ?? cases.eventCount];
    return new UnreadFeature(id, points[at ?? cases.places.length] ?? null, number, read);
  });
}

/** The row of an event, by its id among those of all cases. */
function rowOfEvent({ cases, numbers }: Records, id: string): number | undefined {
  const [caseId = '', eventId = ''] = id.split('.');
  const number = numbers.get(caseId);
  if (number === undefined) return undefined;
  for (const row of eventsOfCase(cases, number)) {
    if (cases.eventIds[cases.eventId[row] ?? 0] === eventId) return row;
  }
  return undefined;
}

/** The ids of the events that have a place. */
const placedEventIds = ({ cases }: Records, rows: MeantEvents): string[] =>
  Array.from(
    rows.filter((row) => cases.place[row] !== cases.places.length),
    (row) => wholeEventId(cases, row),
  );

/** Looks for words in the texts of events. The files of those that are searched elsewhere are not read for it. */
function searchOf(
  parts: FeatureParts,
  events: () => readonly EventFeature[],
): (text: string) => Iterable<string> {
  const { searchPlaced, records } = parts;
  const index = once(() => {
    const own = searchPlaced ? events().filter(({ geometry }) => geometry === null) : events();
    const textOf = (event: EventFeature) =>
      textOfEvent(event, readCase(parts, event.properties.case), records);
    return { own, texts: indexTexts(own.map(textOf)) };
  });
  return (text) => {
    const { own, texts } = index();
    const found = searchTexts(texts, text, own.length).flatMap((at) => own[at]?.id ?? []);
    return [...(searchPlaced?.(text) ?? []), ...found];
  };
}

/** Each collection is made when it is first asked for. */
export function featuresOf(parts: FeatureParts): Features {
  const { records, meant, countryName } = parts;
  const index = records.cases;
  const placesMeant = (filter: Filter) =>
    Array.from(meantPlaces(index, meant(filter)).numbers, (at) => index.places[at] ?? '');
  const places = once(() => {
    const make = () => toPlaceFeatures(records, numberedMarks(index, meant(noFilter)), countryName);
    return featureStore(make, timesOfPlaces(index), placesMeant);
  });
  const events = once(() => {
    const all = once(() => toEventFeatures(parts));
    const times = timesOfEvents(index, (id) => rowOfEvent(records, id));
    return featureStore(all, times, (filter) => placedEventIds(records, meant(filter)), {
      idsWith: (equal) => eventIdsWith(parts, equal),
      idsOfWords: searchOf(parts, all),
    });
  });
  const cases = once(() =>
    featureStore(
      () => toCaseFeatures(parts),
      timesOfCases(index, (id) => records.numbers.get(id)),
      (filter) => Array.from(casesOf(index, meant(filter)), (number) => index.ids[number] ?? ''),
      { idsWith: (equal) => caseIdsWith(parts, equal) },
    ),
  );
  const countries = once(() =>
    featureStore(
      () => toCountryFeatures(records, parts.stats(), countryName),
      timeless,
      () => [],
    ),
  );
  return {
    get places() {
      return places();
    },
    get events() {
      return events();
    },
    get cases() {
      return cases();
    },
    get countries() {
      return countries();
    },
  };
}
