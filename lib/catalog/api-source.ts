import type { ApiSource } from '@/lib/ogc/source.ts';
import { type Catalog, openCatalog } from './catalog.ts';

/** A catalog as the API reads it. `release` names the program: another one may answer the same data differently. */
export function apiSourceOf({ version, features }: Catalog, release = ''): ApiSource {
  return {
    version: release ? `${version}-${release}` : version,
    collection: (id) => features[id],
  };
}

/** What this server's API answers from. */
export function openApiSource(): ApiSource {
  return apiSourceOf(openCatalog(), process.env.WHEREABOUTS_RELEASE);
}
