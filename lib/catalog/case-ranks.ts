import { sortedBy } from '@/lib/model/sorted-by.ts';
import type { Catalog } from './catalog.ts';
import { perCatalog } from './per-catalog.ts';

/** What lists go by, by the numbers of cases and of places. */
export interface CaseRanks {
  /** The cases, those with the newest status first, equals as they come; and the place of each in it. */
  readonly newestFirst: Uint32Array;
  readonly ages: Uint32Array;
  /** The place of each place's name among all of them; equals have the same, nowhere comes last. */
  readonly placeNames: Uint32Array;
}

const collator = new Intl.Collator('en');

function ranksOfNames(names: readonly string[]): Uint32Array {
  const sorted = [...new Set(names)].sort(collator.compare);
  const ranks = new Map<string, number>();
  for (const [index, name] of sorted.entries()) {
    const before = sorted[index - 1];
    const isEqual = before !== undefined && collator.compare(before, name) === 0;
    ranks.set(name, isEqual ? (ranks.get(before) ?? index) : index);
  }
  return Uint32Array.from([...names.map((name) => ranks.get(name) ?? 0), names.length]);
}

function toRanks({ index, place }: Catalog): CaseRanks {
  const { caseCount, newest } = index;
  const newestFirst = sortedBy(Uint32Array.from(newest.keys()), (number) => newest[number] ?? 0, caseCount);
  const ages = new Uint32Array(caseCount);
  for (const [age, number] of newestFirst.entries()) ages[number] = age;
  return {
    newestFirst,
    ages,
    placeNames: ranksOfNames(index.places.map((id) => place(id)?.names.en ?? id)),
  };
}

export const ranksOf = perCatalog('ranks', toRanks);
