import type { z } from 'zod';
import type { Statistic } from '../../lib/model/statistic.ts';
import type { GeneratedCountry } from './corpus-places.ts';
import { type ArticleText, named } from './corpus-text.ts';
import type { Random } from './random.ts';

type Draft = z.input<typeof Statistic>;

const day = { edtf: '2025-12-31', words: '31 December 2025' } as const;
const publisher = { name: 'Open Door', kind: 'ngo' } as const;

/** Writes a total of a country and, below it, a breakdown that does not add up to it. */
export function writeStatistics(
  country: GeneratedCountry,
  homes: readonly GeneratedCountry[],
  article: string,
  text: ArticleText,
  random: Random,
): [string, Draft][] {
  const rows = random
    .shuffle(homes.filter(({ code }) => code !== country.code))
    .slice(0, 3)
    .map((home) => ({ home, value: random.whole(2, 60) }));
  const value = rows.reduce((sum, row) => sum + row.value, 0) + random.whole(1, 30);
  const total = text.sentence(
    `Open Door counted ${value} foreigners detained in `,
    named(country.whole, 'statistic'),
    ` by ${day.words}.`,
  );
  const list = rows.flatMap(({ home, value: count }, index) => [
    `${index > 0 ? ', ' : ''}${count} from `,
    named(home.whole, 'statistic'),
  ]);
  const table = text.sentence('In ', named(country.whole, 'statistic'), ' it lists ', ...list, '.');
  text.paragraph();
  const id = `${country.code.toLowerCase()}-foreigners-detained`;
  const shared = { country: country.code, unit: 'people', asOf: day.edtf, assertedBy: publisher } as const;
  return [
    [
      id,
      {
        ...shared,
        title: `Foreigners detained in ${country.whole.name}`,
        indicator: 'foreigners-detained',
        definition: 'Foreigners detained, as Open Door counts them',
        qualifier: 'at-least',
        value,
        evidence: [{ article, exact: total }],
      },
    ],
    [
      `${id}-by-nationality`,
      {
        ...shared,
        title: `Foreigners detained in ${country.whole.name}, by nationality`,
        indicator: 'foreigners-detained-by-nationality',
        definition: 'Those of the detained foreigners whose nationality is known',
        qualifier: 'exact',
        breakdown: {
          by: 'nationality',
          rows: rows.map((row) => ({ country: row.home.code, value: row.value })),
        },
        beside: id,
        asOfBasis: 'the sentence before gives the date',
        assertedBy: { ...publisher, basis: 'the sentence before names the group' },
        evidence: [{ article, exact: table }],
      },
    ],
  ];
}
