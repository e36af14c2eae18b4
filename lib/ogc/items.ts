import type { Feature, Geometry } from 'geojson';
import type { Bbox } from '@/lib/geo/bbox.ts';
import { publicUrl } from './links.ts';
import { openHeaders, ProblemError, toProblemResponse } from './problem.ts';
import { parseItemsQuery } from './query.ts';

/** One collection, as the handler of its items needs it. */
export interface ItemsSource {
  /** The data version, for the ETag. */
  readonly version: string;
  features(view: { readonly bbox: Bbox | undefined }): readonly Feature<Geometry | null, object>[];
}

const allowed = 'GET, HEAD, OPTIONS';

function hasEtag(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const weak = (value: string) => value.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((value) => weak(value) === weak(etag));
}

function linksOf(url: URL, query: { limit: number; offset: number }, numberMatched: number) {
  const type = 'application/geo+json';
  const next = new URL(url);
  next.searchParams.set('limit', String(query.limit));
  next.searchParams.set('offset', String(query.offset + query.limit));
  return [
    { href: url.href, rel: 'self', type, title: 'This page' },
    ...(query.offset + query.limit < numberMatched
      ? [{ href: next.href, rel: 'next', type, title: 'Next page' }]
      : []),
  ];
}

/** Answers a request for the items of a collection with an RFC 7946 FeatureCollection. Throws ProblemError. */
export function answerItems(request: Request, source: ItemsSource): Response {
  if (request.method === 'OPTIONS') {
    return new Response(null, { status: 204, headers: { ...openHeaders, allow: allowed } });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const problem = new ProblemError(405, `${request.method} is not possible here; use ${allowed}`);
    return toProblemResponse(problem, { allow: allowed });
  }
  const url = publicUrl(request);
  const query = parseItemsQuery(url.searchParams);
  const etag = `W/"${source.version}-${encodeURIComponent(url.search)}"`;
  const headers = {
    ...openHeaders,
    'content-type': 'application/geo+json',
    'cache-control': 'no-cache',
    etag,
    vary: 'Accept, Accept-Encoding',
  };
  if (hasEtag(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers });
  const matched = source.features({ bbox: query.bbox });
  const features = matched.slice(query.offset, query.offset + query.limit);
  const body = {
    type: 'FeatureCollection',
    timeStamp: new Date().toISOString(),
    numberMatched: matched.length,
    numberReturned: features.length,
    links: linksOf(url, query, matched.length),
    features,
  };
  return new Response(request.method === 'HEAD' ? null : JSON.stringify(body), { headers });
}
