import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Catalog } from '@/lib/catalog/catalog.ts';
import { hasPage, pagesFor, rowsOnPage } from '@/lib/model/paged.ts';
import { sitePaths } from './paths.ts';
import { siteAddress } from './site.ts';

// A sitemap holds no more (https://www.sitemaps.org/protocol.html), nor does an index of sitemaps.
const mostAddresses = 50_000;

const namespace = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

const written = (root: ReturnType<typeof x>) => `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;

function toList(
  element: 'urlset' | 'sitemapindex',
  entry: 'url' | 'sitemap',
  paths: readonly string[],
): string {
  return written(
    x(
      element,
      namespace,
      paths.map((path) => x(entry, [x('loc', siteAddress(path))])),
    ),
  );
}

/** How many parts the sitemap has: one stands alone at /sitemap.xml, more of them are listed there. */
export function countSitemaps(catalog: Catalog, most = mostAddresses): number {
  return pagesFor(sitePaths(catalog).length, most);
}

/** One part, from 1, of the addresses of our pages; null beyond the last. */
export function toSitemap(catalog: Catalog, part: number, most = mostAddresses): string | null {
  if (!hasPage(part, countSitemaps(catalog, most))) return null;
  return toList('urlset', 'url', rowsOnPage(sitePaths(catalog), part, most));
}

/** What stands at /sitemap.xml: all addresses, or the list of the parts where one file cannot hold them. */
export function toRootSitemap(catalog: Catalog, most = mostAddresses): string {
  const parts = countSitemaps(catalog, most);
  if (parts === 1) return toSitemap(catalog, 1, most) ?? '';
  return toList(
    'sitemapindex',
    'sitemap',
    Array.from({ length: parts }, (_, index) => `/sitemaps/${index + 1}`),
  );
}

export function sitemapResponse(xml: string | null): Response {
  if (xml === null) return new Response('There is no such part.\n', { status: 404 });
  return new Response(xml, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
    },
  });
}
