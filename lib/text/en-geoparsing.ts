import type { Place } from '../model/place.ts';

const kinds: Readonly<Record<Place['precision'], string>> = {
  city: 'a city',
  region: 'a region',
  country: 'a country',
  area: 'a sea, a union or a region of several countries',
};

/** The words for how a name of an article was resolved. */
export const geoparsingWords = {
  resolved: ({ precision, geonames }: Pick<Place, 'precision' | 'geonames'>, country: string | null) => {
    const within = country === null || precision === 'country' ? '' : ` in ${country}`;
    const extent = precision === 'city' ? '' : ', an area rather than a point';
    const id = geonames === undefined ? 'placed by hand' : `GeoNames ${geonames}`;
    return `resolved as ${kinds[precision]}${within}${extent} (${id})`;
  },
};
