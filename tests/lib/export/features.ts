import type { Attribution } from '@/lib/export/attribution.ts';
import type { Column, ExportedFeature } from '@/lib/export/columns.ts';

export const attribution: Attribution = {
  title: 'Events <b>&',
  description: 'What happened.',
  address: 'http://127.0.0.1:3000/api/collections/events/items?country=QF&limit=1',
  source: 'Whereabouts',
  licence: 'MIT',
  licenceAddress: 'http://127.0.0.1:3000/about',
  version: 'aaaaaaaaaaaa',
  builtOn: '2026-01-02',
};

export const columns: readonly Column[] = [
  { name: 'name', type: 'text' },
  { name: 'count', type: 'integer' },
  { name: 'isInferred', type: 'flag' },
  { name: 'articles', type: 'list' },
  { name: 'statistics', type: 'json' },
];

export function aFeature(
  id: string,
  geometry: ExportedFeature['geometry'],
  name: string | null,
): ExportedFeature & { readonly id: string } {
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      name,
      count: -7,
      isInferred: name === null,
      articles: ['a1', 'a2'],
      statistics: [{ value: 1 }],
    },
  };
}

/** Washington, D.C. has a negative longitude; one feature has no place, one is an area. Nothing here is a case. */
export const features = [
  aFeature('x.e1', { type: 'Point', coordinates: [-77.03, 38.9] }, 'Минск 東京, "quoted"\nsecond line'),
  aFeature('x.e2', null, null),
  aFeature(
    'x.e3',
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ],
    },
    '=1+1',
  ),
];
