import type { CaseFile } from '@/lib/model/case.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import type { EventFeature } from '@/lib/model/feature.ts';
import { type FilterableCase, toFilterable } from '@/lib/stats/filterable.ts';
import { eventFeaturesOf } from '../features.ts';
import type { IndexedEvent, StoredEvent } from './event-store.ts';

type Standing = FilterableCase['standings'][number];

/** Every way in which one person's nationality, status and allegation hold at once, as `JP|convicted|espionage`. */
function waysOf({ nationality, status, alleged }: Standing): string[] {
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : ['']);
  return orNone(nationality).flatMap((country) =>
    orNone(status).flatMap((stage) => orNone(alleged).map((act) => `${country}|${stage}|${act}`)),
  );
}

/** What a search looks in: the event in words, its case, its place in every language, the people by every name. */
export function textOfEvent(
  { properties }: EventFeature,
  file: CaseFile,
  { places }: Pick<Corpus, 'places'>,
): string {
  const names = places[properties.place]?.names ?? {};
  const people = file.people.flatMap((person) => person.names.map((name) => name.text));
  return [properties.summary, properties.caseTitle, ...Object.values(names), ...people].join('\n');
}

/** Cases as filters see them and as their files are, with their places; they may come one by one. */
interface Located {
  readonly places: Corpus['places'];
  readonly cases: Iterable<readonly [item: FilterableCase, file: CaseFile | undefined]>;
}

interface Told {
  readonly event: IndexedEvent;
  readonly feature: EventFeature;
  readonly concerned: readonly Standing[];
}

function* eventsOf(located: Located): Generator<Told> {
  for (const [item, file] of located.cases) {
    if (!file) continue;
    const caseId = item.id;
    const events = new Map(item.events.map((event) => [`${caseId}.${event.id}`, event]));
    for (const feature of eventFeaturesOf(caseId, file, located.places, [...item.sources])) {
      const event = events.get(feature.id);
      if (!event) continue;
      const concerned = item.standings.filter(
        ({ person }) => event.people.length === 0 || event.people.includes(person),
      );
      const [lng, lat] = feature.geometry?.coordinates ?? [];
      const statuses = new Set(concerned.flatMap(({ status }) => status));
      const indexed = {
        id: feature.id,
        case: caseId,
        lng: lng ?? 0,
        lat: lat ?? 0,
        isUnplaced: feature.geometry === null,
        days: event.days,
        kind: feature.properties.kind,
        statuses: stages.filter((stage) => statuses.has(stage)),
        acts: file.jurisdiction,
        text: textOfEvent(feature, file, located),
      };
      yield { event: indexed, feature, concerned };
    }
  }
}

/** The events that have a place, as they are indexed. */
export function indexedEventsOf(located: Located): IndexedEvent[] {
  return Array.from(eventsOf(located), ({ event }) => event);
}

/** The events that have a place, as the stores take them, one by one; one whose place has no position has none. */
export function* storedEventsOf({ places, cases }: Pick<Corpus, 'places' | 'cases'>): Generator<StoredEvent> {
  function* items() {
    for (const [id, file] of Object.entries(cases)) yield [toFilterable(id, file), file] as const;
  }
  for (const { event, feature, concerned } of eventsOf({ places, cases: items() })) {
    yield {
      ...event,
      ways: [...new Set(concerned.flatMap(waysOf))],
      sources: feature.properties.articles,
      feature: JSON.stringify(feature),
    };
  }
}
