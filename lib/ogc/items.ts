import type { CollectionId, ItemFeature } from '@/lib/model/feature.ts';
import { printFilter } from '@/lib/model/filter.ts';
import { partitionPoint } from '@/lib/model/partition-point.ts';
import type { View } from '@/lib/model/view.ts';
import { type Collection, findCollection } from './collections.ts';
import { parseCursor, toCursor } from './cursor.ts';
import type { Link } from './links.ts';
import { ProblemError, quote } from './problem.ts';
import { paging, parsePaging, parseView, selectFeatures, selectView } from './query.ts';
import { type Asked, answerResource, type Resource, refuseParameters } from './respond.ts';
import type { ApiSource, PageCut, StoredPage } from './source.ts';

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
const countUpTo = (features: readonly ItemFeature[], id: string): number =>
  partitionPoint(features.length, (index) => (features[index]?.id ?? '') <= id);

/** A page of items; the texts are made only if they are sent. */
interface Page extends Omit<StoredPage, 'texts'> {
  readonly limit: number;
  readonly returned: number;
  texts(): readonly string[];
}

function nextLink({ url }: Asked, { id }: Collection, view: View, { lastId, limit }: Page): Link[] {
  if (lastId === null) return [];
  const next = new URL(url);
  next.searchParams.delete('offset');
  next.searchParams.set('limit', String(limit));
  next.searchParams.set('cursor', toCursor(id, view, lastId));
  return [{ href: next.href, rel: 'next', type: geoJson, title: 'Next page' }];
}

function linksBack({ base }: Asked, { id, title, page }: Collection, pageOfOne = page): Link[] {
  return [
    { href: new URL(pageOfOne, base).href, rel: 'alternate', type: 'text/html', title: 'For readers' },
    { href: `${base}/collections/${id}`, rel: 'collection', type: 'application/json', title },
  ];
}

/** Throws ProblemError. */
function readCut(parameters: URLSearchParams, { id }: Collection, view: View): PageCut {
  const { cursor, offset, limit } = parsePaging(parameters);
  return { after: cursor === null ? null : parseCursor(cursor, id, view), offset: offset ?? 0, limit };
}

function pageInMemory(matched: readonly ItemFeature[], { after, offset, limit }: PageCut): Page {
  const start = after === null ? offset : countUpTo(matched, after);
  const end = Math.min(start + limit, matched.length);
  const features = matched.slice(start, end);
  return {
    limit,
    matched: matched.length,
    returned: features.length,
    lastId: end < matched.length ? (features.at(-1)?.id ?? null) : null,
    texts: () => features.map(textOf),
  };
}

async function findPage(
  parameters: URLSearchParams,
  collection: Collection,
  source: ApiSource,
): Promise<Page> {
  const stored = source.stored?.(collection.id) ?? null;
  const others = [...paging, 'f'];
  if (stored === null) {
    const matched = selectFeatures(parameters, collection, source, others);
    return pageInMemory(matched, readCut(parameters, collection, parseView(parameters, collection)));
  }
  const view = selectView(parameters, collection, others);
  const cut = readCut(parameters, collection, view);
  const { texts, ...page } = await stored.page(view, cut);
  return { ...page, limit: cut.limit, returned: texts.length, texts: () => texts };
}

async function itemsOf(asked: Asked, collection: Collection, source: ApiSource): Promise<Resource> {
  const parameters = asked.url.searchParams;
  const page = await findPage(parameters, collection, source);
  const view = parseView(parameters, collection);
  const body = () => {
    const head = {
      type: 'FeatureCollection',
      timeStamp: new Date().toISOString(),
      numberMatched: page.matched,
      numberReturned: page.returned,
      links: [
        { href: asked.url.href, rel: 'self', type: geoJson, title: 'This page' },
        ...linksBack(asked, collection),
        ...nextLink(asked, collection, view, page),
      ],
    };
    return `${JSON.stringify(head).slice(0, -1)},"features":[${page.texts().join(',')}]}`;
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

async function textOfItem(
  { id: collection }: Collection,
  id: string,
  source: ApiSource,
): Promise<string | null> {
  const stored = source.stored?.(collection) ?? null;
  if (stored) return stored.text(id);
  const feature = source.collection(collection).feature(id);
  return feature && textOf(feature);
}

async function itemOf(
  asked: Asked,
  collection: Collection,
  id: string,
  source: ApiSource,
): Promise<Resource> {
  const text = await textOfItem(collection, id, source);
  if (text === null) {
    throw new ProblemError(404, `${collection.id} has no feature ${quote(id)}`, 'featureId');
  }
  refuseParameters(asked);
  const page = pageOf(collection.id, id);
  const body = () => {
    const links = [
      { href: asked.url.href, rel: 'self', type: geoJson, title: 'This feature' },
      ...linksBack(asked, collection, page),
    ];
    return `${text.slice(0, -1)},"links":${JSON.stringify(links)}}`;
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
