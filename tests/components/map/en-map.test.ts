import { describe, expect, it } from 'vitest';
import { mapWords } from '@/lib/text/en-map.ts';

describe('the words of the map', () => {
  it('name a marker by its place, its country and its cases', () => {
    expect(mapWords.place('Minsk', 'Belarus', 1)).toBe('Minsk, Belarus: 1 case');
    expect(mapWords.place('Tokyo', 'Japan', 2)).toBe('Tokyo, Japan: 2 cases');
    expect(mapWords.place('Japan', 'Japan', 1)).toBe('Japan: 1 case');
    expect(mapWords.place('Baltic Sea', null, 0)).toBe('Baltic Sea: no case shown');
  });
  it('name a mark that shows its number in the order in which it is read', () => {
    expect(mapWords.counted('Tokyo', 'Japan', 2)).toBe('Tokyo: 2 cases, Japan');
    expect(mapWords.counted('Japan', 'Japan', 2)).toBe('Japan: 2 cases');
  });
  it('name a cluster by what it holds', () => {
    expect(mapWords.cluster(7, 1031, 'Tokyo')).toBe('7 places, 1,031 cases, near Tokyo');
  });
  it('count what is in view', () => {
    expect(mapWords.inView(5, 1, 0)).toBe('5 cases in 1 place, 0 in view');
  });
});
