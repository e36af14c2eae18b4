import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { filterParameters } from '@/lib/model/filter.ts';
import { collections } from '@/lib/ogc/collections.ts';
import { openApiDocument } from '@/lib/ogc/openapi.ts';

const base = 'https://map.example/api';
const downloads = [
  { extension: 'csv', name: 'CSV', mediaType: 'text/csv; charset=utf-8' },
  { extension: 'fgb', name: 'FlatGeobuf', mediaType: 'application/flatgeobuf' },
];
const document = openApiDocument(base, downloads);
const text = JSON.stringify(document);

/** What a path of the document has, with references followed. */
function at(...path: string[]): unknown {
  let value: unknown = JSON.parse(text);
  for (const name of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }
  return value;
}

function namesOf(path: string): string[] {
  const parameters = at('paths', path, 'get', 'parameters');
  if (!Array.isArray(parameters)) throw new Error(`${path} has no parameters`);
  return parameters.map(({ $ref }: { $ref: string }) => {
    const name = at('components', 'parameters', $ref.replace('#/components/parameters/', ''), 'name');
    return String(name);
  });
}

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.0', async () => {
    expect(await new Validator().validate(JSON.parse(text))).toEqual({ valid: true });
  });

  it('names the landing page as its server, without a slash', () => {
    expect(document.servers).toEqual([{ url: base, description: 'This server' }]);
  });

  it('describes every resource and none besides', () => {
    expect(Object.keys(document.paths)).toEqual([
      '/',
      '/conformance',
      '/collections',
      '/collections/{collectionId}',
      ...collections.flatMap(({ id }) => [
        `/collections/${id}/items`,
        `/collections/${id}/items/{featureId}`,
      ]),
      ...collections.map(({ id }) => `/collections/${id}/export.{extension}`),
    ]);
    expect(Object.keys(openApiDocument(base).paths).filter((path) => path.includes('export'))).toEqual([]);
  });

  it('has the shared parameters as the standard and its clients want them', () => {
    expect(at('components', 'parameters', 'limit')).toMatchObject({
      name: 'limit',
      in: 'query',
      required: false,
      style: 'form',
      explode: false,
      schema: { type: 'integer', minimum: 1, maximum: 10_000, default: 1000 },
    });
    expect(at('components', 'parameters', 'bbox')).toMatchObject({
      name: 'bbox',
      in: 'query',
      style: 'form',
      explode: false,
      schema: {
        type: 'array',
        minItems: 4,
        maxItems: 6,
        oneOf: [
          { minItems: 4, maxItems: 4 },
          { minItems: 6, maxItems: 6 },
        ],
        items: { type: 'number' },
      },
    });
    expect(at('components', 'parameters', 'datetime')).toMatchObject({
      name: 'datetime',
      in: 'query',
      style: 'form',
      explode: false,
      schema: { type: 'string' },
    });
    expect(at('components', 'parameters', 'featureId')).toMatchObject({ in: 'path', required: true });
  });

  it.each(collections)(
    'lists the parameters of $id, so that clients push their filters',
    ({ id, filters, isFiltered, isSearched }) => {
      expect(namesOf(`/collections/${id}/items`)).toEqual([
        'limit',
        'bbox',
        'datetime',
        ...(isSearched ? ['q'] : []),
        ...filters,
        ...(isFiltered ? filterParameters : []),
        'offset',
        'cursor',
        'f',
      ]);
    },
  );

  it('says what files there are, and what narrows them', () => {
    expect(namesOf('/collections/places/export.{extension}')).toEqual([
      'extension',
      'bbox',
      'datetime',
      'country',
      'precision',
      'stage',
      ...filterParameters,
    ]);
    expect(at('components', 'parameters', 'extension', 'schema', 'enum')).toEqual(['csv', 'fgb']);
    const path = ['paths', '/collections/places/export.{extension}', 'get', 'responses', '200', 'content'];
    expect(Object.keys(Object(at(...path)))).toEqual(downloads.map(({ mediaType }) => mediaType));
  });

  it('lists the values that a filter takes', () => {
    expect(at('components', 'parameters', 'placesStage', 'schema', 'enum')).toContain('several');
    expect(at('components', 'parameters', 'eventsStage', 'schema', 'enum')).not.toContain('several');
  });

  it.each(Object.keys(document.paths))('lists every status of %s', (path) => {
    const statuses = Object.keys(Object(at('paths', path, 'get', 'responses')));
    const known = ['200', '303', '304', '400', '404', '406', '500'].filter(
      (status) => !path.includes('export') || !['303', '406'].includes(status),
    );
    const mayBeMissing = path.includes('{');
    expect(statuses).toEqual(known.filter((status) => status !== '404' || mayBeMissing));
  });

  it('refers only to what is there', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.filter((path) => at(...path.split('/')) === undefined)).toEqual([]);
  });
});
