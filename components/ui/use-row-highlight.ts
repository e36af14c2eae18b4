import { type RefObject, useEffect } from 'react';
import { getHighlight, setHighlight, subscribeToHighlight } from './highlight.ts';

const placeOf = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('[data-place]')?.getAttribute('data-place') ?? null) : null;

/** Rows with `data-place` share hover and focus with the map: pointing at one marks the other. */
export function useRowHighlight(pathname: string, panel: RefObject<HTMLElement | null>): void {
  useEffect(
    function shareHighlight() {
      const element = panel.current;
      if (!element) return;
      const point = (event: Event) => setHighlight(placeOf(event.target));
      const leave = () => setHighlight(null);
      element.addEventListener('pointerover', point);
      element.addEventListener('pointerleave', leave);
      element.addEventListener('focusin', point);
      element.addEventListener('focusout', leave);
      return function stopSharing() {
        element.removeEventListener('pointerover', point);
        element.removeEventListener('pointerleave', leave);
        element.removeEventListener('focusin', point);
        element.removeEventListener('focusout', leave);
      };
    },
    [panel],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path has new rows to mark
  useEffect(
    function markRows() {
      function mark() {
        for (const row of panel.current?.querySelectorAll('[data-place]') ?? []) {
          row.toggleAttribute('data-highlighted', row.getAttribute('data-place') === getHighlight());
        }
      }
      mark();
      return subscribeToHighlight(mark);
    },
    [pathname, panel],
  );
}
