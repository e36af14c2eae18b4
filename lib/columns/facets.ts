import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { eachBatch } from './each.ts';
import { countryNumbers, type EventColumns, fromCountryNumber } from './event-columns.ts';
import { conditionsOf, type EventView } from './event-view.ts';

/** How many events, by value; only values that have some. */
type Counts = Readonly<Record<string, number>>;

/**
 * How many events are in a view; and for each value of a group, how many events choosing it alone in that group would
 * show.
 */
export interface EventFacets {
  readonly events: number;
  readonly kinds: Counts;
  readonly statuses: Counts;
  readonly acts: Counts;
}

/** How many events have one value of a group: the number of a kind or a country, or the bits of statuses. */
export interface FacetRow {
  readonly name: 'events' | 'kinds' | 'statuses' | 'acts';
  readonly value: number;
  readonly events: number;
}

const countryCodes = Array.from({ length: countryNumbers }, (_, number) => fromCountryNumber(number));

function someOf(values: readonly string[], counts: Float64Array): Counts {
  const some: Record<string, number> = {};
  for (const [at, value] of values.entries()) if ((counts[at] ?? 0) > 0) some[value] = counts[at] ?? 0;
  return some;
}

/** How many have each status, from how many have the same ones. */
function countsOfBits(masks: Float64Array): Float64Array {
  const counts = new Float64Array(stages.length);
  for (let mask = 1; mask < masks.length; mask += 1) {
    const events = masks[mask] ?? 0;
    if (events === 0) continue;
    for (let at = 0; at < counts.length; at += 1) {
      if (((mask >>> at) & 1) === 1) counts[at] = (counts[at] ?? 0) + events;
    }
  }
  return counts;
}

const emptyCounts = () => ({
  events: new Float64Array(1),
  kinds: new Float64Array(eventKinds.length),
  statuses: new Float64Array(2 ** stages.length),
  acts: new Float64Array(countryNumbers),
});

const named = ({ events, kinds, statuses, acts }: ReturnType<typeof emptyCounts>): EventFacets => ({
  events: events[0] ?? 0,
  kinds: someOf(eventKinds, kinds),
  statuses: someOf(stages, countsOfBits(statuses)),
  acts: someOf(countryCodes, acts),
});

/** The facets that rows of counts say. */
export function toFacets(rows: Iterable<FacetRow>): EventFacets {
  const counts = emptyCounts();
  for (const { name, value, events } of rows) counts[name][value] = events;
  return named(counts);
}

export function facetsIn(columns: EventColumns, view: EventView): EventFacets {
  const { kind, statuses, acts } = columns;
  const asked = conditionsOf(view);
  const counts = emptyCounts();
  const { kinds: ofKinds, statuses: ofStatuses, acts: ofActs } = counts;
  let events = 0;
  eachBatch(columns, { bbox: view.bbox, days: view.days }, (rows) => {
    let here = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const own = kind[row] ?? 0;
      const mask = statuses[row] ?? 0;
      const country = acts[row] ?? 0;
      const isKind = asked.kinds === 0 || ((asked.kinds >>> own) & 1) === 1;
      const isStatus = asked.statuses === 0 || (asked.statuses & mask) !== 0;
      const isActs = asked.acts === null || asked.acts[country] === 1;
      if (isStatus && isActs) ofKinds[own] = (ofKinds[own] ?? 0) + 1;
      if (isKind && isActs) ofStatuses[mask] = (ofStatuses[mask] ?? 0) + 1;
      if (isKind && isStatus) ofActs[country] = (ofActs[country] ?? 0) + 1;
      if (isKind && isStatus && isActs) here += 1;
    }
    events += here;
  });
  counts.events[0] = events;
  return named(counts);
}

/** How many cases have an event in a view. */
export function casesIn(columns: EventColumns, view: EventView): number {
  const { caseNumber, caseCount } = columns;
  const seen = new Uint8Array(caseCount);
  let cases = 0;
  eachBatch(columns, view, (rows) => {
    let here = 0;
    for (let at = 0; at < rows.length; at += 1) {
      const number = caseNumber[rows[at] ?? 0] ?? 0;
      here += 1 - (seen[number] ?? 0);
      seen[number] = 1;
    }
    cases += here;
  });
  return cases;
}
