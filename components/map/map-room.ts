import type { Box } from '@/lib/drawing/placement.ts';

/** Less room than this, in pixels, is none: then places are shown on the whole map. */
const LEAST_ROOM = 80;

/** The box of an element in pixels of the map's container. */
function boxIn(container: Element, element: Element): Box {
  const map = container.getBoundingClientRect();
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return { left: left - map.left, right: right - map.left, top: top - map.top, bottom: bottom - map.top };
}

/**
 * Where the style sheet wants places to be shown that are wide for their height, or not: it knows what lies over the
 * map. `room` is the element that it gives this box to.
 */
export function roomIn(container: Element | null, room: Element | null, isWide: boolean): Box {
  if (!container || !room) return { left: 0, right: 0, top: 0, bottom: 0 };
  room.toggleAttribute('data-is-wide', isWide);
  const box = boxIn(container, room);
  const isEnough = box.right - box.left >= LEAST_ROOM && box.bottom - box.top >= LEAST_ROOM;
  return isEnough ? box : boxIn(container, container);
}

/** What lies over the map. */
export function boxesOver(section: Element | null, container: Element | null): Box[] {
  if (!section || !container) return [];
  return [...section.querySelectorAll('.map-legend, .map-controls')].map((element) =>
    boxIn(container, element),
  );
}
