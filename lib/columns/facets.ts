import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { each } from './each.ts';
import { countryNumbers, type EventColumns, fromCountryNumber } from './event-columns.ts';
import { conditionsOf, type EventView } from './event-view.ts';

/** How many events, by value; only values that have some. */
type Counts = Readonly<Record<string, number>>;

/**
 * How many events and cases are in a view; and for each value of a group, how many events choosing it alone in that
 * group would show.
 */
export interface Facets {
  readonly events: number;
  readonly cases: number;
  readonly kinds: Counts;
  readonly statuses: Counts;
  readonly acts: Counts;
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

/** Counts events that are in a view but for its groups, and holds them against these. */
class FacetTally {
  readonly #asked;
  readonly #kinds = new Float64Array(eventKinds.length);
  readonly #masks = new Float64Array(2 ** stages.length);
  readonly #acts = new Float64Array(countryNumbers);
  #events = 0;

  constructor(view: EventView) {
    this.#asked = conditionsOf(view);
  }

  /** Adds `times` events that are alike; says whether they are in the view. */
  add(kind: number, statuses: number, acts: number, times: number): boolean {
    const asked = this.#asked;
    const isKind = asked.kinds === 0 || ((asked.kinds >>> kind) & 1) === 1;
    const isStatus = asked.statuses === 0 || (asked.statuses & statuses) !== 0;
    const isActs = asked.acts === null || asked.acts[acts] === 1;
    if (isStatus && isActs) this.#kinds[kind] = (this.#kinds[kind] ?? 0) + times;
    if (isKind && isActs) this.#masks[statuses] = (this.#masks[statuses] ?? 0) + times;
    if (isKind && isStatus) this.#acts[acts] = (this.#acts[acts] ?? 0) + times;
    const isMeant = isKind && isStatus && isActs;
    if (isMeant) this.#events += times;
    return isMeant;
  }

  /** The facets, with the number of cases as the caller knows it. */
  facets(cases: number): Facets {
    return {
      events: this.#events,
      cases,
      kinds: someOf(eventKinds, this.#kinds),
      statuses: someOf(stages, countsOfBits(this.#masks)),
      acts: someOf(countryCodes, this.#acts),
    };
  }
}

export function facetsIn(columns: EventColumns, view: EventView): Facets {
  const { kind, statuses, acts, caseNumber, caseCount } = columns;
  const tally = new FacetTally(view);
  const seen = new Uint8Array(caseCount);
  each(columns, { bbox: view.bbox, days: view.days }, (row) => {
    if (tally.add(kind[row] ?? 0, statuses[row] ?? 0, acts[row] ?? 0, 1)) seen[caseNumber[row] ?? 0] = 1;
  });
  return tally.facets(seen.reduce((sum, one) => sum + one, 0));
}
