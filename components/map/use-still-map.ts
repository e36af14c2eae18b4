import { type RefObject, useState } from 'react';
import type { CaseLeafletMap } from './leaflet-map.ts';

export interface StillMapShown {
  readonly isShown: boolean;
  /** Gives way to the map, once there is one; what has the focus in it has it there. */
  giveWay(map: CaseLeafletMap | null): void;
}

/** The still map in `room`, until the interactive one is ready. It knows no filter, so that under one it is not shown. */
export function useStillMap(room: RefObject<Element | null>, query: string): StillMapShown {
  const [isOver, setIsOver] = useState(false);
  return {
    isShown: !isOver && query === '',
    giveWay(map) {
      if (!map) return;
      const address = room.current?.querySelector('a:focus')?.getAttribute('href');
      const placeId = address?.slice(address.lastIndexOf('/') + 1);
      setIsOver(true);
      if (placeId) map.focusPlace(placeId);
    },
  };
}
