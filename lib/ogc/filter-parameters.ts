import { allegations } from '@/lib/model/allegations.ts';
import { eventKinds, stages } from '@/lib/model/event-kinds.ts';
import {
  countryPattern,
  type Filter,
  filterParameters,
  isNarrowed,
  parseFilter,
  periodPattern,
  sourcePattern,
} from '@/lib/model/filter.ts';
import { ProblemError, quote } from './problem.ts';

type FilterParameter = (typeof filterParameters)[number];

interface Described {
  readonly description: string;
  readonly values: { readonly enum: readonly string[] } | { readonly pattern: string };
}

/**
 * The parameters with which readers filter the pages: an address of a page gives the same set here. Several values
 * of one are joined by commas.
 */
export const readersParameters: Readonly<Record<FilterParameter, Described>> = {
  acts: {
    description: 'Cases in which one of these states acts (ISO 3166-1 alpha-2)',
    values: { pattern: countryPattern },
  },
  nationality: {
    description: 'Cases of somebody with one of these nationalities (ISO 3166-1 alpha-2)',
    values: { pattern: countryPattern },
  },
  event: { description: 'Events of one of these kinds, and their cases', values: { enum: eventKinds } },
  status: {
    description:
      'Cases in which somebody stands so on a charge; one and the same person as in nationality and alleged',
    values: { enum: stages },
  },
  alleged: {
    description:
      'Cases in which somebody is alleged to have done one of these; who alleges it, the case says',
    values: { enum: allegations },
  },
  source: {
    description: 'Cases that rest on one of these articles, by id',
    values: { pattern: sourcePattern },
  },
  from: {
    description: 'Events that may have happened in this year or month, or later',
    values: { pattern: periodPattern },
  },
  to: {
    description: 'Events that may have happened in this year or month, or earlier',
    values: { pattern: periodPattern },
  },
};

/** Reads the readers' filter; null where there is none. Throws ProblemError, where a page would fall back. */
export function parseReadersFilter(parameters: URLSearchParams): Filter | null {
  const { filter, ignored } = parseFilter(parameters);
  const [first, second] = ignored;
  if (first?.name === 'from' && second?.name === 'to' && ignored.length === 2) {
    throw new ProblemError(400, `from ${quote(first.value)} is later than to ${quote(second.value)}`, 'from');
  }
  if (first) {
    const name = filterParameters.find((parameter) => parameter === first.name) ?? 'acts';
    const { values } = readersParameters[name];
    const wanted =
      'enum' in values ? `is none of ${values.enum.join(', ')}` : `does not match ${values.pattern}`;
    throw new ProblemError(400, `${name} ${quote(first.value)} ${wanted}`, name);
  }
  return isNarrowed(filter) ? filter : null;
}
