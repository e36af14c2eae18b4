import { collectionIds } from '@/lib/model/feature.ts';
import { type Collection, collections } from './collections.ts';
import { readersParameters } from './filter-parameters.ts';
import {
  featureSchemas,
  filterParameter,
  readersFilterParameters,
  ref,
  sharedParameters,
  sharedSchemas,
} from './openapi-schemas.ts';

const content = (type: string, schema: string) => ({ [type]: { schema: ref('schemas', schema) } });

const problem = (description: string) => ({
  description,
  content: content('application/problem+json', 'Problem'),
});

const sharedResponses = {
  SeeOther: { description: 'The page for readers, where HTML was asked for.' },
  NotModified: { description: 'The client has it: its If-None-Match names the ETag.' },
  BadRequest: problem('A parameter is unknown, given twice or cannot be read; the answer names it.'),
  NotFound: problem('There is no such thing.'),
  NotAcceptable: problem('There is neither JSON nor HTML in the Accept header.'),
  ServerError: problem('Something is wrong with the server.'),
};

const responses = (type: string, schema: string, description: string, mayBeMissing: boolean) => ({
  200: { description, content: content(type, schema) },
  303: ref('responses', 'SeeOther'),
  304: ref('responses', 'NotModified'),
  400: ref('responses', 'BadRequest'),
  ...(mayBeMissing ? { 404: ref('responses', 'NotFound') } : {}),
  406: ref('responses', 'NotAcceptable'),
  500: ref('responses', 'ServerError'),
});

const json = 'application/json';
const geoJson = 'application/geo+json';
const tags = { api: 'The API itself', data: 'Features' } as const;

function describedPath(operationId: string, summary: string, schema: string) {
  return {
    get: {
      operationId,
      summary,
      tags: [tags.api],
      parameters: [ref('parameters', 'f')],
      responses: responses(json, schema, summary, false),
    },
  };
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A format in which all that a filter selects can be had as one file, export.{extension}. */
export interface Download {
  readonly extension: string;
  readonly name: string;
  readonly mediaType: string;
}

const selectingParameters = ({ id, filters, isFiltered, isSearched }: Collection) => [
  'bbox',
  'datetime',
  ...(isSearched ? ['q'] : []),
  ...filters.map((name) => nameOf(id, name)),
  ...(isFiltered ? Object.keys(readersParameters) : []),
];

function downloadPath(collection: Collection, downloads: readonly Download[]) {
  if (downloads.length === 0) return {};
  const { id, title } = collection;
  const file = { type: 'string', format: 'binary' };
  const { 303: _, 406: __, ...others } = responses(geoJson, 'Problem', '', true);
  return {
    [`/collections/${id}/export.{extension}`]: {
      get: {
        operationId: `export${title}`,
        summary: `${title} as a file: ${downloads.map(({ name }) => name).join(', ')}`,
        tags: [tags.data],
        parameters: ['extension', ...selectingParameters(collection)].map((name) => ref('parameters', name)),
        responses: {
          ...others,
          200: {
            description: 'All features that the filters select.',
            content: Object.fromEntries(downloads.map(({ mediaType }) => [mediaType, { schema: file }])),
          },
        },
      },
    },
  };
}

function itemPaths(collection: Collection) {
  const { id, title, description } = collection;
  const names = ['limit', ...selectingParameters(collection), 'offset', 'cursor', 'f'];
  return {
    [`/collections/${id}/items`]: {
      get: {
        operationId: `get${title}`,
        summary: `${title}, page by page`,
        description,
        tags: [tags.data],
        parameters: names.map((name) => ref('parameters', name)),
        responses: responses(geoJson, `${title}Page`, 'One page of features.', false),
      },
    },
    [`/collections/${id}/items/{featureId}`]: {
      get: {
        operationId: `get${title}Feature`,
        summary: `One of ${id}, by its id`,
        tags: [tags.data],
        parameters: [ref('parameters', 'featureId'), ref('parameters', 'f')],
        responses: responses(geoJson, `${title}Feature`, 'The feature.', true),
      },
    },
  };
}

// Parameters of one name may take other values in another collection.
const nameOf = (collection: string, name: string) => `${collection}${capitalised(name)}`;

function filterParameters({ id, filters, properties }: Collection) {
  return filters.flatMap((name) => {
    const property = properties[name];
    return property ? [[nameOf(id, name), filterParameter(name, property)]] : [];
  });
}

const inPath = (name: string, description: string, schema: object) => ({
  name,
  in: 'path',
  description,
  required: true,
  schema,
});

/** The OpenAPI 3.0 description of the API; `base` is the address of its landing page. */
export function openApiDocument(base: string, downloads: readonly Download[] = []) {
  const extensions = downloads.map(({ extension }) => extension);
  return {
    openapi: '3.0.3',
    info: {
      title: 'Whereabouts',
      version: '1.0.0',
      description:
        'Cases from news articles, and where each reported event happened: places, events, cases and countries as GeoJSON, after OGC API - Features Part 1 (1.0.1). No key is needed. Every answer may be read by pages of any origin.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: base, description: 'This server' }],
    tags: Object.values(tags).map((name) => ({ name })),
    paths: {
      '/': describedPath('getLandingPage', 'Where everything is', 'LandingPage'),
      '/conformance': describedPath('getConformance', 'Parts of the standard that are met', 'Conformance'),
      '/collections': describedPath('getCollections', 'All collections', 'Collections'),
      '/collections/{collectionId}': {
        get: {
          operationId: 'getCollection',
          summary: 'One collection: its extent and its links',
          tags: [tags.api],
          parameters: [ref('parameters', 'collectionId'), ref('parameters', 'f')],
          responses: responses(json, 'Collection', 'The collection.', true),
        },
      },
      ...Object.assign({}, ...collections.map(itemPaths)),
      ...Object.assign({}, ...collections.map((collection) => downloadPath(collection, downloads))),
    },
    components: {
      parameters: {
        ...sharedParameters,
        collectionId: inPath('collectionId', 'Id of the collection.', {
          type: 'string',
          enum: collectionIds,
        }),
        ...(extensions.length > 0
          ? { extension: inPath('extension', 'The format.', { type: 'string', enum: extensions }) }
          : {}),
        ...readersFilterParameters(),
        featureId: inPath('featureId', 'Id of the feature.', { type: 'string' }),
        ...Object.fromEntries(collections.flatMap(filterParameters)),
      },
      responses: sharedResponses,
      schemas: {
        ...sharedSchemas,
        ...Object.assign(
          {},
          ...collections.map(({ title, geometry, properties }) =>
            featureSchemas(title, geometry, properties),
          ),
        ),
      },
    },
  };
}
