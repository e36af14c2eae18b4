import { type CaseIndex, eventsOfCase, stagesTogether, wholeEventId } from './case-index.ts';
import { countryOf } from './features.ts';
import type { Records } from './records.ts';

/** Property name -> the value that it must have. */
type Asked = Readonly<Record<string, string>>;

/** What features are looked for in: of cases and events, what the API asks for is known without their files. */
interface Asking {
  readonly records: Pick<Records, 'cases' | 'numbers' | 'places'>;
  /** The numbers of the cases with an event at a place, ascending. */
  numbersAt(place: string): Uint32Array;
}

type Value = string | null | undefined;

/** What is asked of a case, or of an event of it: the one that it is drawn at, whose row is `eventCount` for none. */
function valueAsked({ cases, places }: Asking['records'], number: number, row: number, name: string): Value {
  const placeId = cases.places[cases.place[row] ?? cases.places.length];
  const place = placeId === undefined ? undefined : places[placeId];
  switch (name) {
    case 'case':
      return cases.ids[number];
    case 'jurisdiction':
      return cases.values.acts[cases.acts[number] ?? 0];
    case 'recalledBy':
      return cases.ids[cases.recalledBy[number] ?? cases.caseCount];
    case 'kind':
      return cases.values.event[cases.kind[row] ?? cases.eventCount];
    case 'place':
      return placeId;
    case 'precision':
      return place?.precision;
    case 'country':
      return place && countryOf(place);
    default:
      return null;
  }
}

const stageAt = (stages: Uint8Array, at: number) => stagesTogether[stages[at] ?? 0];

/** Those of a case, or those at a place, are what the pages of cases and places point at. */
function numbersWith({ records: { cases, numbers }, numbersAt }: Asking, asked: Asked): Iterable<number> {
  if (asked.case !== undefined) return [numbers.get(asked.case) ?? []].flat();
  return asked.place === undefined ? cases.ids.keys() : numbersAt(asked.place);
}

/** The events of some cases that have a place. */
function* placedEvents(
  cases: CaseIndex,
  numbers: Iterable<number>,
): Generator<[number: number, row: number]> {
  for (const number of numbers) {
    for (const row of eventsOfCase(cases, number)) {
      if (cases.place[row] !== cases.places.length) yield [number, row];
    }
  }
}

/** The ids of the events that have a place and the values asked for. */
export function eventIdsWith(asking: Asking, asked: Asked): string[] {
  const { records } = asking;
  const { cases } = records;
  const wanted = Object.entries(asked);
  const ids: string[] = [];
  for (const [number, row] of placedEvents(cases, numbersWith(asking, asked))) {
    const value = (name: string) =>
      name === 'stage' ? stageAt(cases.eventStage, row) : valueAsked(records, number, row, name);
    if (wanted.every(([name, own]) => value(name) === own)) ids.push(wholeEventId(cases, row));
  }
  return ids;
}

/** The ids of the cases that have the values asked for. */
export function caseIdsWith({ records }: Asking, asked: Asked): string[] {
  const { cases } = records;
  const wanted = Object.entries(asked);
  return cases.ids.filter((_, number) => {
    const row = cases.drawnAt[number] ?? cases.eventCount;
    const value = (name: string) =>
      name === 'stage' ? stageAt(cases.stage, number) : valueAsked(records, number, row, name);
    return wanted.every(([name, own]) => value(name) === own);
  });
}
