// What we use of lineclip, which comes without types. A box is least x, least y, most x, most y.
declare module 'lineclip' {
  type Point = [number, number];
  export function clipPolyline(points: readonly Point[], box: readonly number[]): Point[][];
  export function clipPolygon(points: readonly Point[], box: readonly number[]): Point[];
}
