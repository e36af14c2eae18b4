import type { CaseFile } from '@/lib/model/case.ts';
import { articlesOfCase } from '@/lib/model/case-places.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import type { CaseEvent } from '@/lib/model/event.ts';
import { daysOfFilter, type Filter, type FilterName } from '@/lib/model/filter.ts';
import { statusesOf } from '@/lib/model/status.ts';
import type { DayRange } from '@/lib/model/view.ts';

/** Where one person stands on one charge, or on none: what nationality, status and allegation are asked of together. */
interface Standing {
  readonly person: string;
  readonly nationality: readonly string[];
  readonly status: readonly string[];
  readonly alleged: readonly string[];
}

interface DatedEvent {
  readonly id: string;
  readonly kind: string;
  readonly people: readonly string[];
  readonly days: DayRange;
  readonly place: string | null;
  readonly isPlaceInferred: boolean;
}

/** What a filter asks of a case, taken from its file once. */
export interface FilterableCase {
  readonly id: string;
  readonly acts: string;
  readonly sources: readonly string[];
  readonly standings: readonly Standing[];
  readonly events: readonly DatedEvent[];
}

/** A case with those of its events that match, in the order of the file; never without any. */
export interface Match<C extends FilterableCase = FilterableCase> {
  readonly item: C;
  readonly events: readonly DatedEvent[];
}

function standingsOf(file: CaseFile): Standing[] {
  const statuses = statusesOf(file);
  return file.people.flatMap(({ id: person, nationality }) => {
    const allegedIn = (items: readonly { readonly allegation?: string | undefined }[]) =>
      items.flatMap(({ allegation }) => (allegation === undefined ? [] : [allegation]));
    const uncharged = allegedIn(
      file.claims.filter(({ people, charge }) => charge === undefined && people.includes(person)),
    );
    const ofPerson = statuses.filter((status) => status.person === person);
    const charged = file.charges
      .filter(({ people }) => people.includes(person))
      .map((charge) => ({
        person,
        nationality,
        status: ofPerson.flatMap((status) => (status.charge === charge.id ? [status.stage] : [])),
        alleged: allegedIn([charge, ...file.claims.filter((claim) => claim.charge === charge.id)]),
      }));
    const status = ofPerson.flatMap((own) => (own.charge === null ? [own.stage] : []));
    const isAlone = charged.length === 0;
    return isAlone || uncharged.length > 0
      ? [...charged, { person, nationality, status, alleged: uncharged }]
      : charged;
  });
}

const toDated = ({ id, kind, people, on, place, placeBasis }: CaseEvent): DatedEvent => ({
  id,
  kind,
  people,
  days: dayBounds(parseEdtf(on)),
  place: place ?? null,
  isPlaceInferred: placeBasis !== undefined,
});

export function toFilterable(id: string, file: CaseFile): FilterableCase {
  return {
    id,
    acts: file.jurisdiction,
    sources: articlesOfCase(file),
    standings: standingsOf(file),
    events: file.events.map(toDated),
  };
}

const allows = (chosen: readonly string[], values: readonly string[]) =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

const personGroups = ['nationality', 'status', 'alleged'] as const satisfies readonly FilterName[];

const isAboutPeople = (filter: Filter) => personGroups.some((name) => filter[name].length > 0);

/** Those that pass; where all do, as often, the list itself and no other. */
function keep<T>(all: readonly T[], isKept: (one: T) => boolean): readonly T[] {
  const first = all.findIndex((one) => !isKept(one));
  return first === -1 ? all : [...all.slice(0, first), ...all.slice(first + 1).filter(isKept)];
}

/**
 * A filter as a test of one case. An event matches if its case is one of the acting states and sources, the event is
 * of one of the kinds and may have been in the period, and it concerns somebody of whom nationality, status and
 * allegation all hold at once: one person's status never speaks for another's. An event that names nobody concerns
 * all. A case matches if one of its events does.
 */
function matcherOf<C extends FilterableCase>(filter: Filter): (item: C) => Match<C> | null {
  const days = daysOfFilter(filter);
  const isOfPeople = isAboutPeople(filter);
  const isOfEvents = isOfPeople || days !== null || filter.event.length > 0;
  function isMeant({ kind, people, days: [start, end] }: DatedEvent, meant: readonly Standing[] | null) {
    return (
      (filter.event.length === 0 || filter.event.includes(kind)) &&
      (days === null || (start <= days[1] && days[0] <= end)) &&
      (meant === null || people.length === 0 || meant.some(({ person }) => people.includes(person)))
    );
  }
  return function match(item) {
    if (filter.acts.length > 0 && !filter.acts.includes(item.acts)) return null;
    if (!allows(filter.source, item.sources)) return null;
    const meant = isOfPeople
      ? item.standings.filter((standing) =>
          personGroups.every((name) => allows(filter[name], standing[name])),
        )
      : null;
    if (meant?.length === 0) return null;
    const events = isOfEvents ? keep(item.events, (event) => isMeant(event, meant)) : item.events;
    return events.length > 0 ? { item, events } : null;
  };
}

/** The cases that match, in their order. */
export function matchesOf<C extends FilterableCase>(items: readonly C[], filter: Filter): Match<C>[] {
  const match = matcherOf<C>(filter);
  const found: Match<C>[] = [];
  for (const item of items) {
    const matched = match(item);
    if (matched) found.push(matched);
  }
  return found;
}

const concerns = (events: readonly DatedEvent[], person: string) =>
  events.some(({ people }) => people.length === 0 || people.includes(person));

/** Adds up the cases that have a value: each once, however often the value comes. */
class CaseCounter {
  readonly counts = new Map<string, number>();
  #ofCase: string[] = [];

  add(value: string): void {
    if (this.#ofCase.includes(value)) return;
    this.#ofCase.push(value);
    this.addOnce(value);
  }

  /** Of a value that comes but once in a case. */
  addOnce(value: string): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  nextCase(): void {
    if (this.#ofCase.length > 0) this.#ofCase = [];
  }
}

type PersonGroup = (typeof personGroups)[number];

/** Counts what is said of those people whom matching events concern and whom the other groups leave. */
function countPeople(matches: Iterable<Match>, name: PersonGroup, filter: Filter): CaseCounter {
  const counter = new CaseCounter();
  const others = personGroups.filter((other) => other !== name && filter[other].length > 0);
  for (const { item, events } of matches) {
    for (const standing of item.standings) {
      if (!concerns(events, standing.person)) continue;
      if (!others.every((other) => allows(filter[other], standing[other]))) continue;
      for (const value of standing[name]) counter.add(value);
    }
    counter.nextCase();
  }
  return counter;
}

/**
 * For each value of a group, the number of cases that choosing it alone in that group would show. The matches are
 * those of the filter without that group.
 */
export function countMatchedValues(
  matches: Iterable<Match>,
  name: FilterName,
  filter: Filter,
): ReadonlyMap<string, number> {
  if (name === 'nationality' || name === 'status' || name === 'alleged') {
    return countPeople(matches, name, filter).counts;
  }
  const counter = new CaseCounter();
  for (const { item, events } of matches) {
    if (name === 'acts') counter.addOnce(item.acts);
    else if (name === 'source') for (const source of item.sources) counter.addOnce(source);
    else for (const { kind } of events) counter.add(kind);
    counter.nextCase();
  }
  return counter.counts;
}
