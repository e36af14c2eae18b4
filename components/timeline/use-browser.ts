import { useSyncExternalStore } from 'react';
import { useMediaQuery } from '@/components/ui/use-media-query.ts';

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

export const useReducedMotion = () => useMediaQuery('(prefers-reduced-motion: reduce)');
