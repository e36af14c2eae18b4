import type { DayRange } from '@/lib/model/edtf.ts';
import { once } from '@/lib/model/once.ts';
import { dayDigits, dayText } from '@/lib/stats/case-columns.ts';
import { groupOf, inverted } from '@/lib/stats/groups.ts';
import { type CaseIndex, eventsOfCase } from './case-index.ts';
import type { Times } from './feature-store.ts';

/** The days of each event; many have theirs in common. */
export function daysOfEvents({ start, end }: CaseIndex): (row: number) => DayRange {
  const texts = new Map<number, string>();
  function textOf(digits: number): string {
    const known = texts.get(digits) ?? dayText(digits);
    texts.set(digits, known);
    return known;
  }
  return (row) => [textOf(start[row] ?? 0), textOf(end[row] ?? 0)];
}

/** The first and the last day of some events; null where there are none. */
function extentOf({ start, end }: CaseIndex, rows: Iterable<number>): DayRange | null {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    first = Math.min(first, start[row] ?? first);
    last = Math.max(last, end[row] ?? last);
  }
  return first > last ? null : [dayText(first), dayText(last)];
}

/** The times of features that have events of their own. */
function timesOf(
  index: CaseIndex,
  rowsOf: (id: string) => Iterable<number>,
  all: () => Iterable<number>,
): Times {
  const { start, end } = index;
  return {
    during(days) {
      const [from, to] = [dayDigits(days[0]), dayDigits(days[1])];
      return (id) => {
        let isTimed = false;
        for (const row of rowsOf(id)) {
          if ((start[row] ?? 0) <= to && from <= (end[row] ?? 0)) return true;
          isTimed = true;
        }
        return !isTimed;
      };
    },
    extent: () => extentOf(index, all()),
  };
}

const placedRows = ({ place, places }: CaseIndex) =>
  Uint32Array.from(place.keys()).filter((row) => place[row] !== places.length);

/** When something happened at each place. */
export function timesOfPlaces(index: CaseIndex): Times {
  const { place, places, eventCount } = index;
  const numbers = new Map(places.map((id, number) => [id, number]));
  const byPlace = once(() => {
    const each = Uint32Array.from({ length: eventCount + 1 }, (_, row) => row);
    return inverted({ first: each, members: place }, places.length + 1);
  });
  const rowsOf = (id: string) => groupOf(byPlace(), numbers.get(id));
  return timesOf(index, rowsOf, () => placedRows(index));
}

/** When something happened in each case. */
export function timesOfCases(index: CaseIndex, numberOf: (id: string) => number | undefined): Times {
  const rowsOf = (id: string) => {
    const number = numberOf(id);
    return number === undefined ? [] : eventsOfCase(index, number);
  };
  return timesOf(index, rowsOf, () => index.place.keys());
}

/** When each event was that has a place. */
export function timesOfEvents(index: CaseIndex, rowOf: (id: string) => number | undefined): Times {
  const rowsOf = (id: string) => [rowOf(id) ?? []].flat();
  return timesOf(index, rowsOf, () => placedRows(index));
}
