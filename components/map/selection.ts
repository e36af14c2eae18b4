import { type DrawnPlace, placeIdOf } from '@/lib/drawing/drawn-place.ts';

export type PlaceFeature = DrawnPlace;

const hasCases = ({ properties }: PlaceFeature) => properties.caseCount > 0;

function chosenFeatures(
  noun: string,
  id: string,
  features: readonly PlaceFeature[],
): readonly PlaceFeature[] {
  switch (noun) {
    case 'places':
      return features.filter((feature) => placeIdOf(feature) === id);
    case 'cases':
      return features.filter(({ properties }) => properties.cases.includes(id));
    case 'countries':
      return features.filter(
        (feature) => feature.properties.country?.toLowerCase() === id.toLowerCase() && hasCases(feature),
      );
    case 'articles': {
      const named = features.filter(({ properties }) => properties.articles.includes(id));
      const withCases = named.filter(hasCases);
      return withCases.length > 0 ? withCases : named;
    }
    default:
      return [];
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a malformed escape names no place
  }
}

/** The ids of the places that an address selects: the path is the selection. */
export function selectedPlaces(pathname: string, features: readonly PlaceFeature[]): readonly string[] {
  const [noun = '', id = ''] = pathname.split('/').filter(Boolean);
  return chosenFeatures(noun, decode(id), features).map(placeIdOf);
}
