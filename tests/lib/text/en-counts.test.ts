import { expect, it } from 'vitest';
import { countsInWords } from '@/lib/text/en-counts.ts';

it.each([
  [5, 5, 5, 0, '5 cases · 5 places on the map · 0 not on the map'],
  [12, 40, 9, 2, '12 of 40 cases · 9 places on the map · 2 not on the map'],
  [1, 1, 1, 0, '1 case · 1 place on the map · 0 not on the map'],
  [1, 2, 0, 1, '1 of 2 cases · 0 places on the map · 1 not on the map'],
  [0, 1, 0, 0, '0 of 1 case · 0 places on the map · 0 not on the map'],
  [1200, 4000, 1, 0, '1,200 of 4,000 cases · 1 place on the map · 0 not on the map'],
])(
  'says of %s in %s cases, %s places, %s not mapped what the list says',
  (cases, of, places, notOnMap, expected) => {
    expect(countsInWords({ cases, of, places, notOnMap, onMap: cases - notOnMap })).toBe(expected);
  },
);
