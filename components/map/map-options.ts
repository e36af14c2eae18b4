import { isStill } from './map-gestures.ts';

export const MAX_ZOOM = 9;
/** Of a crowd more places lie close together. */
export const CROWD_MAX_ZOOM = 12;

/** What Leaflet is told when a map is put into a container. */
export const optionsFor = (container: HTMLElement) => ({
  zoomControl: false,
  attributionControl: false,
  keyboard: false,
  boxZoom: false,
  worldCopyJump: false,
  trackResize: false,
  minZoom: container.clientWidth > 0 && container.clientWidth < 512 ? 0.5 : 1,
  maxZoom: MAX_ZOOM,
  // The still map is at whatever zoom its places just have room in.
  zoomSnap: 0,
  inertia: !isStill(),
  zoomAnimation: !isStill(),
  fadeAnimation: !isStill(),
  markerZoomAnimation: !isStill(),
});
