/** The copy of `lng` (degrees, on any turn of the globe) that lies within 180 degrees of `centre`. */
export function unwrapLongitude(lng: number, centre: number): number {
  return lng + Math.round((centre - lng) / 360) * 360;
}

const toHalfOpenTurn = (lng: number) => ((((lng + 180) % 360) + 360) % 360) - 180;

/**
 * The shortest stretch of longitudes, [west, east] in degrees, that holds all of `lngs`; null for none.
 * West is from -180 up to but without 180, east is never below west: past 180 the stretch crosses the
 * antimeridian (Tokyo and Honolulu: [139.7, 202.1]). Values that are no numbers are passed over.
 */
export function smallestArc(lngs: readonly number[]): readonly [number, number] | null {
  const sorted = lngs
    .filter(Number.isFinite)
    .map(toHalfOpenTurn)
    .sort((a, b) => a - b);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return null;
  let arc: readonly [number, number] = [first, last];
  let widestGap = first + 360 - last;
  sorted.forEach((lng, index) => {
    const next = sorted[index + 1];
    if (next === undefined || next - lng <= widestGap) return;
    widestGap = next - lng;
    arc = [next, lng + 360];
  });
  return arc;
}
