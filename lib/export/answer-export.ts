import { createHash } from 'node:crypto';
import contentDisposition from 'content-disposition';
import { findCollection } from '@/lib/ogc/collections.ts';
import { hasEtag } from '@/lib/ogc/etag.ts';
import { type Link, publicUrl } from '@/lib/ogc/links.ts';
import { answer, openHeaders, ProblemError, toProblemResponse } from '@/lib/ogc/problem.ts';
import { selectFeatures } from '@/lib/ogc/query.ts';
import type { ApiSource } from '@/lib/ogc/source.ts';
import { licences } from './attribution.ts';
import { columnsOf } from './columns.ts';
import { type ExportFormat, exportFormats } from './formats.ts';
import { toStream, writeFile } from './write.ts';

const allowed = 'GET, HEAD, OPTIONS';
// It is written whole, in memory; the others a few features at a time.
const mostInParquet = 100_000;

/** What a file says of the data beside their version. */
export interface ExportSource {
  readonly api: ApiSource;
  readonly version: string;
  readonly builtOn: string;
}

/** The format of a file name such as export.csv; null for any other name. */
export function formatOf(file: string): ExportFormat | null {
  return exportFormats.find(({ extension }) => file === `export.${extension}`) ?? null;
}

/** Links from a collection to its whole files. */
export function exportLinks(collectionId: string, base: string): Link[] {
  return exportFormats.map(({ extension, name, mediaType }) => ({
    href: `${base}/collections/${collectionId}/export.${extension}`,
    rel: 'enclosure',
    type: mediaType,
    title: `All of it as ${name}`,
  }));
}

function respond(
  request: Request,
  { api, version, builtOn }: ExportSource,
  collectionId: string,
  { extension, name, mediaType }: ExportFormat,
): Response {
  const url = publicUrl(request);
  const collection = findCollection(collectionId);
  const features = selectFeatures(url.searchParams, collection, api);
  if (extension === 'parquet' && features.length > mostInParquet) {
    throw new ProblemError(
      400,
      `${features.length} features are too many for ${name}; narrow the filter, or take export.fgb`,
    );
  }
  const address = createHash('sha256').update(url.href).digest('base64url').slice(0, 16);
  const licenceAddress = new URL('/about#sources', url).href;
  const headers = {
    ...openHeaders,
    'content-type': mediaType,
    'content-disposition': contentDisposition(`whereabouts-${collection.id}-${version}.${extension}`),
    'cache-control': 'no-cache',
    vary: 'Accept-Encoding',
    link: `<${licenceAddress}>; rel="license"`,
    etag: `W/"${api.version}-${address}"`,
  };
  if (hasEtag(request.headers.get('if-none-match'), headers.etag)) {
    return new Response(null, { status: 304, headers });
  }
  if (request.method === 'HEAD') return new Response(null, { headers });
  const attribution = {
    title: `Whereabouts: ${collection.title}`,
    description: collection.description,
    address: url.href,
    source: 'Whereabouts',
    licence: collection.id === 'countries' ? licences.countries : licences.points,
    licenceAddress,
    version,
    builtOn,
  };
  const columns = columnsOf(collection.properties);
  return new Response(toStream(writeFile(extension, features, columns, attribution)), { headers });
}

/** Answers /collections/{collectionId}/export.{format}: exactly the features that the filters of /items select. */
export function answerExport(
  request: Request,
  source: ExportSource,
  collectionId: string,
  format: ExportFormat,
): Promise<Response> {
  return answer(() => {
    if (request.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { ...openHeaders, allow: allowed } });
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const problem = new ProblemError(405, `${request.method} is not possible here; use ${allowed}`);
      return toProblemResponse(problem, { allow: allowed });
    }
    return respond(request, source, collectionId, format);
  });
}
