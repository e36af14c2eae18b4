import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether scripts have taken over what the server sent. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

let hasPicker: boolean | undefined;

function detectMonthPicker(): boolean {
  if (hasPicker === undefined) {
    const input = document.createElement('input');
    input.type = 'month';
    hasPicker = input.type === 'month';
  }
  return hasPicker;
}

/** Whether the browser has fields for months; others show a text field. */
export function useMonthPicker(): boolean {
  return useSyncExternalStore(never, detectMonthPicker, () => true);
}

const reducedMotion = '(prefers-reduced-motion: reduce)';

function subscribeToMotion(onChange: () => void) {
  const query = matchMedia(reducedMotion);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    subscribeToMotion,
    () => matchMedia(reducedMotion).matches,
    () => false,
  );
}
