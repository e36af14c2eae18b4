import { describe, expect, it } from 'vitest';
import { catalogOf } from '@/lib/catalog/catalog.ts';
import { sitePaths } from '@/lib/export/paths.ts';
import { countSitemaps, toRootSitemap, toSitemap } from '@/lib/export/sitemap.ts';
import { realSnapshot } from '../catalog/snapshots.ts';
import { elementsOf } from './xml-elements.ts';

const catalog = catalogOf(realSnapshot());
const addresses = sitePaths(catalog).map((path) => new URL(path, 'http://127.0.0.1:3000').href);

describe('the sitemap', () => {
  it('is one file while it holds every page', () => {
    const xml = toRootSitemap(catalog);
    expect(elementsOf(xml, 'loc')).toEqual(addresses);
    expect(addresses).toContain('http://127.0.0.1:3000/cases/by-2024-nakanishi');
    expect(xml).toContain('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">');
  });

  it('lists its parts where one file cannot, which hold every page once', () => {
    const parts = countSitemaps(catalog, 7);
    expect(parts).toBe(Math.ceil(addresses.length / 7));
    const root = toRootSitemap(catalog, 7);
    expect(elementsOf(root, 'sitemap')).toHaveLength(parts);
    expect(elementsOf(root, 'loc').slice(0, 2)).toEqual([
      'http://127.0.0.1:3000/sitemaps/1',
      'http://127.0.0.1:3000/sitemaps/2',
    ]);
    const all = Array.from({ length: parts }, (_, index) => toSitemap(catalog, index + 1, 7) ?? '');
    expect(all.flatMap((xml) => elementsOf(xml, 'loc'))).toEqual(addresses);
    for (const part of [0, parts + 1, 1.5, Number.NaN]) expect(toSitemap(catalog, part, 7)).toBe(null);
  });
});
