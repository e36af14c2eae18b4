import { type RefObject, useEffect, useState } from 'react';
import type { LoadedCrowd } from './load-crowd.ts';
import { whenShown } from './when-shown.ts';

export interface CrowdState {
  /** Null until the columns are there. */
  readonly crowd: LoadedCrowd | null;
  /** When they could not be had; null while all is well. */
  readonly failedAt: Date | null;
  retry(): void;
}

/** The columns of a large register, loaded once the map is on screen; of a small one nothing is loaded. */
export function useCrowd(isCrowded: boolean, containerRef: RefObject<HTMLElement | null>): CrowdState {
  const [crowd, setCrowd] = useState<LoadedCrowd | null>(null);
  const [failedAt, setFailedAt] = useState<Date | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is what starts the loading anew
  useEffect(
    function load() {
      const container = containerRef.current;
      if (!isCrowded || !container) return;
      const abort = new AbortController();
      let made: LoadedCrowd | null = null;
      function fail(error: unknown) {
        if (abort.signal.aborted) return;
        console.warn('columns', error);
        setCrowd(null);
        setFailedAt(new Date());
      }
      const stopWaiting = whenShown(container, async () => {
        try {
          const { loadCrowd } = await import('./load-crowd.ts');
          const loaded = await loadCrowd(abort.signal, fail);
          if (abort.signal.aborted) {
            loaded.destroy();
            return;
          }
          made = loaded;
          setCrowd(loaded);
          setFailedAt(null);
        } catch (error) {
          fail(error);
        }
      });
      return function unload() {
        stopWaiting();
        abort.abort();
        made?.destroy();
        setCrowd(null);
      };
    },
    [isCrowded, containerRef, attempt],
  );

  return { crowd, failedAt, retry: () => setAttempt((before) => before + 1) };
}
