import type { Catalog } from '@/lib/catalog/catalog.ts';
import { articlesOfCase } from '@/lib/model/case-places.ts';
import { compareDates, parseEdtf } from '@/lib/model/edtf.ts';
import { words } from '@/lib/text/en.ts';
import { exportFormats } from './formats.ts';
import { siteAddress } from './site.ts';
import { firstPoint, statisticPath } from './work.ts';

/**
 * schema.org descriptions of the pages. Nobody is a `Person` here, so that no machine ties a name to a crime, and
 * nothing is a `ClaimReview`: we quote who says what, and do not rate it.
 */
const context = 'https://schema.org';

const register = () => ({ '@type': 'Organization', name: words.productName, url: siteAddress('/') });

/** As ISO 8601, which has no signs for what is inferred or approximate: such a date is left out. */
function dateOf(edtf: string): string | undefined {
  const point = firstPoint(edtf);
  if (point === null || point.uncertain || point.approximate) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(point.year).padStart(4, '0'), point.month, point.day]
    .flatMap((part) => (part === null ? [] : [typeof part === 'number' ? two(part) : part]))
    .join('-');
}

function newsArticle(catalog: Catalog, id: string): object[] {
  const article = catalog.articleHead(id);
  if (!article) return [];
  const { title, publisher, publishedOn, lang, url } = article;
  return [
    {
      '@type': 'NewsArticle',
      headline: title,
      inLanguage: lang,
      datePublished: dateOf(publishedOn),
      ...(publisher === 'none' ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
      ...(url === 'none' ? {} : { url }),
      subjectOf: siteAddress(`/articles/${id}`),
    },
  ];
}

function downloads(collection: string, filter = ''): object[] {
  return exportFormats.map(({ extension, name, mediaType }) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: mediaType.split(';', 1)[0],
    contentUrl: siteAddress(`/api/collections/${collection}/export.${extension}${filter}`),
  }));
}

const file = (path: string, name: string, encodingFormat: string) => ({
  '@type': 'DataDownload',
  name,
  encodingFormat,
  contentUrl: siteAddress(path),
});

const evidenceFiles = (path: string) => [
  file(`${path}/evidence.json`, 'Evidence', 'application/json'),
  file(`${path}/evidence.md`, 'Evidence', 'text/markdown'),
];

function dataset({ version }: Catalog, path: string, name: string, description: string, changedOn: string) {
  return {
    '@type': 'Dataset',
    '@id': siteAddress(path),
    url: siteAddress(path),
    name,
    description,
    inLanguage: 'en',
    isAccessibleForFree: true,
    license: siteAddress('/about#sources'),
    creator: register(),
    dateModified: changedOn,
    version,
  };
}

/** The whole register, on the first page. */
export function registerJsonLd(catalog: Catalog): object {
  const articles = catalog.articleHeads();
  return {
    '@context': context,
    ...dataset(catalog, '/', words.productName, words.description, catalog.builtOn),
    distribution: ['places', 'events', 'cases', 'countries'].flatMap((id) => downloads(id)),
    // A page should not carry a whole archive.
    ...(articles.length <= 50 ? { citation: articles.flatMap(({ id }) => newsArticle(catalog, id)) } : {}),
  };
}

/** One article: the page is ours, the article is its publisher's. */
export function articleJsonLd(catalog: Catalog, id: string): object | null {
  const [mainEntity] = newsArticle(catalog, id);
  if (!mainEntity) return null;
  return {
    '@context': context,
    '@type': 'WebPage',
    url: siteAddress(`/articles/${id}`),
    dateModified: catalog.changedOn('article', id),
    mainEntity,
  };
}

/** One case: what proves it, and where it can be taken from. */
export function caseJsonLd(catalog: Catalog, id: string, description: string): object | null {
  const value = catalog.case(id);
  if (!value) return null;
  const path = `/cases/${id}`;
  const days = value.events.map(({ on }) => on).sort((a, b) => compareDates(parseEdtf(a), parseEdtf(b)));
  const [first, last] = [days.at(0), days.at(-1)].map((day) => dateOf(day ?? '..'));
  return {
    '@context': context,
    ...dataset(catalog, path, value.title, description, catalog.changedOn('case', id)),
    isPartOf: { '@type': 'Dataset', '@id': siteAddress('/'), name: words.productName },
    ...(first && last ? { temporalCoverage: `${first}/${last}` } : {}),
    distribution: [...evidenceFiles(path), ...downloads('events', `?case=${id}`)],
    citation: articlesOfCase(value).flatMap((article) => newsArticle(catalog, article)),
  };
}

/** The numbers about a country, each a data set of its own. Null where there is none. */
export function countryJsonLd(catalog: Catalog, code: string): object | null {
  const statistics = catalog.statistics().filter(({ value }) => value.country === code);
  if (statistics.length === 0) return null;
  return {
    '@context': context,
    '@graph': statistics.map(({ id, value }) => ({
      ...dataset(
        catalog,
        statisticPath(id, code),
        value.title,
        value.definition,
        catalog.changedOn('statistic', id),
      ),
      temporalCoverage: dateOf(value.asOf),
      measurementTechnique: value.assertedBy.name,
      distribution: evidenceFiles(`/statistics/${id}`),
      citation: [...new Set(value.evidence.map(({ article }) => article))].flatMap((article) =>
        newsArticle(catalog, article),
      ),
    })),
  };
}
