import { useEffect, useEffectEvent } from 'react';
import {
  type Bars,
  type BarWindow,
  firstWindow,
  nextWindow,
  type Period,
  periodKey,
  periodOf,
  windowOf,
} from './bar-window.ts';
import { useReducedMotion } from './use-browser.ts';
import { useDraft } from './use-draft.ts';

const STEP_MS = 1200;

export interface Player {
  readonly isPlaying: boolean;
  /** Motion is unwelcome: `start` goes one step. */
  readonly isByStep: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

/**
 * Moves the period through the strip, a bar at a time, when told to. It stops at the end, on Esc, when the page is
 * out of sight, and when the period becomes another than the one it asked for.
 */
export function usePlay(bars: Bars, period: Period, onPeriod: (period: Period) => void): Player {
  const keyOf = (of: Period) => `${bars[0]?.period} ${bars.length} ${periodKey(of)}`;
  const [shown, setShown] = useDraft<BarWindow>(keyOf(period));
  const isByStep = useReducedMotion();
  const isPlaying = shown !== null && !isByStep;
  const hasCome = shown !== null && keyOf(periodOf(bars, shown)) === keyOf(period);

  function show(window: BarWindow) {
    const next = periodOf(bars, window);
    const isLast = nextWindow(window, bars.length) === null;
    setShown(isByStep || isLast ? null : window, keyOf(next));
    onPeriod(next);
  }
  const stop = () => setShown(null);
  const step = useEffectEvent(() => {
    const next = shown && nextWindow(shown, bars.length);
    if (next) show(next);
  });
  const stopNow = useEffectEvent(stop);

  useEffect(
    function stepInTime() {
      if (!isPlaying || !hasCome || !shown) return;
      const timer = setTimeout(() => step(), STEP_MS);
      return function keepStill() {
        clearTimeout(timer);
      };
    },
    [isPlaying, hasCome, shown],
  );
  useEffect(
    function stopWhenUnwanted() {
      if (!isPlaying) return;
      function stopOnEscape(event: KeyboardEvent) {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        stopNow();
      }
      function stopOutOfSight() {
        if (document.hidden) stopNow();
      }
      // Before others see the key: it stops, and closes nothing.
      document.addEventListener('keydown', stopOnEscape, true);
      document.addEventListener('visibilitychange', stopOutOfSight);
      return function stopWatching() {
        document.removeEventListener('keydown', stopOnEscape, true);
        document.removeEventListener('visibilitychange', stopOutOfSight);
      };
    },
    [isPlaying],
  );

  return { isPlaying, isByStep, stop, start: () => show(firstWindow(windowOf(bars, period), bars.length)) };
}
