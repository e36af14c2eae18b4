import type { ChosenOption, Explored } from '@/lib/model/explored.ts';
import { type FilterName, filterNames } from '@/lib/model/filter.ts';
import { capitalised, numberInWords } from './en-counts.ts';
import { periodInWords } from './en-dates.ts';
import { groupWords } from './en-explore.ts';

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A filter with its options, of which those that are not chosen may be left out. */
export type TitledView = Pick<Explored, 'counts' | 'filter'> & {
  readonly options: Readonly<Record<FilterName, readonly ChosenOption[]>>;
};

const phrases: Partial<Record<FilterName, (labels: readonly string[]) => string>> = {
  acts: (labels) => `${either.format(labels)} ${labels.length === 1 ? 'acts' : 'act'}`,
  nationality: (labels) => `nationality of ${either.format(labels)}`,
};

/** What a filter chooses: "Belarus acts; status: convicted; since January 2024". Empty where it chooses nothing. */
export function filterInWords({ filter, options }: TitledView): string {
  const groups = filterNames.flatMap((name) => {
    const labels = options[name].filter(({ isChosen }) => isChosen).map(({ label }) => label);
    if (labels.length === 0) return [];
    const inOwnWords = phrases[name];
    return [inOwnWords ? inOwnWords(labels) : `${groupWords[name].toLowerCase()}: ${either.format(labels)}`];
  });
  const { from, to } = filter;
  const period = from === null && to === null ? [] : [periodInWords(from, to)];
  return [...groups, ...period].join('; ');
}

function countInWords({ cases, of }: TitledView['counts']): string {
  const noun = of === 1 ? 'case' : 'cases';
  if (cases === of) return `${of === 1 ? '' : 'all '}${numberInWords(of) || 'no'} ${noun}`;
  return `${cases === 0 ? 'none' : numberInWords(cases)} of ${numberInWords(of)} ${noun}`;
}

/** "Two of five cases: Belarus acts", "All five cases". */
export function viewTitle(view: TitledView): string {
  const filter = filterInWords(view);
  return capitalised(countInWords(view.counts) + (filter === '' ? '' : `: ${filter}`));
}

/** The same in a list of works: "Whereabouts: two of five cases (Belarus acts)". */
export function citedTitle(view: TitledView): string {
  const filter = filterInWords(view);
  return `Whereabouts: ${countInWords(view.counts)}${filter === '' ? '' : ` (${filter})`}`;
}
