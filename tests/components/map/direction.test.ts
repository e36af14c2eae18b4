import { describe, expect, it } from 'vitest';
import { nearestInDirection } from '@/components/map/direction.ts';

const home = { name: 'home', x: 0, y: 0 };
const points = [
  home,
  { name: 'east', x: 50, y: 5 },
  { name: 'far east', x: 200, y: 0 },
  { name: 'north', x: 5, y: -40 },
  { name: 'south-west', x: -60, y: 60 },
];
const go = (direction: 'north' | 'east' | 'south' | 'west', from = home) =>
  nearestInDirection(from, points, direction)?.name;

describe('nearestInDirection', () => {
  it('finds the nearest ahead; y grows southwards', () => {
    expect(go('east')).toBe('east');
    expect(go('north')).toBe('north');
    expect(go('south')).toBe('south-west');
    expect(go('west')).toBe('south-west');
  });
  it('takes what lies aside rather than nothing', () => {
    expect(nearestInDirection(home, [{ x: 3, y: 90 }], 'east')).toEqual({ x: 3, y: 90 });
  });
  it('stays where nothing lies ahead', () => {
    expect(nearestInDirection({ x: 200, y: 0 }, points, 'east')).toBeNull();
    expect(nearestInDirection(home, [home], 'west')).toBeNull();
  });
});
