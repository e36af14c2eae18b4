import type { MetadataRoute } from 'next';
import { openCatalog } from '@/lib/catalog/catalog.ts';
import { sitePaths } from '@/lib/export/paths.ts';
import { siteAddress } from '@/lib/export/site.ts';

export default function sitemap(): MetadataRoute.Sitemap {
  return sitePaths(openCatalog()).map((path) => ({ url: siteAddress(path) }));
}
