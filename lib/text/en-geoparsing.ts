import type { Place } from '../model/place.ts';

const kinds: Readonly<Record<Place['precision'], string>> = {
  city: 'as a city',
  region: 'as a region, an area rather than a point',
  country: 'as a country, an area rather than a point',
  area: 'as a sea, a union or a region of several countries',
};

/** The words for how a name of an article was resolved. */
export const geoparsingWords = {
  resolved: ({ precision, geonames }: Pick<Place, 'precision' | 'geonames'>, country: string | null) => {
    const within = country === null || precision === 'country' ? '' : ` in ${country}`;
    const id = geonames === undefined ? 'by hand' : `GeoNames ${geonames}`;
    return `resolved ${kinds[precision]}${within} (${id})`;
  },
};
