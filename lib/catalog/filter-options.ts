import { allegations } from '@/lib/model/allegations.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import { byGroup, type FilterName, noFilter } from '@/lib/model/filter.ts';
import { allegationWords, eventWords } from '@/lib/text/en-filter.ts';
import { stageWords } from '@/lib/text/en-stages.ts';
import type { Catalog } from './catalog.ts';
import { perCatalog } from './per-catalog.ts';

interface Label {
  readonly label: string;
  /** Of the label, where it is not English. */
  readonly lang?: string;
}

/** A value that occurs in the register. */
export interface Option extends Label {
  readonly value: string;
  /** Its place among those of its group, from 0. */
  readonly at: number;
}

/** The options by their values, in the order in which they are offered. */
export type OptionIndex = Readonly<Record<FilterName, ReadonlyMap<string, Option>>>;

const wordsOf: Partial<Record<FilterName, Readonly<Record<string, string>>>> = {
  event: eventWords,
  status: stageWords,
  alleged: allegationWords,
};

const fixedOrder: Partial<Record<FilterName, readonly string[]>> = {
  event: eventKinds,
  status: stages,
  alleged: allegations,
};

function labelOf(catalog: Catalog, name: FilterName, value: string): Label {
  const word = wordsOf[name]?.[value];
  if (word !== undefined) return { label: word };
  if (name !== 'source') return { label: catalog.countryName(value) };
  const article = catalog.articleHead(value);
  if (!article) return { label: value };
  const { title, publisher, lang } = article;
  return {
    label: publisher === 'none' ? title : `${publisher}: ${title}`,
    ...(lang === 'en' ? {} : { lang }),
  };
}

/**
 * What can be chosen: kinds, statuses and allegations in the order of the law's course, countries and sources by the
 * number of their cases. The order does not change with the filter, so that nothing moves under a reader's hand.
 */
export const optionIndex = perCatalog('options', (catalog): OptionIndex => {
  const collator = new Intl.Collator('en');
  return byGroup((name) => {
    const counts = catalog.countsOf(name, noFilter);
    const order = fixedOrder[name];
    const labelled = counts.values().map((value) => [value, labelOf(catalog, name, value)] as const);
    labelled.sort(([a, { label: aLabel }], [b, { label: bLabel }]) =>
      order
        ? order.indexOf(a) - order.indexOf(b)
        : counts.get(b) - counts.get(a) || collator.compare(aLabel, bLabel),
    );
    return new Map(labelled.map(([value, label], at) => [value, { ...label, value, at }]));
  });
});
