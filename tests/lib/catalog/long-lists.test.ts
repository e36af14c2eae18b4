import { describe, expect, it } from 'vitest';
import { countryPage } from '@/lib/catalog/country-page.ts';
import { explore } from '@/lib/catalog/explore.ts';
import { countPlacePages, placePage } from '@/lib/catalog/place-page.ts';
import { copies, crowdedCatalog } from './crowded.ts';

const catalog = crowdedCatalog();
const all = [...Array.from({ length: copies }, (_, index) => `copy-${index}`), 'by-2024-nakanishi'].sort();

describe('a place with many cases', () => {
  it('has each of them once, on as many pages as they take', () => {
    expect(countPlacePages(catalog, 'minsk')).toBe(3);
    const pages = [1, 2, 3].map((page) => placePage(catalog, 'minsk', page));
    expect(pages.map((page) => page?.cases.length)).toEqual([50, 50, 20]);
    expect(pages.flatMap((page) => page?.cases.map(({ row }) => row.id) ?? []).sort()).toEqual(all);
    expect(pages.map((page) => page?.caseCount)).toEqual([120, 120, 120]);
    for (const page of [0, 4, 1.5, Number.NaN]) expect(placePage(catalog, 'minsk', page)).toBe(null);
  });

  it('has the newest in the list, and says how many others there are', () => {
    const rows = explore(catalog, new URLSearchParams())?.list.groups.flatMap((group) => group.rows) ?? [];
    const minsk = rows.find(({ id }) => id === 'minsk');
    expect([minsk?.cases.length, minsk?.moreCases]).toEqual([5, 115]);
    const tokyo = rows.find(({ id }) => id === 'tokyo');
    expect(tokyo?.moreCases).toBe(0);
  });
});

describe('a country with many cases', () => {
  it('has the newest in its panel, and all of them in its numbers', () => {
    const page = countryPage(catalog, 'by');
    expect(page?.casesActedIn).toHaveLength(20);
    expect([...(page?.stats.casesActedIn ?? [])].sort()).toEqual(all);
    const nationals = countryPage(catalog, 'jp');
    expect(nationals?.casesOfNationals).toHaveLength(20);
    expect(nationals?.stats.casesOfNationals.length).toBeGreaterThan(copies);
  });
});
