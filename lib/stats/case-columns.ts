import type { FilterName } from '@/lib/model/filter.ts';
import type { FilterableCase } from './filterable.ts';
import { firstOf, GroupList, type Groups } from './groups.ts';

/** Values by their numbers; a list of some of them has a number, too, and is there once however often it comes. */
interface ListedValues {
  readonly values: readonly string[];
  readonly lists: readonly (readonly number[])[];
}

/**
 * What filters ask of cases, as typed arrays: cases, their events and their standings are numbered in their order.
 * Going through them touches no object, so that it takes milliseconds also where the cases are very many.
 */
export interface CaseColumns {
  readonly caseCount: number;
  readonly eventCount: number;
  /** By case: the number of its first event, then that of its first standing; one more than there are cases. */
  readonly firstEvent: Uint32Array;
  readonly firstStanding: Uint32Array;
  /** By case: numbers in `values`. */
  readonly acts: Uint32Array;
  readonly sources: Groups;
  /** By event. */
  readonly caseOf: Uint32Array;
  readonly kind: Uint32Array;
  /** Numbers in `places`, whose last one is nowhere. */
  readonly place: Uint32Array;
  readonly isPlaceInferred: Uint8Array;
  /** First and last day, as the digits of YYYYMMDD. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The standings of those whom it concerns; an event that names nobody concerns all. */
  readonly concerned: Groups;
  /** By standing: numbers of lists. */
  readonly nationality: Uint32Array;
  readonly status: Uint32Array;
  readonly alleged: Uint32Array;
  readonly values: Readonly<Record<Exclude<FilterName, PersonGroup>, readonly string[]>>;
  readonly listed: Readonly<Record<PersonGroup, ListedValues>>;
  /** Ids, ascending. */
  readonly places: readonly string[];
}

/** What is asked of one person together. */
export const personGroups = ['nationality', 'status', 'alleged'] as const satisfies readonly FilterName[];

export type PersonGroup = (typeof personGroups)[number];

/** Gives each text a number, in the order in which they first come. */
class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }
}

class NumberedLists implements ListedValues {
  readonly #values = new Numbers();
  readonly #lists = new Numbers();
  readonly values: readonly string[] = this.#values.texts;
  readonly lists: number[][] = [];

  of(values: readonly string[]): number {
    const number = this.#lists.of(values.join('\n'));
    if (number === this.lists.length) this.lists.push(values.map((value) => this.#values.of(value)));
    return number;
  }
}

/** The nationalities of the people of a case, each once. */
export function nationalitiesOf(
  { firstStanding, nationality, listed }: CaseColumns,
  number: number,
): string[] {
  const { values, lists } = listed.nationality;
  const found = new Set<string>();
  for (const list of nationality.subarray(firstStanding[number], firstStanding[number + 1])) {
    for (const value of lists[list] ?? []) found.add(values[value] ?? '');
  }
  return [...found];
}

/** A day as the digits of YYYYMMDD, which are in the same order as days. */
export const dayDigits = (day: string): number =>
  Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));

/** The other way round. */
export function dayText(digits: number): string {
  const text = String(digits).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** Many events have a day in common. */
function rememberedDays(): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const found = known.get(day) ?? dayDigits(day);
    known.set(day, found);
    return found;
  };
}

function placesOf(items: readonly FilterableCase[]): string[] {
  const ids = new Set<string>();
  for (const { events } of items) for (const { place } of events) if (place !== null) ids.add(place);
  return [...ids].sort();
}

export function toCaseColumns(items: readonly FilterableCase[]): CaseColumns {
  const places = placesOf(items);
  const placeNumbers = new Map(places.map((id, number) => [id, number]));
  const [states, articles, kinds] = [new Numbers(), new Numbers(), new Numbers()];
  const listed = {
    nationality: new NumberedLists(),
    status: new NumberedLists(),
    alleged: new NumberedLists(),
  };
  const firstEvent = firstOf(items.map(({ events }) => events.length));
  const firstStanding = firstOf(items.map(({ standings }) => standings.length));
  const eventCount = firstEvent.at(-1) ?? 0;
  const standingCount = firstStanding.at(-1) ?? 0;
  const byEvent = () => new Uint32Array(eventCount);
  const byStanding = () => new Uint32Array(standingCount);
  const acts = new Uint32Array(items.length);
  const [sources, concerned] = [new GroupList(), new GroupList()];
  const [caseOf, kind, place] = [byEvent(), byEvent(), byEvent()];
  const isPlaceInferred = new Uint8Array(eventCount);
  const [start, end] = [new Int32Array(eventCount), new Int32Array(eventCount)];
  const [nationality, status, alleged] = [byStanding(), byStanding(), byStanding()];
  const toDigits = rememberedDays();
  for (const [number, item] of items.entries()) {
    acts[number] = states.of(item.acts);
    for (const source of item.sources) sources.add(articles.of(source));
    sources.endGroup();
    const ownStandings = firstStanding[number] ?? 0;
    for (const [at, standing] of item.standings.entries()) {
      nationality[ownStandings + at] = listed.nationality.of(standing.nationality);
      status[ownStandings + at] = listed.status.of(standing.status);
      alleged[ownStandings + at] = listed.alleged.of(standing.alleged);
    }
    for (const [at, event] of item.events.entries()) {
      const row = (firstEvent[number] ?? 0) + at;
      caseOf[row] = number;
      kind[row] = kinds.of(event.kind);
      place[row] = placeNumbers.get(event.place ?? '') ?? places.length;
      isPlaceInferred[row] = event.isPlaceInferred ? 1 : 0;
      start[row] = toDigits(event.days[0]);
      end[row] = toDigits(event.days[1]);
      for (const [index, { person }] of item.standings.entries()) {
        if (event.people.length === 0 || event.people.includes(person)) concerned.add(ownStandings + index);
      }
      concerned.endGroup();
    }
  }
  return {
    ...{ caseCount: items.length, eventCount, firstEvent, firstStanding, acts, sources: sources.groups },
    ...{ caseOf, kind, place, isPlaceInferred, start, end, concerned: concerned.groups },
    ...{ nationality, status, alleged, listed, places },
    values: { acts: states.texts, event: kinds.texts, source: articles.texts },
  };
}
