import { expect, it } from 'vitest';
import { placeIdsIn, placesUrlOf } from '@/components/map/use-crowd-choice.ts';

it('asks the API for the places of a case or an article, and for nothing else', () => {
  expect(placesUrlOf('cases', 'by-2024')).toBe('/api/collections/cases/items/by-2024');
  expect(placesUrlOf('articles', 'a b')).toBe('/api/collections/places/items?source=a%20b');
  expect(placesUrlOf('places', 'minsk')).toBe(null);
  expect(placesUrlOf('about', '')).toBe(null);
});

it('reads the ids of places from either answer, and none from anything else', () => {
  expect(placeIdsIn({ type: 'Feature', id: 'c1', properties: { places: ['minsk', 7] } })).toEqual(['minsk']);
  expect(placeIdsIn({ features: [{ id: 'minsk' }, { id: 'brest' }, null] })).toEqual(['minsk', 'brest']);
  expect(placeIdsIn(null)).toEqual([]);
  expect(placeIdsIn('text')).toEqual([]);
});
