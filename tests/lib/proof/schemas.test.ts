import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toJsonSchemas } from '@/lib/proof/schemas.ts';

it('holds the committed schemas equal to the model; npm run schemas writes them anew', () => {
  const schemas = toJsonSchemas();
  expect(readdirSync('data/schemas').sort()).toEqual([...schemas.keys()].sort());
  for (const [name, text] of schemas) {
    expect(readFileSync(`data/schemas/${name}`, 'utf8'), `data/schemas/${name}`).toBe(text);
  }
});

it('tells an editor what a date and an evidence are', () => {
  const article: unknown = JSON.parse(toJsonSchemas().get('article.schema.json') ?? '');
  expect(article).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    additionalProperties: false,
    properties: {
      publishedOn: { type: 'string', description: expect.stringContaining('EDTF') },
      evidence: { type: 'array', minItems: 1 },
    },
  });
});
