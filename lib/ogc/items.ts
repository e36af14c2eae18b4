import type { CollectionId, ItemFeature } from '@/lib/model/feature.ts';
import { printFilter } from '@/lib/model/filter.ts';
import type { View } from '@/lib/model/view.ts';
import { type Collection, findCollection } from './collections.ts';
import { parseCursor, toCursor } from './cursor.ts';
import type { Link } from './links.ts';
import { ProblemError, quote } from './problem.ts';
import { type Paging, paging, parsePaging, parseView, selectFeatures } from './query.ts';
import { type Asked, answerResource, type Resource, refuseParameters } from './respond.ts';
import type { ApiSource } from './source.ts';

const geoJson = 'application/geo+json';

// A feature never changes: its text is made once, when it is first sent.
const texts = new WeakMap<ItemFeature, string>();

function textOf(feature: ItemFeature): string {
  const known = texts.get(feature);
  if (known !== undefined) return known;
  const text = JSON.stringify(feature);
  texts.set(feature, text);
  return text;
}

/** How many of the features, which are in the order of their ids, stand up to and with `id`. */
function countUpTo(features: readonly ItemFeature[], id: string): number {
  let [low, high] = [0, features.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((features[middle]?.id ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Page {
  readonly matched: readonly ItemFeature[];
  readonly start: number;
  readonly end: number;
}

function nextLink(
  { url }: Asked,
  { id }: Collection,
  view: View,
  limit: number,
  { matched, end }: Page,
): Link[] {
  const last = matched[end - 1];
  if (!last || end >= matched.length) return [];
  const next = new URL(url);
  next.searchParams.delete('offset');
  next.searchParams.set('limit', String(limit));
  next.searchParams.set('cursor', toCursor(id, view, last.id));
  return [{ href: next.href, rel: 'next', type: geoJson, title: 'Next page' }];
}

function linksBack({ base }: Asked, { id, title, page }: Collection, pageOfOne = page): Link[] {
  return [
    { href: new URL(pageOfOne, base).href, rel: 'alternate', type: 'text/html', title: 'For readers' },
    { href: `${base}/collections/${id}`, rel: 'collection', type: 'application/json', title },
  ];
}

function findPage(matched: readonly ItemFeature[], collection: Collection, view: View, asked: Paging): Page {
  const { cursor, offset, limit } = asked;
  const start =
    cursor === null ? (offset ?? 0) : countUpTo(matched, parseCursor(cursor, collection.id, view));
  return { matched, start, end: Math.min(start + limit, matched.length) };
}

function itemsOf(asked: Asked, collection: Collection, source: ApiSource): Resource {
  const parameters = asked.url.searchParams;
  const matched = selectFeatures(parameters, collection, source, [...paging, 'f']);
  const view = parseView(parameters, collection);
  const cut = parsePaging(parameters);
  const page = findPage(matched, collection, view, cut);
  const body = () => {
    const features = matched.slice(page.start, page.end);
    const head = {
      type: 'FeatureCollection',
      timeStamp: new Date().toISOString(),
      numberMatched: matched.length,
      numberReturned: features.length,
      links: [
        { href: asked.url.href, rel: 'self', type: geoJson, title: 'This page' },
        ...linksBack(asked, collection),
        ...nextLink(asked, collection, view, cut.limit, page),
      ],
    };
    return `${JSON.stringify(head).slice(0, -1)},"features":[${features.map(textOf).join(',')}]}`;
  };
  const query = view.filter ? `?${printFilter(view.filter)}` : '';
  return { type: geoJson, page: collection.page + query, body };
}

/** Where readers find a feature: its own page, that of its case, or that of its country. */
function pageOf(collection: CollectionId, id: string): string {
  switch (collection) {
    case 'events':
      return `/cases/${id.split('.', 1)[0] ?? id}`;
    case 'countries':
      return `/countries/${id.toLowerCase()}`;
    default:
      return `/${collection}/${id}`;
  }
}

function itemOf(asked: Asked, collection: Collection, id: string, source: ApiSource): Resource {
  const feature = source.collection(collection.id).feature(id);
  if (!feature) {
    throw new ProblemError(404, `${collection.id} has no feature ${quote(id)}`, 'featureId');
  }
  refuseParameters(asked);
  const page = pageOf(collection.id, id);
  const body = () => {
    const links = [
      { href: asked.url.href, rel: 'self', type: geoJson, title: 'This feature' },
      ...linksBack(asked, collection, page),
    ];
    return `${textOf(feature).slice(0, -1)},"links":${JSON.stringify(links)}}`;
  };
  return { type: geoJson, page, body };
}

/** Answers /collections/{collectionId}/items: one page of features, as an RFC 7946 FeatureCollection. */
export function answerItems(request: Request, source: ApiSource, collectionId: string): Promise<Response> {
  return answerResource(request, source.version, (asked) =>
    itemsOf(asked, findCollection(collectionId), source),
  );
}

/** Answers /collections/{collectionId}/items/{featureId}: one Feature. */
export function answerItem(
  request: Request,
  source: ApiSource,
  collectionId: string,
  featureId: string,
): Promise<Response> {
  return answerResource(request, source.version, (asked) =>
    itemOf(asked, findCollection(collectionId), featureId, source),
  );
}
