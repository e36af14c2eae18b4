import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import type { CaseLeafletMap, CaseMapCallbacks } from './leaflet-map.ts';

export interface LoadedMap {
  readonly map: CaseLeafletMap | null;
  readonly hasFailed: boolean;
  retry(): void;
}

/** Runs once the element is on screen (a hidden map loads nothing) and the browser is idle. */
function whenShownAndIdle(element: Element, run: () => void): () => void {
  let cancelIdle = () => {};
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    if ('requestIdleCallback' in window) {
      const handle = window.requestIdleCallback(run, { timeout: 1500 });
      cancelIdle = () => window.cancelIdleCallback(handle);
    } else {
      const handle = setTimeout(run, 200);
      cancelIdle = () => clearTimeout(handle);
    }
  });
  observer.observe(element);
  return function stopWaiting() {
    observer.disconnect();
    cancelIdle();
  };
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
  const onZoom = useEffectEvent(callbacks.onZoom);
  const onHint = useEffectEvent(callbacks.onHint);
  const onBaseMapFail = useEffectEvent(callbacks.onBaseMapFail);
  const cornerSize = useEffectEvent(callbacks.cornerSize);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what starts the loading anew
  useEffect(
    function loadMap() {
      const container = containerRef.current;
      if (!container) return;
      let isGone = false;
      let made: CaseLeafletMap | null = null;
      const stopWaiting = whenShownAndIdle(container, async () => {
        try {
          const { createLeafletMap } = await import('./leaflet-map.ts');
          if (isGone) return;
          // Called through functions of its own: an effect event may not be handed on.
          made = createLeafletMap(container, {
            onOpen: (id) => onOpen(id),
            onHighlight: (id) => onHighlight(id),
            onView: (count) => onView(count),
            onZoom: (limits) => onZoom(limits),
            onHint: (hint) => onHint(hint),
            onBaseMapFail: () => onBaseMapFail(),
            cornerSize: () => cornerSize(),
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
