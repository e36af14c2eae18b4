import type { Point } from 'geojson';
import type { CaseFeature, CountryFeature, EventFeature, PlaceFeature } from '@/lib/model/feature.ts';
import type { Filter } from '@/lib/model/filter.ts';
import { once } from '@/lib/model/once.ts';
import type { CaseColumns } from '@/lib/stats/case-columns.ts';
import type { CountryStats } from '@/lib/stats/country-stats.ts';
import { casesOf, type MeantEvents } from '@/lib/stats/meant.ts';
import { meantPlaces } from '@/lib/stats/meant-places.ts';
import { caseIdsWith, eventIdsWith } from './asked-values.ts';
import { casePropertiesOf } from './case-features.ts';
import { toCountryFeatures } from './country-features.ts';
import { type FeatureStore, featureStore, type Times } from './feature-store.ts';
import { timesOfCases, timesOfPlaces } from './feature-times.ts';
import { eventFeaturesOf, pointOf, toPlaceFeatures } from './features.ts';
import type { CaseHead } from './heads.ts';
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
  head(id: string): CaseHead | null;
  /** The cases with an event at a place. */
  headsAt(place: string): readonly CaseHead[];
  columns(): CaseColumns;
  meant(filter: Filter): MeantEvents;
  stats(): readonly CountryStats[];
  /** The ids of the events with a position whose text has all words of a text; null where nobody knows them yet. */
  readonly searchPlaced: ((text: string) => Iterable<string>) | null;
  countryName(code: string): string;
}

type Geometry = Point | null;

/** A feature whose properties are read from its file when somebody asks for them. */
function unread<P extends object>(id: string, geometry: Geometry, read: () => P) {
  return {
    type: 'Feature' as const,
    id,
    geometry,
    get properties() {
      return read();
    },
  };
}

/** The point of each place, one object however much happened there. */
function pointsOf({ places }: Records): ReadonlyMap<string, Geometry> {
  return new Map(Object.entries(places).map(([id, place]) => [id, pointOf(place)]));
}

function readCase({ records }: FeatureParts, id: string) {
  const file = records.case(id);
  if (file === null) throw new Error(`the snapshot has lost the case "${id}"`);
  return file;
}

function toEventFeatures(parts: FeatureParts): EventFeature[] {
  const { heads, places } = parts.records;
  const points = pointsOf(parts.records);
  return heads.flatMap(({ id: caseId, events, sources }) =>
    events.flatMap(({ id, place }): EventFeature[] => {
      const point = place === null ? undefined : points.get(place);
      if (point === undefined) return [];
      const whole = `${caseId}.${id}`;
      const read = () => {
        const file = readCase(parts, caseId);
        const own = { ...file, events: file.events.filter((event) => event.id === id) };
        const [feature] = eventFeaturesOf(caseId, own, places, [...sources]);
        if (!feature) throw new Error(`the snapshot has lost the event "${whole}"`);
        return feature.properties;
      };
      return [unread(whole, point, read)];
    }),
  );
}

function toCaseFeatures(parts: FeatureParts): CaseFeature[] {
  const points = pointsOf(parts.records);
  return parts.records.heads.map((head) => {
    const { id, events, drawnAt } = head;
    const place = events.find((event) => event.id === drawnAt)?.place ?? null;
    const point = place === null ? null : (points.get(place) ?? null);
    return unread(id, point, () =>
      casePropertiesOf(head, parts.records, parts.countryName, () => readCase(parts, id)),
    );
  });
}

function headOfEvent(parts: FeatureParts, id: string) {
  const [caseId = '', eventId] = id.split('.');
  const head = parts.head(caseId);
  const event = head?.events.find((own) => own.id === eventId);
  return head && event ? { head, event } : null;
}

/** When each event was that has a place. */
function timesOfEvents(parts: FeatureParts): Times {
  return {
    get(id) {
      const found = headOfEvent(parts, id);
      return found ? [found.event.days] : undefined;
    },
    *values() {
      for (const { events } of parts.records.heads) {
        for (const { place, days } of events) if (place !== null) yield [days];
      }
    },
  };
}

/** The ids of the events that a filter means and that have a place. */
function placedEventIds({ records: { heads }, columns, meant }: FeatureParts, filter: Filter): string[] {
  const { caseOf, firstEvent, place, places } = columns();
  const ids: string[] = [];
  for (const row of meant(filter)) {
    if (place[row] === places.length) continue;
    const number = caseOf[row] ?? 0;
    const head = heads[number];
    ids.push(`${head?.id}.${head?.events[row - (firstEvent[number] ?? 0)]?.id}`);
  }
  return ids;
}

/** Looks for words in the texts of events. The files of those that are searched elsewhere are not read for it. */
function searchOf(parts: FeatureParts, events: readonly EventFeature[]): (text: string) => Iterable<string> {
  const { searchPlaced, records } = parts;
  const index = once(() => {
    const own = searchPlaced ? events.filter(({ geometry }) => geometry === null) : events;
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
  const { records, columns, meant, countryName } = parts;
  const { heads } = records;
  const placesMeant = (filter: Filter) =>
    Array.from(meantPlaces(columns(), meant(filter)).numbers, (at) => columns().places[at] ?? '');
  const places = once(() =>
    featureStore(toPlaceFeatures(records, countryName), timesOfPlaces(heads), placesMeant),
  );
  const events = once(() => {
    const all = toEventFeatures(parts);
    return featureStore(all, timesOfEvents(parts), (filter) => placedEventIds(parts, filter), {
      idsWith: (equal) => eventIdsWith(parts, equal),
      idsOfWords: searchOf(parts, all),
    });
  });
  const cases = once(() =>
    featureStore(
      toCaseFeatures(parts),
      timesOfCases(heads),
      (filter) => Array.from(casesOf(columns(), meant(filter)), (number) => heads[number]?.id ?? ''),
      { idsWith: (equal) => caseIdsWith(parts, equal) },
    ),
  );
  const countries = once(() =>
    featureStore(toCountryFeatures(records, parts.stats(), countryName), new Map(), () => []),
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
