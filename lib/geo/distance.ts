const earthRadius = 6371;
const radians = Math.PI / 180;

/** The distance in kilometres of two points in degrees on a sphere. */
export function distanceBetween(lat: number, lng: number, otherLat: number, otherLng: number): number {
  const north = Math.sin(((otherLat - lat) * radians) / 2);
  const east = Math.sin(((otherLng - lng) * radians) / 2);
  const square = north * north + Math.cos(lat * radians) * Math.cos(otherLat * radians) * east * east;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(square)));
}
