import { openCatalog } from '@/lib/catalog/catalog.ts';
import { sitemapResponse, toRootSitemap } from '@/lib/export/sitemap.ts';

export const dynamic = 'force-static';

export function GET(): Response {
  return sitemapResponse(toRootSitemap(openCatalog()));
}
