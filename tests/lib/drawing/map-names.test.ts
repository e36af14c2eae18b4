import { describe, expect, it } from 'vitest';
import { toNames } from '@/lib/drawing/map-names.ts';

describe('toNames', () => {
  it('puts countries before cities, in capital letters', () => {
    const column = { lng: [27.5], lat: [53.9], zoom: [3] };
    const names = toNames({
      cities: { ...column, name: ['Brest'] },
      countries: { ...column, name: ['Belarus'] },
    });
    expect(names.map(({ text }) => text)).toEqual(['BELARUS', 'Brest']);
  });

  it('takes a file without names', () => {
    expect(toNames({})).toEqual([]);
  });
});
