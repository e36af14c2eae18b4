import { stages } from '@/lib/model/event-kinds.ts';
import type { PlaceMark } from '@/lib/model/explored.ts';
import { sortedBy } from '@/lib/model/sorted-by.ts';
import type { Catalog } from './catalog.ts';
import { perCatalog } from './per-catalog.ts';

/** What cases and places can say together of where people stand; of a case without a status nothing. */
export const stagesTogether: readonly PlaceMark['stage'][] = [null, 'several', ...stages];

/** What lists go by, by the numbers of cases and of places. */
export interface CaseRanks {
  /** The cases, those with the newest status first, equals as they come; and the place of each in it. */
  readonly newestFirst: Uint32Array;
  readonly ages: Uint32Array;
  /** The place of each case among all by its title; equals have the same. */
  readonly titles: Uint32Array;
  /** Numbers in `stagesTogether`. */
  readonly stages: Uint32Array;
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

function toRanks(catalog: Catalog): CaseRanks {
  const heads = catalog.heads();
  const newest = Uint32Array.from(heads, (head) => head.newest);
  const newestFirst = sortedBy(Uint32Array.from(heads.keys()), (number) => newest[number] ?? 0, heads.length);
  const ages = new Uint32Array(heads.length);
  for (const [age, number] of newestFirst.entries()) ages[number] = age;
  return {
    newestFirst,
    ages,
    titles: Uint32Array.from(heads, (head) => head.alphabetical),
    stages: Uint32Array.from(heads, ({ row }) => stagesTogether.indexOf(row.stage)),
    placeNames: ranksOfNames(catalog.columns().places.map((id) => catalog.place(id)?.names.en ?? id)),
  };
}

export const ranksOf = perCatalog('ranks', toRanks);
