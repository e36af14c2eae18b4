import { collections, describeCollection, findCollection } from './collections.ts';
import type { Link } from './links.ts';
import { type Download, openApiDocument } from './openapi.ts';
import { ProblemError, quote } from './problem.ts';
import { type Asked, answerResource, type Resource, refuseParameters } from './respond.ts';
import type { ApiSource } from './source.ts';

/** Where the description of the API stands for readers. */
const documentationPage = '/api/openapi.html';

const openApiType = 'application/vnd.oai.openapi+json;version=3.0';

/** The classes of OGC API - Features Part 1 (17-069r4, version 1.0.1) that are met. */
const conformanceClasses = ['core', 'geojson', 'oas30'].map(
  (name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`,
);

/** Links from one downloadable collection to what else there is of it, such as whole files. */
export type MoreLinks = (collectionId: string, base: string) => readonly Link[];

const noMore: MoreLinks = () => [];

function describe(asked: Asked, page: string, title: string, body: (links: Link[]) => object): Resource {
  refuseParameters(asked);
  const links = [
    { href: asked.url.href, rel: 'self', type: 'application/json', title },
    {
      href: new URL(page, asked.base).href,
      rel: 'alternate',
      type: 'text/html',
      title: `${title}, for readers`,
    },
  ];
  return { type: 'application/json', page, body: () => JSON.stringify(body(links)) };
}

/** Answers the landing page: where everything else is. */
export function answerLanding(request: Request, source: ApiSource): Promise<Response> {
  return answerResource(request, source.version, (asked) =>
    describe(asked, documentationPage, 'Whereabouts', (links) => ({
      title: 'Whereabouts',
      description: 'A case map that proves every marker: places, events, cases and countries as GeoJSON.',
      links: [
        ...links,
        {
          href: `${asked.base}/openapi`,
          rel: 'service-desc',
          type: openApiType,
          title: 'The API (OpenAPI 3.0)',
        },
        {
          href: `${asked.base}/openapi.html`,
          rel: 'service-doc',
          type: 'text/html',
          title: 'The API, in words',
        },
        {
          href: `${asked.base}/conformance`,
          rel: 'conformance',
          type: 'application/json',
          title: 'Conformance classes',
        },
        { href: `${asked.base}/collections`, rel: 'data', type: 'application/json', title: 'Collections' },
      ],
    })),
  );
}

/** Answers which parts of the standard are met. */
export function answerConformance(request: Request, source: ApiSource): Promise<Response> {
  return answerResource(request, source.version, (asked) =>
    describe(asked, documentationPage, 'Conformance classes', (links) => ({
      links,
      conformsTo: conformanceClasses,
    })),
  );
}

/** Answers the description of the API. */
export function answerOpenApi(
  request: Request,
  source: ApiSource,
  downloads: readonly Download[] = [],
): Promise<Response> {
  return answerResource(request, source.version, (asked) => {
    refuseParameters(asked);
    const body = () => JSON.stringify(openApiDocument(asked.base, downloads));
    return { type: openApiType, page: documentationPage, body };
  });
}

/** Answers the list of collections. */
export function answerCollections(
  request: Request,
  source: ApiSource,
  more: MoreLinks = noMore,
): Promise<Response> {
  return answerResource(request, source.version, (asked) =>
    describe(asked, documentationPage, 'Collections', (links) => ({
      links,
      collections: collections.map((collection) =>
        describeCollection(
          collection,
          source.collection(collection.id),
          asked.base,
          more(collection.id, asked.base),
        ),
      ),
    })),
  );
}

/** Answers one collection: the very object of the list. */
export function answerCollection(
  request: Request,
  source: ApiSource,
  collectionId: string,
  more: MoreLinks = noMore,
): Promise<Response> {
  return answerResource(request, source.version, (asked) => {
    const collection = findCollection(collectionId);
    const { id, page, title } = collection;
    return describe(asked, page, title, () =>
      describeCollection(collection, source.collection(id), asked.base, more(id, asked.base)),
    );
  });
}

/** Answers what is nowhere in the API. */
export function answerNothing(request: Request, source: ApiSource): Promise<Response> {
  return answerResource(request, source.version, ({ url }) => {
    throw new ProblemError(404, `there is nothing at ${quote(url.pathname)}; start at /api`);
  });
}
