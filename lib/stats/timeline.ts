import type { Timeline } from '@/lib/model/explored.ts';
import type { DayRange } from '@/lib/model/view.ts';

export function timelineOf(
  _events: Iterable<{ readonly days: DayRange; readonly caseId: string }>,
): Timeline {
  return { unit: 'year', bars: [] };
}
