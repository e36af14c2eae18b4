import type { ExploredCounts } from '@/lib/model/explored.ts';
import type { CaseColumns } from './case-columns.ts';
import type { MeantEvents } from './meant.ts';

/**
 * Counts cases, never mentions or articles. A case is on the map where one of its events that are meant has a place:
 * `onMap + notOnMap = cases`, always.
 */
export function countMeant(
  { caseCount, caseOf, place, places }: CaseColumns,
  meant: MeantEvents,
): ExploredCounts {
  const nowhere = places.length;
  const isMeant = new Uint8Array(places.length);
  let [cases, onMap, placeCount] = [0, 0, 0];
  let [last, lastOnMap] = [-1, -1];
  for (const row of meant) {
    const number = caseOf[row] ?? 0;
    if (number !== last) cases += 1;
    last = number;
    const at = place[row] ?? 0;
    if (at === nowhere) continue;
    if (number !== lastOnMap) onMap += 1;
    lastOnMap = number;
    if (isMeant[at] === 0) placeCount += 1;
    isMeant[at] = 1;
  }
  return { cases, of: caseCount, onMap, notOnMap: cases - onMap, places: placeCount };
}
