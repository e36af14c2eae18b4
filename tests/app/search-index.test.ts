import { expect, it, vi } from 'vitest';
import { dynamic, GET } from '@/app/search-index.json/route.ts';
import { readSearchFile } from '@/lib/search/search-index.ts';
import { pathsOf } from '../lib/search/searching.ts';

// The route reads the snapshot of its release; here it is the fictional corpus.
vi.mock('@/lib/catalog/snapshot.ts', async () => {
  const { fictionalSnapshot } = await import('../lib/catalog/snapshots.ts');
  const { recordsOf } = await import('@/lib/catalog/records.ts');
  const records = recordsOf(fictionalSnapshot());
  return { openRecords: () => records };
});

it('/search-index.json is made once for everybody and takes no question', async () => {
  expect(dynamic).toBe('force-static');
  expect(GET.length).toBe(0);
  const response = GET();
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('set-cookie')).toBe(null);
  const index = await readSearchFile(await response.json());
  expect(pathsOf(index, '𠮷田美咲')).toEqual(['/cases/qg-2021-seabed-map']);
});

it('/search-index.json holds what a suggestion shows, and nothing else of the corpus', async () => {
  const { documents } = await GET().json();
  const keys = new Set(documents.flatMap((document: object) => Object.keys(document)));
  expect([...keys].sort()).toEqual([
    'kind',
    'lang',
    'note',
    'path',
    'publisher',
    'quotes',
    'spellings',
    'title',
  ]);
});
