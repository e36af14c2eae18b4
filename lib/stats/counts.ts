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
    const here = events.flatMap(({ place }) => (place === null ? [] : [place]));
    cases += 1;
    if (here.length > 0) onMap += 1;
    for (const place of here) places.add(place);
  }
  return { cases, of, onMap, notOnMap: cases - onMap, places: places.size };
}
