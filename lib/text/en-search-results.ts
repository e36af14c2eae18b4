import type { SearchKind } from '@/lib/search/document.ts';

const number = new Intl.NumberFormat('en');
const results = (count: number) => `${number.format(count)} ${count === 1 ? 'result' : 'results'}`;

/** The words of what was found. */
export const resultWords = {
  list: 'Search results',
  kinds: {
    country: 'Country',
    place: 'Place',
    case: 'Case',
    article: 'Article',
    statistic: 'Statistic',
  } satisfies Record<SearchKind, string>,
  matched: 'matched',
  quotedFrom: 'in',
  /** While typing only the first are shown; Enter shows the others. */
  suggestions: (shown: number, total: number) =>
    shown < total ? `${results(total)}; Enter shows ${total > 50 ? 'more' : 'all'}` : results(total),
  all: (shown: number, total: number) =>
    shown < total
      ? `${results(total)}, of which the first ${number.format(shown)} are listed`
      : results(total),
  none: (text: string) => `Nothing matches “${text}”.`,
  common: 'So common a word is looked for in names alone.',
  withoutQuotes: 'The register is so large that names and titles are searched, and no quotations.',
} as const;
