import { type LatLng, type Map as LeafletMap, Point } from 'leaflet';
import { worldSize } from '@/lib/drawing/map-view.ts';
import type { Box } from '@/lib/drawing/placement.ts';
import { boxOfBbox, fitInto, isWide } from '@/lib/drawing/world-box.ts';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { isStill } from './map-gestures.ts';

/** How near the map's edge a mark may be that is walked to, in pixels. */
const EDGE = { mark: 48, controls: 72 } as const;
/**
 * The middle of the map, in degrees: beyond the one it goes back to the other, so that the world is never lost from
 * view. They lie apart because Leaflet pans by whole pixels.
 */
const LATITUDE = { most: 82, back: 80 } as const;

/**
 * Shows a box as large as its room allows, at whatever zoom that is. `roomFor` says which room, in pixels of the
 * container, what is wide for its height has, and what is not.
 */
export function moveToFit(
  map: LeafletMap,
  bbox: Bbox,
  roomFor: (isWide: boolean) => Box,
  isAnimated: boolean,
): void {
  const box = boxOfBbox(bbox, map.getCenter().lng);
  const room = roomFor(isWide(box));
  const { zoom: fitting, middle } = fitInto(box, room);
  const zoom = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), fitting));
  const aside = map
    .getSize()
    .divideBy(2)
    .subtract([(room.left + room.right) / 2, (room.top + room.bottom) / 2]);
  const centre = new Point(middle.x, middle.y).multiplyBy(worldSize(zoom)).add(aside);
  map.setView(map.unproject(centre, zoom), zoom, { animate: isAnimated });
}

/** Moves no further than it must for a mark to be clear of the edges, the controls and a box in the upper left corner. */
export function panClear(map: LeafletMap, latLng: LatLng, boxesOver: readonly Box[]): void {
  const { x, y } = map.latLngToContainerPoint(latLng);
  const size = map.getSize();
  const corner = boxesOver.find(({ left, top }) => left < size.x / 2 && top < size.y);
  const isCovered = corner !== undefined && x < corner.right + EDGE.mark && y < corner.bottom + EDGE.mark;
  map.panInside(latLng, {
    paddingTopLeft: [isCovered ? corner.right + EDGE.mark : EDGE.mark, EDGE.mark],
    paddingBottomRight: [EDGE.controls, EDGE.mark],
    animate: !isStill(),
  });
}

/** Goes back where the map has left the world at a pole; answers whether it had. */
export function panBackToWorld(map: LeafletMap): boolean {
  const { lat, lng } = map.getCenter();
  if (Math.abs(lat) <= LATITUDE.most) return false;
  map.panTo([Math.sign(lat) * LATITUDE.back, lng], { animate: !isStill() });
  return true;
}
