import { type FitBoundsOptions, type LatLngBounds, type Map as LeafletMap, Point } from 'leaflet';

export const ONE_PLACE_ZOOM = 6;
/** Room for names, and on the right for the controls. */
export const ROOM = { left: 36, top: 44, right: 72, bottom: 44 } as const;
const LEAST_ROOM = 80;

/** Beside or below what covers the corner, whichever lets the map be larger. */
export function fitPadding(
  map: LeafletMap,
  bounds: LatLngBounds,
  corner: { readonly width: number; readonly height: number } | null,
): FitBoundsOptions {
  const size = map.getSize();
  const choices = [
    ...(corner ? [{ left: corner.width + ROOM.left, top: ROOM.top }] : []),
    { left: ROOM.left, top: (corner?.height ?? 0) + ROOM.top },
  ].flatMap(({ left, top }) => {
    const padding = new Point(left + ROOM.right, top + ROOM.bottom);
    // Where next to nothing is left, Leaflet would answer with its greatest zoom.
    if (size.x - padding.x < LEAST_ROOM || size.y - padding.y < LEAST_ROOM) return [];
    return [{ left, top, zoom: Math.min(map.getBoundsZoom(bounds, false, padding), ONE_PLACE_ZOOM) }];
  });
  const [first, ...rest] = choices;
  if (!first) return {};
  const { left, top } = rest.reduce((best, choice) => (choice.zoom > best.zoom ? choice : best), first);
  return { paddingTopLeft: [left, top], paddingBottomRight: [ROOM.right, ROOM.bottom] };
}
