import type { PixelPoint } from '@/lib/drawing/placement.ts';

export type Direction = 'north' | 'east' | 'south' | 'west';

/** How far `to` lies ahead of `from` in a direction, and how far aside; y grows southwards. */
function alongAndAside(from: PixelPoint, to: PixelPoint, direction: Direction): [number, number] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (direction === 'east') return [dx, Math.abs(dy)];
  if (direction === 'west') return [-dx, Math.abs(dy)];
  return [direction === 'south' ? dy : -dy, Math.abs(dx)];
}

/**
 * The nearest point in a direction: first among those within 45 degrees of it, then anywhere on that side,
 * where a step aside counts double. Null when nothing lies there.
 */
export function nearestInDirection<T extends PixelPoint>(
  from: PixelPoint,
  points: readonly T[],
  direction: Direction,
): T | null {
  let best: { readonly point: T; readonly cost: number } | null = null;
  for (const point of points) {
    const [along, aside] = alongAndAside(from, point, direction);
    if (along <= 0) continue;
    const cost = along + aside * 2 + (aside > along ? 1e6 : 0);
    if (best === null || cost < best.cost) best = { point, cost };
  }
  return best?.point ?? null;
}
