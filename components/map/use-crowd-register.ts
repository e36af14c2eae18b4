import { useEffect, useMemo, useState } from 'react';
import { useQuery } from '@/components/explore/address.ts';
import { viewOfFilter } from '@/lib/columns/readers-view.ts';
import type { CrowdFilter, CrowdSummary } from '@/lib/drawing/crowd.ts';
import type { DrawnPlace } from '@/lib/drawing/drawn-place.ts';
import { parseAsked } from '@/lib/model/asked.ts';
import type { ExploredAnswer } from '@/lib/model/explored.ts';
import type { CrowdedRegister } from './leaflet-map.ts';
import type { LoadedCrowd } from './load-crowd.ts';
import { useCrowdChoice } from './use-crowd-choice.ts';

/** The filter of the address as columns can answer it, at once; else what the server marks, once it has. */
function filterOf(query: string, explored: ExploredAnswer | null): CrowdFilter | null {
  // The server leaves out what no case of the register has.
  const view = viewOfFilter(explored?.filter ?? parseAsked(query).filter);
  if (view) return { view };
  return explored?.marks ? { marks: explored.marks } : null;
}

/**
 * A crowd as the address asks for it, and null until it is loaded. `explored` is the server's answer to the same
 * address, null while there is none. An answer to an earlier filter stays until the newer one is there.
 */
export function useCrowdRegister(
  crowd: LoadedCrowd | null,
  explored: ExploredAnswer | null,
): CrowdedRegister | null {
  const query = useQuery();
  const [narrowed, setNarrowed] = useState<{ crowd: LoadedCrowd; summary: CrowdSummary } | null>(null);
  const [selected, setSelected] = useState<readonly DrawnPlace[]>([]);
  const filter = useMemo(() => filterOf(query, explored), [query, explored]);
  const key = filter && ('view' in filter ? JSON.stringify(filter.view) : explored);
  const choice = useCrowdChoice(crowd !== null);
  const choiceKey = JSON.stringify(choice);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the filter as far as it matters
  useEffect(
    function narrow() {
      if (!crowd || !filter) return;
      crowd.narrow(filter).then(
        (summary) => summary && setNarrowed({ crowd, summary }),
        () => {}, // told of by whoever loaded it
      );
    },
    [crowd, key],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is selected is described anew under another filter
  useEffect(
    function select() {
      if (!crowd) return;
      crowd.select(choice).then(
        (places) => places && setSelected(places),
        () => {}, // told of by whoever loaded it
      );
    },
    [crowd, choiceKey, narrowed],
  );

  return useMemo(
    () => (narrowed && narrowed.crowd === crowd ? { ...narrowed, selected } : null),
    [narrowed, crowd, selected],
  );
}
