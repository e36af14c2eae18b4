import type { ExploredCounts } from '@/lib/model/explored.ts';
import type { Match } from './matches.ts';

/**
 * Counts cases, never mentions or articles; `of` is the number of all cases. A case is on the map where one of its
 * matching events has a place: `onMap + notOnMap = cases`, always.
 */
export function countMatches(matches: Iterable<Match>, of: number): ExploredCounts {
  const places = new Set<string>();
  let [cases, onMap] = [0, 0];
  for (const { events } of matches) {
    let isOnMap = false;
    for (const { place } of events) {
      if (place === null) continue;
      isOnMap = true;
      places.add(place);
    }
    cases += 1;
    if (isOnMap) onMap += 1;
  }
  return { cases, of, onMap, notOnMap: cases - onMap, places: places.size };
}
