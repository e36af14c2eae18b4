import type { Map as LeafletMap } from 'leaflet';
import type { Direction } from './direction.ts';

export type GestureHint = 'wheel' | 'touch';

/** Lets the page scroll: the wheel zooms with Ctrl or ⌘ or once the map has the focus, one finger scrolls. */
export function tameGestures(container: HTMLElement, onHint: (hint: GestureHint) => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;

  function holdWheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey || container.contains(document.activeElement)) return;
    event.stopImmediatePropagation();
    onHint('wheel');
  }
  function holdSingleTouch(event: TouchEvent): void {
    if (event.touches.length === 1) event.stopImmediatePropagation();
  }
  function hintAtTouch(event: TouchEvent): void {
    if (event.touches.length === 1) onHint('touch');
  }

  container.addEventListener('wheel', holdWheel, { capture: true, passive: true, signal });
  container.addEventListener('touchstart', holdSingleTouch, { capture: true, passive: true, signal });
  container.addEventListener('touchmove', hintAtTouch, { capture: true, passive: true, signal });
  return function freeGestures() {
    abort.abort();
  };
}

export const arrowDirections: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowRight: 'east',
  ArrowDown: 'south',
  ArrowLeft: 'west',
};

/** Arrows, plus and minus, while the map itself has the focus and not a marker in it. */
export function listenToMapKeys(
  container: HTMLElement,
  run: { pan(direction: Direction): void; zoomIn(): void; zoomOut(): void },
): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.target !== container || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrowDirections[event.key];
    if (direction) run.pan(direction);
    else if (event.key === '+' || event.key === '=') run.zoomIn();
    else if (event.key === '-' || event.key === '_') run.zoomOut();
    else return;
    event.preventDefault();
  }
  container.addEventListener('keydown', onKey);
  return function stopListening() {
    container.removeEventListener('keydown', onKey);
  };
}

/** True while the reader's system asks for less motion. */
export function isStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** The map's centre, moved by a part of its size. */
export function centreTowards(map: LeafletMap, direction: Direction) {
  const size = map.getSize();
  const [across, down] = { north: [0, -1], east: [1, 0], south: [0, 1], west: [-1, 0] }[direction];
  const zoom = map.getZoom();
  const centre = map.project(map.getCenter(), zoom);
  return map.unproject(
    [centre.x + (across ?? 0) * size.x * 0.3, centre.y + (down ?? 0) * size.y * 0.3],
    zoom,
  );
}
