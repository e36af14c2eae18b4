import { z } from 'zod';
import { Article } from '../model/article.ts';
import { CaseFile } from '../model/case.ts';
import { Correction } from '../model/correction.ts';
import { Places } from '../model/place.ts';
import { Statistic } from '../model/statistic.ts';

const schemas = [
  ['article', 'An article: what the source says of itself', Article],
  ['case', 'A case: people, charges, events, claims', CaseFile],
  ['correction', 'A correction of what the register said', Correction],
  ['places', 'Places by id', Places],
  ['statistic', 'A number that somebody publishes about a country', Statistic],
] as const;

/** JSON Schemas for editors, by file name. Draft 7 is what yaml-language-server reads best. */
export function toJsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    schemas.map(([name, title, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
      return [`${name}.schema.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}
