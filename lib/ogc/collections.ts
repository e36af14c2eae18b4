import { type CollectionId, collectionIds } from '@/lib/model/feature.ts';
import type { Link } from './links.ts';
import { ProblemError, quote } from './problem.ts';
import { type Property, propertiesOf } from './properties.ts';
import type { FeatureSource } from './source.ts';

/** A collection as the API describes it; `page` leads a reader to the same things (root-relative). */
export interface Collection {
  readonly id: CollectionId;
  readonly title: string;
  readonly description: string;
  readonly geometry: 'Point' | 'MultiPolygon';
  readonly properties: Readonly<Record<string, Property>>;
  /** Properties that are parameters too: a feature must have the value asked for. */
  readonly filters: readonly string[];
  /** Whether the readers' filter of cases (lib/model/filter.ts) selects from it. */
  readonly isFiltered: boolean;
  /** Whether words can be looked for in it. */
  readonly isSearched: boolean;
  readonly page: string;
}

const told: Readonly<Record<CollectionId, Pick<Collection, 'title' | 'description' | 'geometry' | 'page'>>> =
  {
    places: {
      title: 'Places',
      description:
        'One feature per place that a case or an article names. Of a time are the places where something happened then, and those where nothing did.',
      geometry: 'Point',
      page: '/',
    },
    events: {
      title: 'Events',
      description: 'One feature per event of a case that has a place: what happened, when, and who says so.',
      geometry: 'Point',
      page: '/',
    },
    cases: {
      title: 'Cases',
      description:
        'One feature per case, at its newest event that has a place; without geometry where none has. Of a time are the cases with an event then.',
      geometry: 'Point',
      page: '/',
    },
    countries: {
      title: 'Countries',
      description:
        'One feature per country with its statistics; without geometry where the base map (Natural Earth 1:110m) is too coarse for it.',
      geometry: 'MultiPolygon',
      page: '/countries',
    },
  };

/** The collections of the API, in the order of their list. */
export const collections: readonly Collection[] = collectionIds.map((id) => {
  const properties = propertiesOf[id];
  const filters = Object.entries(properties).flatMap(([name, { filter }]) => (filter ? [name] : []));
  return {
    id,
    ...told[id],
    properties,
    filters,
    isFiltered: id !== 'countries',
    isSearched: id === 'events',
  };
});

/** The collection of that id. Throws ProblemError where there is none. */
export function findCollection(id: string): Collection {
  const found = collections.find((collection) => collection.id === id);
  if (found) return found;
  const known = collectionIds.join(', ');
  throw new ProblemError(404, `there is no collection ${quote(id)}; there are ${known}`, 'collectionId');
}

const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';

/** Rounded outwards to seven decimals, so that it still holds everything. */
function outwards([west, south, east, north]: readonly number[]): number[] {
  const round = (value = 0, to: (value: number) => number) => Number((to(value * 1e7) / 1e7).toFixed(7));
  return [
    Math.max(-180, round(west, Math.floor)),
    Math.max(-90, round(south, Math.floor)),
    Math.min(180, round(east, Math.ceil)),
    Math.min(90, round(north, Math.ceil)),
  ];
}

function extentOf({ bbox, days }: FeatureSource) {
  const [start = null, end = null] = days ?? [];
  return {
    spatial: { bbox: [outwards(bbox ?? [-180, -90, 180, 90])], crs: crs84 },
    temporal: {
      interval: [
        [
          start === null || start.startsWith('0001') ? null : `${start}T00:00:00Z`,
          end === null || end.startsWith('9999') ? null : `${end}T23:59:59Z`,
        ],
      ],
      trs: gregorian,
    },
  };
}

/**
 * The collection as /collections and /collections/{id} show it: the very same object. `base` is the address of the
 * landing page; `more` are links to what else there is of it, such as downloads.
 */
export function describeCollection(
  { id, title, description, page }: Collection,
  source: FeatureSource,
  base: string,
  more: readonly Link[] = [],
) {
  const self = `${base}/collections/${id}`;
  const origin = new URL(base).origin;
  const links: Link[] = [
    { href: self, rel: 'self', type: 'application/json', title },
    { href: origin + page, rel: 'alternate', type: 'text/html', title: `${title}, for readers` },
    { href: `${self}/items`, rel: 'items', type: 'application/geo+json', title: `${title} as GeoJSON` },
    { href: `${origin}/about#sources`, rel: 'license', type: 'text/html', title: 'Licence and sources' },
    ...more,
  ];
  return { id, title, description, itemType: 'feature', extent: extentOf(source), crs: [crs84], links };
}
