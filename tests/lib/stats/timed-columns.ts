import type { DayRange } from '@/lib/model/edtf.ts';
import { noFilter } from '@/lib/model/filter.ts';
import { type CaseColumns, toCaseColumns } from '@/lib/stats/case-columns.ts';
import { type MeantEvents, meantEvents } from '@/lib/stats/meant.ts';

/** Cases of which only the days of their events matter, and all these events. */
export function timedColumns(
  cases: readonly (readonly { readonly days: DayRange }[])[],
): [columns: CaseColumns, meant: MeantEvents] {
  const columns = toCaseColumns(
    cases.map((events, index) => ({
      id: `c${index}`,
      acts: 'QF',
      sources: [],
      standings: [],
      events: events.map(({ days }, at) => ({
        ...{ id: `e${at}`, kind: 'detained', people: [], days, place: null, isPlaceInferred: false },
      })),
    })),
  );
  return [columns, meantEvents(columns, noFilter)];
}
