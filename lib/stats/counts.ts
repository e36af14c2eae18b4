import type { CaseFile } from '@/lib/model/case.ts';
import { placesOfCase } from '@/lib/model/case-places.ts';

export interface CaseCounts {
  readonly cases: number;
  readonly onMap: number;
  readonly notOnMap: number;
  /** Places where something happened; each is one marker. */
  readonly places: number;
}

/** Counts cases, never mentions or articles. `onMap + notOnMap = cases`, always. */
export function countCases(cases: Iterable<CaseFile>): CaseCounts {
  const places = new Set<string>();
  let total = 0;
  let onMap = 0;
  for (const file of cases) {
    const here = placesOfCase(file);
    total += 1;
    if (here.length > 0) onMap += 1;
    for (const place of here) places.add(place);
  }
  return { cases: total, onMap, notOnMap: total - onMap, places: places.size };
}
