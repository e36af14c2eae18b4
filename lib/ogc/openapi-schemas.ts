import { readersParameters } from './filter-parameters.ts';
import { formats } from './negotiate.ts';
import type { Property } from './properties.ts';
import { defaultLimit, longestSearch, maximumLimit } from './query.ts';

/** A reference to a shared part of the document. */
export const ref = (part: 'parameters' | 'responses' | 'schemas', name: string) => ({
  $ref: `#/components/${part}/${name}`,
});

const inQuery = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  required: false,
  style: 'form',
  explode: false,
  schema,
});

/** The parameters that all collections share, by name; clients read the page size from `limit`. */
export const sharedParameters = {
  limit: inQuery('limit', 'How many features a page holds; a higher number is lowered to the maximum.', {
    type: 'integer',
    minimum: 1,
    maximum: maximumLimit,
    default: defaultLimit,
  }),
  bbox: inQuery(
    'bbox',
    'West, south, east, north in degrees (WGS 84), or six numbers with heights, which are passed over. West greater than east spans the antimeridian. Features without geometry are in every box.',
    {
      type: 'array',
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
      minItems: 4,
      maxItems: 6,
      items: { type: 'number' },
    },
  ),
  datetime: inQuery(
    'datetime',
    'An RFC 3339 date or time, or an interval a/b, a/.., ../b. A feature is in it when one of its dates may mean one of these days; features without a date always are.',
    { type: 'string' },
  ),
  q: inQuery(
    'q',
    'Only features in whose text all these words stand: what happened, its case, the people and the place by all their names. Whole words in any script, without regard to case and accents; Chinese and Japanese by pairs of characters.',
    { type: 'string', minLength: 1, maxLength: longestSearch },
  ),
  offset: inQuery('offset', 'How many features to pass over. Following the next links costs less.', {
    type: 'integer',
    minimum: 0,
    default: 0,
  }),
  cursor: inQuery(
    'cursor',
    'Where the next page starts. It stands in the next link, and is good for its filters only.',
    {
      type: 'string',
    },
  ),
  f: inQuery('f', 'The format; it outweighs the Accept header. html leads to the page for readers.', {
    type: 'string',
    enum: [...formats],
  }),
} as const;

/** A property of a collection as a parameter. */
export const filterParameter = (name: string, property: Property) =>
  inQuery(name, `Only features with this value. ${property.description}.`, {
    type: property.type,
    ...(property.enum ? { enum: property.enum } : {}),
    ...(property.pattern ? { pattern: property.pattern } : {}),
  });

/** What readers filter the pages by, as parameters: lists, but for the two ends of a period. */
export const readersFilterParameters = () =>
  Object.fromEntries(
    Object.entries(readersParameters).map(([name, { description, values }]) => {
      const item = { type: 'string', ...values };
      const schema = name === 'from' || name === 'to' ? item : { type: 'array', items: item };
      return [name, inQuery(name, `${description}.`, schema)];
    }),
  );

/** A property of a collection as part of its features' schema. */
function propertySchema({ filter: _, enum: values, nullable, ...schema }: Property) {
  return {
    ...schema,
    ...(values ? { enum: nullable ? [...values, null] : values } : {}),
    ...(nullable ? { nullable } : {}),
  };
}

const text = { type: 'string' };
const links = { type: 'array', items: ref('schemas', 'Link') };
const position = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };
const object = (properties: Readonly<Record<string, object>>, optional: readonly string[] = []) => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** What all answers are made of. */
export const sharedSchemas = {
  Link: object(
    { href: { ...text, format: 'uri' }, rel: text, type: text, title: text, length: { type: 'integer' } },
    ['length'],
  ),
  LandingPage: object({ title: text, description: text, links }),
  Conformance: object({ links, conformsTo: { type: 'array', items: { ...text, format: 'uri' } } }),
  Extent: object({
    spatial: object({
      bbox: { type: 'array', items: { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } } },
      crs: text,
    }),
    temporal: object({
      interval: {
        type: 'array',
        items: {
          type: 'array',
          minItems: 2,
          maxItems: 2,
          items: { ...text, format: 'date-time', nullable: true },
        },
      },
      trs: text,
    }),
  }),
  Collection: object({
    id: text,
    title: text,
    description: text,
    itemType: { ...text, enum: ['feature'] },
    extent: ref('schemas', 'Extent'),
    crs: { type: 'array', items: text },
    links,
  }),
  Collections: object({ links, collections: { type: 'array', items: ref('schemas', 'Collection') } }),
  Point: object({ type: { ...text, enum: ['Point'] }, coordinates: position }),
  MultiPolygon: object({
    type: { ...text, enum: ['MultiPolygon'] },
    coordinates: { type: 'array', items: { type: 'array', items: { type: 'array', items: position } } },
  }),
  Problem: object({
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    parameter: { ...text, nullable: true, description: 'What to mend' },
  }),
};

const feature = (geometry: string, properties: Readonly<Record<string, Property>>) =>
  object(
    {
      type: { ...text, enum: ['Feature'] },
      id: text,
      geometry: { type: 'object', nullable: true, allOf: [ref('schemas', geometry)] },
      properties: object(
        Object.fromEntries(
          Object.entries(properties).map(([name, property]) => [name, propertySchema(property)]),
        ),
      ),
      links,
    },
    ['links'],
  );

/** A feature of a collection, and a page of them. */
export function featureSchemas(
  title: string,
  geometry: string,
  properties: Readonly<Record<string, Property>>,
) {
  const count = { type: 'integer', minimum: 0 };
  return {
    [`${title}Feature`]: feature(geometry, properties),
    [`${title}Page`]: object({
      type: { ...text, enum: ['FeatureCollection'] },
      timeStamp: { ...text, format: 'date-time' },
      numberMatched: count,
      numberReturned: count,
      links,
      features: { type: 'array', items: ref('schemas', `${title}Feature`) },
    }),
  };
}
