import type { MetadataRoute } from 'next';
import { siteAddress } from '@/lib/export/site.ts';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: siteAddress('/sitemap.xml') };
}
