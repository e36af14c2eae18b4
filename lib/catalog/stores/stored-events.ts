import { articlesOfCase } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import { stages } from '@/lib/model/event-kinds.ts';
import type { EventFeature } from '@/lib/model/feature.ts';
import { type FilterableCase, toFilterable } from '@/lib/stats/matches.ts';
import { toEventFeatures } from '../features.ts';
import type { StoredEvent } from './event-store.ts';

type Standing = FilterableCase['standings'][number];

/** Every way in which one person's nationality, status and allegation hold at once, as `JP|convicted|espionage`. */
function waysOf({ nationality, status, alleged }: Standing): string[] {
  const orNone = (values: readonly string[]) => (values.length > 0 ? values : ['']);
  return orNone(nationality).flatMap((country) =>
    orNone(status).flatMap((stage) => orNone(alleged).map((act) => `${country}|${stage}|${act}`)),
  );
}

/** What a search looks in: the event in words, its case, its place in every language, the people by every name. */
export function textOfEvent({ properties }: EventFeature, { places, cases }: Corpus): string {
  const names = places[properties.place]?.names ?? {};
  const people =
    cases[properties.case]?.people.flatMap((person) => person.names.map((name) => name.text)) ?? [];
  return [properties.summary, properties.caseTitle, ...Object.values(names), ...people].join('\n');
}

/** The events that have a place, as the stores take them; one whose place has no position has none. */
export function storedEventsOf(corpus: Corpus): StoredEvent[] {
  const items = new Map(Object.entries(corpus.cases).map(([id, file]) => [id, toFilterable(id, file)]));
  const sources = new Map(Object.entries(corpus.cases).map(([id, file]) => [id, articlesOfCase(file)]));
  return toEventFeatures(corpus).flatMap((feature): StoredEvent[] => {
    const { case: caseId, kind, on, jurisdiction } = feature.properties;
    const item = items.get(caseId);
    const event = item?.events.find(({ id }) => `${caseId}.${id}` === feature.id);
    if (!item || !event) return [];
    const concerned = item.standings.filter(
      ({ person }) => event.people.length === 0 || event.people.includes(person),
    );
    const [lng, lat] = feature.geometry?.coordinates ?? [];
    const statuses = new Set(concerned.flatMap(({ status }) => status));
    return [
      {
        id: feature.id,
        case: caseId,
        lng: lng ?? 0,
        lat: lat ?? 0,
        isUnplaced: feature.geometry === null,
        days: dayBounds(parseEdtf(on)),
        kind,
        statuses: stages.filter((stage) => statuses.has(stage)),
        acts: jurisdiction,
        ways: [...new Set(concerned.flatMap(waysOf))],
        sources: sources.get(caseId) ?? [],
        text: textOfEvent(feature, corpus),
        feature: JSON.stringify(feature),
      },
    ];
  });
}
