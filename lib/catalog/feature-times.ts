import { locatedEvents } from '@/lib/model/case-places.ts';
import type { Corpus } from '@/lib/model/corpus.ts';
import { dayBounds, parseEdtf } from '@/lib/model/edtf.ts';
import type { DayRange } from '@/lib/model/view.ts';

export interface FeatureTimes {
  readonly places: ReadonlyMap<string, readonly DayRange[]>;
  readonly events: ReadonlyMap<string, readonly DayRange[]>;
  readonly cases: ReadonlyMap<string, readonly DayRange[]>;
}

const daysOf = ({ on }: { readonly on: string }): DayRange => dayBounds(parseEdtf(on));

/** When something happened: at each place, at each event that has a place, in each case. */
export function featureTimes({ cases }: Corpus): FeatureTimes {
  const places = new Map<string, DayRange[]>();
  const events = new Map<string, DayRange[]>();
  for (const [caseId, file] of Object.entries(cases)) {
    for (const event of locatedEvents(file)) {
      const days = daysOf(event);
      events.set(`${caseId}.${event.id}`, [days]);
      const here = places.get(event.place);
      if (here) here.push(days);
      else places.set(event.place, [days]);
    }
  }
  return {
    places,
    events,
    cases: new Map(Object.entries(cases).map(([id, file]) => [id, file.events.map(daysOf)])),
  };
}
