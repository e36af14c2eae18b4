import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { CaseLeafletMap, CaseMapCallbacks } from './leaflet-map.ts';
import { whenShown } from './when-shown.ts';

export interface LoadedMap {
  readonly map: CaseLeafletMap | null;
  readonly hasFailed: boolean;
  retry(): void;
}

// Beside the panel the map is always shown: there its code is asked for along with the page's own, before
// React has woken up. A load that fails here is tried again, and told of, where the map is made.
if (typeof window !== 'undefined' && window.matchMedia('(min-width: 701px)').matches) {
  import('./leaflet-map.ts').catch((error: unknown) => console.warn('map, first try', error));
}

/** Loads the map's code after the page is painted, and puts the map into the container. */
export function useLeafletMap(
  containerRef: RefObject<HTMLElement | null>,
  callbacks: CaseMapCallbacks,
): LoadedMap {
  const [map, setMap] = useState<CaseLeafletMap | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const onOpen = useEffectEvent(callbacks.onOpen);
  const onHighlight = useEffectEvent(callbacks.onHighlight);
  const onView = useEffectEvent(callbacks.onView);
  const onCrowd = useEffectEvent(callbacks.onCrowd);
  const onZoom = useEffectEvent(callbacks.onZoom);
  const onHint = useEffectEvent(callbacks.onHint);
  const onBaseMapFail = useEffectEvent(callbacks.onBaseMapFail);
  const boxesOver = useEffectEvent(callbacks.boxesOver);
  const roomFor = useEffectEvent(callbacks.roomFor);
  const onReady = useEffectEvent(callbacks.onReady);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what starts the loading anew
  useEffect(
    function loadMap() {
      const container = containerRef.current;
      if (!container) return;
      let isGone = false;
      let made: CaseLeafletMap | null = null;
      const stopWaiting = whenShown(container, async () => {
        try {
          const { createLeafletMap } = await import('./leaflet-map.ts');
          if (isGone) return;
          // Called through functions of its own: an effect event may not be handed on.
          made = createLeafletMap(container, {
            onOpen: (id) => onOpen(id),
            onHighlight: (id) => onHighlight(id),
            onView: (count) => onView(count),
            onCrowd: (shown) => onCrowd(shown),
            onZoom: (limits) => onZoom(limits),
            onHint: (hint) => onHint(hint),
            onBaseMapFail: () => onBaseMapFail(),
            boxesOver: () => boxesOver(),
            roomFor: (isWide) => roomFor(isWide),
            onReady: () => onReady(),
          });
          setMap(made);
        } catch (error) {
          console.error('map', error);
          if (!isGone) setHasFailed(true);
        }
      });
      return function unloadMap() {
        isGone = true;
        stopWaiting();
        made?.destroy();
        setMap(null);
      };
    },
    [containerRef, attempt],
  );

  return {
    map,
    hasFailed,
    retry() {
      setHasFailed(false);
      setAttempt((before) => before + 1);
    },
  };
}
