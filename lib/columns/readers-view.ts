import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { daysOfFilter, type Filter } from '@/lib/model/filter.ts';
import type { EventView } from './event-view.ts';

/** What a reader chose as a view of columns; null where it asks for what columns do not have. */
export function viewOfFilter(filter: Filter): EventView | null {
  const { acts, nationality, event, status, alleged, source } = filter;
  // Nationality and allegation are asked of one person together with the status.
  if (nationality.length > 0 || alleged.length > 0 || source.length > 0) return null;
  return {
    acts,
    kinds: eventKinds.filter((kind) => event.includes(kind)),
    statuses: stages.filter((stage) => status.includes(stage)),
    days: daysOfFilter(filter) ?? undefined,
  };
}
