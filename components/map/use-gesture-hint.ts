import { useEffect, useState } from 'react';
import type { GestureHint } from './map-gestures.ts';

const SHOWN_MS = 1600;

/** The hint to show over the map just now. Asking for it again shows it longer. */
export function useGestureHint(): readonly [GestureHint | null, (hint: GestureHint) => void] {
  const [shown, setShown] = useState<{ readonly hint: GestureHint } | null>(null);
  useEffect(
    function hideLater() {
      if (!shown) return;
      const timer = setTimeout(() => setShown(null), SHOWN_MS);
      return function keepShown() {
        clearTimeout(timer);
      };
    },
    [shown],
  );
  return [shown?.hint ?? null, (hint) => setShown({ hint })];
}
