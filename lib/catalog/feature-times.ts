import type { DayRange } from '@/lib/model/view.ts';
import type { Times } from './feature-store.ts';
import type { CaseHead } from './heads.ts';

type Heads = readonly CaseHead[];

/** When something happened at each place. */
export function timesOfPlaces(heads: Heads): Times {
  const times = new Map<string, DayRange[]>();
  for (const { events } of heads) {
    for (const { place, days } of events) {
      if (place === null) continue;
      const here = times.get(place);
      if (here) here.push(days);
      else times.set(place, [days]);
    }
  }
  return times;
}

/** When something happened in each case. */
export function timesOfCases(heads: Heads): Times {
  return new Map(heads.map(({ id, events }) => [id, events.map(({ days }) => days)]));
}
