import { describe, expect, it } from 'vitest';
import { selectedPlaces } from '@/components/map/selection.ts';
import { placeFeature } from './place-features.ts';

const features = [
  placeFeature('harbour', [10, 50], { cases: ['c1', 'c2'], articles: ['a1'] }),
  placeFeature('hill', [11, 51], { cases: ['c2'], articles: ['a1', 'a2'] }),
  placeFeature('islands', [12, 52], { cases: [], articles: ['a1', 'a3'] }),
  placeFeature('abroad', null, { cases: ['c3'], country: 'XB' }),
];

describe('selectedPlaces', () => {
  it('selects a place by its path, also one without cases', () => {
    expect(selectedPlaces('/places/hill', features)).toEqual(['hill']);
    expect(selectedPlaces('/places/islands', features)).toEqual(['islands']);
  });
  it('selects every place of a case', () => {
    expect(selectedPlaces('/cases/c2', features)).toEqual(['harbour', 'hill']);
  });
  it('selects the places of a country that have cases, by its code in lower case', () => {
    expect(selectedPlaces('/countries/xa', features)).toEqual(['harbour', 'hill']);
  });
  it('selects the places with cases that an article names, or all where none has', () => {
    expect(selectedPlaces('/articles/a1', features)).toEqual(['harbour', 'hill']);
    expect(selectedPlaces('/articles/a3', features)).toEqual(['islands']);
  });
  it('selects nothing elsewhere, and nothing for what is unknown', () => {
    for (const path of ['/', '/about', '/places', '/places/nowhere', '/cases/%E0%A4%A']) {
      expect(selectedPlaces(path, features)).toEqual([]);
    }
  });
});
