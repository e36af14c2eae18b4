import type { Map as LeafletMap, LeafletMouseEvent } from 'leaflet';
import type { MarkerEntry } from '@/lib/drawing/marker-entries.ts';
import { arrowDirections } from './map-gestures.ts';
import type { MarkerLayer } from './marker-layer.ts';

interface MarkerEventHandlers {
  open(entry: MarkerEntry): void;
  point(entry: MarkerEntry | null): void;
  reach(entry: MarkerEntry): void;
}

/** Click, tap, Enter and Space all open; arrows, Home and End go from marker to marker. */
export function listenToMarkers(
  map: LeafletMap,
  layer: MarkerLayer,
  handlers: MarkerEventHandlers,
): () => void {
  const pane = map.getPane('markerPane');
  const abort = new AbortController();
  const { signal } = abort;

  let isDragged = false;
  const startPress = () => {
    isDragged = false;
  };
  const startDrag = () => {
    isDragged = true;
  };

  /** A drag that begins and ends on a marker is no click; a click by keyboard has no detail. */
  function onClick(event: MouseEvent): void {
    const entry = layer.entryOf(event.target);
    if (entry && !(event.detail > 0 && isDragged)) handlers.open(entry);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const entry = layer.entryOf(event.target);
    if (!entry || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrowDirections[event.key];
    if (direction) layer.focusFrom(entry, direction);
    else if (event.key === 'Home') layer.focusFrom(entry, 'first');
    else if (event.key === 'End') layer.focusFrom(entry, 'last');
    else if (event.key !== 'Enter' && event.key !== ' ') return;
    else if (!event.repeat) handlers.open(entry);
    event.preventDefault();
    event.stopPropagation();
  }

  /** Firefox clicks a button when Space comes up, whatever became of its going down. */
  function onKeyUp(event: KeyboardEvent): void {
    if (event.key === ' ' && layer.entryOf(event.target)) event.preventDefault();
  }

  function onFocusIn(event: FocusEvent): void {
    const entry = layer.entryOf(event.target);
    if (!entry) return;
    layer.setTabStop(entry);
    handlers.reach(entry);
    handlers.point(entry);
  }

  /** A mark that is no button becomes one under the pointer. */
  function onMove(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || event.buttons !== 0 || layer.entryOf(event.target)) return;
    layer.pointAt(map.mouseEventToContainerPoint(event));
  }

  /** A finger does not hover, so its tap is the first that a mark hears of it. */
  function onTap({ containerPoint, originalEvent }: LeafletMouseEvent): void {
    const entry = layer.entryOf(originalEvent.target) ? null : layer.pointAt(containerPoint);
    if (entry) handlers.open(entry);
  }

  const onPoint = (event: Event) => handlers.point(layer.entryOf(event.target));
  const onLeave = () => handlers.point(null);
  const keepToMarker = (event: Event) => {
    if (layer.entryOf(event.target)) event.stopPropagation();
  };

  map.on('dragstart', startDrag);
  map.on('click', onTap);
  map.getContainer().addEventListener('pointermove', onMove, { signal });
  pane?.addEventListener('pointerdown', startPress, { signal });
  pane?.addEventListener('click', onClick, { signal });
  pane?.addEventListener('dblclick', keepToMarker, { signal });
  pane?.addEventListener('keydown', onKeyDown, { signal });
  pane?.addEventListener('keyup', onKeyUp, { signal });
  pane?.addEventListener('focusin', onFocusIn, { signal });
  pane?.addEventListener('focusout', onLeave, { signal });
  pane?.addEventListener('pointerover', onPoint, { signal });
  pane?.addEventListener('pointerout', onLeave, { signal });
  return function stopListening() {
    abort.abort();
    map.off('dragstart', startDrag);
    map.off('click', onTap);
  };
}
