import { openCatalog } from '@/lib/catalog/catalog.ts';
import { countSitemaps, sitemapResponse, toSitemap } from '@/lib/export/sitemap.ts';
import { parsePage } from '@/lib/model/paged.ts';

interface Context {
  readonly params: Promise<{ readonly part: string }>;
}

export const dynamic = 'force-static';

export function generateStaticParams() {
  return Array.from({ length: countSitemaps(openCatalog()) }, (_, index) => ({ part: String(index + 1) }));
}

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sitemapResponse(toSitemap(openCatalog(), parsePage((await params).part)));
}
